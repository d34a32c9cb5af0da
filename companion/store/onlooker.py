"""Reading a data folder without holding it: a companion may be at work in it."""

from pathlib import Path

from companion.store.backups.advice import naming_a_backup
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.recovery import Recovered, recovered

_TRIES = 5


def looked_at(folder: Path) -> Recovered | None:
    """What is there at one moment; None if nothing is. Raises StoreUnreadable.

    Journals may be folded into the checkpoint between reading the one and the other; then it is read again.
    """
    with naming_a_backup(folder):
        for _ in range(_TRIES - 1):
            before = folder.stat().st_mtime_ns
            try:
                return recovered(Disk(), folder)
            except StoreUnreadable:
                if folder.stat().st_mtime_ns == before:
                    raise
        return recovered(Disk(), folder)
