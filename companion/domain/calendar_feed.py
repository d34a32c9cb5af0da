"""The address at which a calendar program may read what is coming up, without a token."""

from dataclasses import dataclass
from datetime import datetime

MINE = "mine"


@dataclass(frozen=True, slots=True)
class CalendarFeed:
    """The one record of its kind. Only the SHA-256 of the secret in its address is kept; `created_at` is aware."""

    secret_sha256: str
    created_at: datetime
    id: str = MINE
