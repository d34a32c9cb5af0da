"""What to do about a folder that is damaged: go back to the newest good backup, and how."""

import contextlib
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from companion.store.backups.archive import read_archive
from companion.store.backups.files import opened
from companion.store.backups.listing import Backup, backups
from companion.store.damage import Damaged
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable


@contextmanager
def naming_a_backup(folder: Path) -> Iterator[None]:
    """Say of damage also what to do. Raises StoreUnreadable in place of Damaged."""
    try:
        yield
    except Damaged as error:
        raise StoreUnreadable(f"{error} Everything is left as it is. {what_to_do(folder)}") from error


def what_to_do(folder: Path) -> str:
    """A sentence, with the command to give."""
    good = newest_good(folder)
    if good is None:
        return "There is no good backup here; put a copy of yours in its place, or move the folder away to begin anew."
    command = shlex.join(["keepwarm", "restore", str(good.path), "--data", str(folder)])
    return f"The newest good backup was made on {good.day}; this goes back to it: {command}"


def newest_good(folder: Path) -> Backup | None:
    """The backup made last of those that can be read back and opened."""
    disk = Disk()
    for each in reversed(backups(folder)):
        with contextlib.suppress(StoreUnreadable):
            files, _ = read_archive(disk, each.path)
            opened(files, each.path)
            return each
    return None
