"""The data folder: made for one person alone, and never somebody else's by mistake; and the names in it."""

import os
import re
import stat
from pathlib import Path

from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.lock import LOCK
from companion.store.schema import FILED_NAME

DATA_FILE = "network.json"
OTHERS = 0o077
WRITTEN_BY_OTHERS = 0o022
_JOURNAL = re.compile(r"journal-(\d{16})")


def journal_name(first: int) -> str:
    """What the journal is called that begins with this sequence number."""
    return f"journal-{first:016d}"


def journals(disk: Disk, folder: Path) -> dict[int, Path]:
    """The journals, by the sequence number each begins with, in order."""
    found = ((_JOURNAL.fullmatch(path.name), path) for path in disk.listing(folder))
    return dict(sorted((int(name[1]), path) for name, path in found if name))


def leftovers(folder: Path) -> list[Path]:
    """What interrupted writing left: it holds personal data, and no name leads to it."""
    return [*folder.glob(f"{DATA_FILE}*.new"), *folder.glob("journal*.new")]


def unnamed(disk: Disk, folder: Path, named: set[str]) -> list[Path]:
    """The segments and tallies in a folder but for those with these names, which the data file gives."""
    return [path for path in disk.listing(folder) if FILED_NAME.fullmatch(path.name) and path.name not in named]


def prepare(folder: Path, disk: Disk) -> None:
    """Make the folder, or close an existing one to others. Raises StoreUnreadable, with what to do about it.

    A folder that is open to others and holds something else is refused: closing it could lock others out of theirs. So
    is one that others own, could put another in the place of, or may have put things into.
    """
    try:
        new = [path for path in (folder, *folder.parents) if not path.exists()]
        for path in reversed(new):  # each closed, also where the umask would leave a parent open to all
            path.mkdir(mode=0o700, exist_ok=True)
        for path in new:  # what a folder holds is no safer than the folder's own name
            disk.sync_folder(path.parent)
        if os.name != "nt":
            _refuse_others(folder)
            _close(folder)
    except OSError as error:
        raise StoreUnreadable(f"The data folder {folder} cannot be used ({error.strerror}). Choose another.") from error


def _refuse_others(folder: Path) -> None:
    if folder.lstat().st_uid != os.getuid() or folder.stat().st_uid != os.getuid():
        raise StoreUnreadable(f"{folder} belongs to another user. Choose a folder of your own.")
    for parent in folder.resolve().parents:
        mode = parent.stat().st_mode
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:  # in a sticky one, only its owner renames a file
            raise StoreUnreadable(f"Everybody may change {parent}, and so swap {folder}. Choose a folder elsewhere.")


def _close(folder: Path) -> None:
    mode = folder.stat().st_mode
    if not mode & OTHERS:
        return
    if not _ours(folder):
        raise StoreUnreadable(f"{folder} is open to others and holds other things. Choose an empty folder.")
    if mode & WRITTEN_BY_OTHERS and any(folder.iterdir()):
        raise StoreUnreadable(
            f"Others may write in {folder}, so not all in it may be yours. Look it through, then: chmod 700 '{folder}'"
        )
    folder.chmod(0o700)
    if folder.stat().st_mode & OTHERS:
        raise StoreUnreadable(f"{folder} cannot be closed to others on its disk. Choose a folder on another disk.")


def _ours(folder: Path) -> bool:
    names = {each.name for each in folder.iterdir()}
    return not names or bool(names & {DATA_FILE, LOCK})
