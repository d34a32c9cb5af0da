"""The files that say what a folder holds, as they are at one moment."""

import time
from pathlib import Path

from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.folder import DATA_FILE, journals
from companion.store.recovery import Recovered, records, recovered
from companion.store.schema import Meta

Files = dict[str, bytes]
_TRIES = 10
_PAUSE = 0.05  # seconds; more than it takes to put a checkpoint in place


class HeldFiles(Disk):
    """A disk that holds these files in memory, and is only read."""

    def __init__(self, files: Files) -> None:
        self._files = files

    def read(self, path: Path) -> bytes | None:
        """The content of the file with this name, or None."""
        return self._files.get(path.name)

    def listing(self, folder: Path) -> list[Path]:
        """All of the files."""
        return [folder / name for name in self._files]


def files_in_force(disk: Disk, folder: Path) -> Files:
    """The data file and the journals, as they are. Raises StoreUnreadable if one cannot be read at all."""
    names = [folder / DATA_FILE, *journals(disk, folder).values()]
    return {path.name: content for path in names if (content := disk.read(path)) is not None}


def files_of_one_moment(disk: Disk, folder: Path) -> tuple[Files, Meta]:
    """The same, fitting together, and where they stand. Raises StoreUnreadable.

    A companion may put a new checkpoint in place while they are read: then a change is missing between two of them.
    """
    for left in reversed(range(_TRIES)):
        files = files_in_force(disk, folder)
        try:
            found = recovered(HeldFiles(files), folder)
        except StoreUnreadable:
            if not left:
                raise
            time.sleep(_PAUSE)
        else:
            if found is None:
                raise StoreUnreadable(f"There is no data at {folder / DATA_FILE}, so nothing to back up.")
            return files, found.meta
    raise AssertionError


def opened(files: Files, path: Path) -> Recovered:
    """A store made of these files, opened in memory to its last record. Raises StoreUnreadable."""
    found = recovered(HeldFiles(files), path)
    if found is None:
        raise StoreUnreadable(f"{path} holds no network.")
    for _ in records(found, path):
        pass
    return found
