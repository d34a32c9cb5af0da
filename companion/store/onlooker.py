"""Reading a data folder without holding it: a companion may be at work in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from companion.store.backups.advice import naming_a_backup
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.recovery import Recovered, recovered

_TRIES = 5
Made = TypeVar("Made")


def looked_at(folder: Path, make: Callable[[Recovered], Made]) -> Made | None:
    """What is made of what is there at one moment; None if nothing is. Raises StoreUnreadable.

    Journals may be folded into the checkpoint between reading the one and the other; then it is read again.
    """
    with naming_a_backup(folder):
        for _ in range(_TRIES - 1):
            before = folder.stat().st_mtime_ns
            try:
                return _look(folder, make)
            except StoreUnreadable:
                if folder.stat().st_mtime_ns == before:
                    raise
        return _look(folder, make)


def _look(folder: Path, make: Callable[[Recovered], Made]) -> Made | None:
    found = recovered(Disk(), folder)
    if found is None:
        return None
    with found:
        return make(found)
