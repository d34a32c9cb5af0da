"""Looking the backups of a data folder over, without changing anything."""

from dataclasses import dataclass
from pathlib import Path

from companion.store.backups.archive import read_archive
from companion.store.backups.files import opened
from companion.store.backups.listing import Backup, backups
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable


@dataclass(frozen=True, slots=True)
class Checked:
    """A backup, and what is wrong with it, if anything."""

    backup: Backup
    wrong: str | None


def checked_backups(folder: Path) -> list[Checked]:
    """Every backup, read to its last byte and compared with its checksums; the newest is opened too."""
    all_of_them = backups(folder)
    return [Checked(each, _wrong(each, thoroughly=each == all_of_them[-1])) for each in all_of_them]


def _wrong(backup: Backup, *, thoroughly: bool) -> str | None:
    try:
        files, manifest = read_archive(Disk(), backup.path)
        if thoroughly and manifest.change is not None:
            opened(files, backup.path)
    except StoreUnreadable as error:
        return f"{error} Remove it; `keepwarm backup` makes a new one."
    return None
