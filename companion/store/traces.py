"""Leaving no trace of who was erased: neither in the folder's files nor in its backups.

A mark says that this was begun, so that whatever a crash interrupts is done when the folder is opened again.
"""

import contextlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from companion.store.backups.listing import backups
from companion.store.backups.make import back_up
from companion.store.checkpoint import write
from companion.store.disk import Disk, refusal

MARK = "erasing"


@contextlib.contextmanager
def marked(disk: Disk, folder: Path, day: date) -> Iterator[None]:
    """Say that somebody is about to be erased; the mark goes if they are not. Raises StoreUnavailable or DiskFull."""
    try:
        disk.remove(folder / MARK)
        write(disk, folder / MARK, [day.isoformat().encode()])
        disk.sync_folder(folder)
    except OSError as error:
        raise refusal(error) from error
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(folder / MARK)
        raise


def begun(disk: Disk, folder: Path) -> date | None:
    """The day on which an erasing was begun that has not been brought to its end."""
    told = disk.read(folder / MARK)
    if told is None:
        return None
    with contextlib.suppress(ValueError):
        return date.fromisoformat(told.decode(errors="replace"))
    return date.min  # the mark was torn; that it is there is what counts


def replace_backups(disk: Disk, folder: Path, day: date) -> None:
    """Have one new backup in place of all there were, then take the mark away. Raises StoreUnavailable and OSError."""
    before = backups(folder)
    if before:
        back_up(disk, folder, max(day, before[-1].day))
        for each in before:
            disk.remove(each.path)
        disk.sync_folder(before[0].path.parent)
    disk.remove(folder / MARK)
