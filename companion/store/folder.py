"""The data folder: made for one person alone, and never somebody else's by mistake."""

import os
from pathlib import Path

from companion.store.door import StoreUnreadable
from companion.store.file import sync_folder
from companion.store.lock import LOCK

DATA_FILE = "network.json"
OTHERS = 0o077


def prepare(folder: Path) -> None:
    """Make the folder, or close an existing one to others. Raises StoreUnreadable, with what to do about it.

    A folder that is open to others and holds something else is refused: closing it could lock others out of theirs.
    """
    try:
        new = [path for path in (folder, *folder.parents) if not path.exists()]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in new:  # what a folder holds is no safer than the folder's own name
            sync_folder(path.parent)
        if os.name != "nt" and folder.stat().st_mode & OTHERS:
            if not _ours(folder):
                raise StoreUnreadable(f"{folder} is open to others and holds other things. Choose an empty folder.")
            folder.chmod(0o700)
    except OSError as error:
        raise StoreUnreadable(f"The data folder {folder} cannot be used ({error.strerror}). Choose another.") from error


def _ours(folder: Path) -> bool:
    names = {each.name for each in folder.iterdir()}
    return not names or bool(names & {DATA_FILE, LOCK})
