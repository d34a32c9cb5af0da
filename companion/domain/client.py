"""A paired browser or script."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Client:
    """One client. Only the SHA-256 of its token is kept; by `server_key` (hex) the companion proves itself to it."""

    id: str
    label: str
    token_sha256: str
    server_key: str
    origin: str | None
    created_at: datetime
    last_used_on: date | None = None
