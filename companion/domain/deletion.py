"""What is deleted can be had back for a while, and is then erased."""

from datetime import datetime, timedelta

RESTORABLE_FOR = timedelta(days=30)


def expired(deleted_at: datetime | None, now: datetime) -> bool:
    """Whether something was deleted so long ago that it is to be erased."""
    return deleted_at is not None and now - deleted_at > RESTORABLE_FOR
