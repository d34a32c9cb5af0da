"""The folder of backups, and the names in it: `backup-0017-2026-11-22.zip`, or `…-before-restore.zip`."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

BACKUPS = "backups"
_NAME = re.compile(r"backup-(\d{4,})-(\d{4}-\d\d-\d\d)(?:-before-([a-z0-9-]+))?\.zip")


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: the how manyth it is, the day it was made, and before what, if it was not a matter of routine."""

    number: int
    day: date
    before: str | None
    path: Path


def backups(folder: Path) -> list[Backup]:
    """The backups of a data folder, in the order they were made, whatever the clock said meanwhile."""
    inside = folder / BACKUPS
    if not inside.is_dir():
        return []
    found = ((_NAME.fullmatch(path.name), path) for path in inside.iterdir())
    return sorted(
        (Backup(int(name[1]), date.fromisoformat(name[2]), name[3], path) for name, path in found if name),
        key=lambda each: each.number,
    )


def next_backup(folder: Path, day: date, before: str | None = None) -> Backup:
    """The one that comes after those there are."""
    number = max((each.number for each in backups(folder)), default=0) + 1
    suffix = f"-before-{before}" if before else ""
    return Backup(number, day, before, folder / BACKUPS / f"backup-{number:04d}-{day}{suffix}.zip")
