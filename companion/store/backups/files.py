"""The files that say what a folder holds, as they are at one moment."""

import io
import time
from pathlib import Path
from typing import BinaryIO

from companion.store.cabinet import record_in
from companion.store.damage import Damaged
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.everything import everything
from companion.store.folder import DATA_FILE, journals, unnamed
from companion.store.recovery import Recovered, recovered
from companion.store.schema import Meta
from companion.store.words import WORDS

Files = dict[str, bytes]
_TRIES = 10
_PAUSE = 0.05  # seconds; more than it takes to put a checkpoint in place


class HeldFiles(Disk):
    """A disk that holds these files in memory, and is only read."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def open(self, path: Path) -> BinaryIO | None:
        """The file with this name, or None."""
        content = self._files.get(path.name)
        return None if content is None else io.BytesIO(content)

    def listing(self, folder: Path) -> list[Path]:
        """All of the files."""
        return [folder / name for name in self._files]


def files_in_force(disk: Disk, folder: Path) -> Files:
    """The data file, the journals and what is filed. Raises StoreUnreadable if one cannot be read at all."""
    names = [folder / DATA_FILE, *journals(disk, folder).values(), *unnamed(disk, folder, set())]
    return {path.name: content for path in names if (content := disk.read(path)) is not None}


def files_of_one_moment(disk: Disk, folder: Path) -> tuple[Files, Meta]:
    """The same, fitting together, and where they stand. Raises StoreUnreadable.

    A companion may put a new checkpoint in place while they are read: then a change is missing between two of them, or
    what is filed.
    """
    for left in reversed(range(_TRIES)):
        files = files_in_force(disk, folder)
        try:
            found = recovered(HeldFiles(files), folder)
            if found:
                files = _named(files, found.meta, folder)
        except StoreUnreadable:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            if found is None:
                raise StoreUnreadable(f"There is no data at {folder / DATA_FILE}, so nothing to back up.")
            return files, found.meta
    raise AssertionError


def _named(files: Files, meta: Meta, folder: Path) -> Files:
    """Those of the files that are part of the data."""
    for name in meta.files() - files.keys():
        raise Damaged(f"{folder / name} is missing.")
    others = {path.name for path in unnamed(HeldFiles(files), folder, meta.files())}
    return {name: content for name, content in files.items() if name not in others}


def opened(files: Files, path: Path) -> Recovered:
    """A store made of these files, opened in memory to its last record. Raises StoreUnreadable."""
    disk = HeldFiles(files)
    found = recovered(disk, path)
    if found is None:
        raise StoreUnreadable(f"{path} holds no network.")
    words = {word.table: word for word in WORDS}
    for table, documents in everything(disk, path, found):
        for _, document in documents:
            if word := words.get(table):
                record_in(word, path, document)
    return found
