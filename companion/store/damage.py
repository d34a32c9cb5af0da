"""What to say of a file that cannot be read."""

from pathlib import Path

from companion.store.door import StoreUnreadable


def damaged(path: Path, why: str) -> StoreUnreadable:
    """The error, with what to do about it."""
    return StoreUnreadable(
        f"{path} cannot be read: {why}. Everything is left as it is; put a backup of the data folder in its place, "
        "or move the folder away to begin anew."
    )
