"""Files that are not as they were left."""

from pathlib import Path

from companion.store.door import StoreUnreadable


class Damaged(StoreUnreadable):
    """The same, because something is not as it was left. The message says what; `backups.advice` adds what to do."""


def damaged(path: Path, why: str) -> Damaged:
    """The error that says which file cannot be read, and why."""
    return Damaged(f"{path} cannot be read: {why}.")
