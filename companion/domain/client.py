"""A paired browser or script."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

FORMER_LIVES = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Client:
    """One client. Only the SHA-256 of its token is kept; by `server_key` (hex) the companion proves itself to it.

    `former_sha256` is that of the token before the last rotation, which was at `rotated_at`.
    """

    id: str
    label: str
    token_sha256: str
    server_key: str
    origin: str | None
    created_at: datetime
    last_used_on: date | None = None
    former_sha256: str | None = None
    rotated_at: datetime | None = None

    def fingerprints(self, now: datetime) -> Iterator[str]:
        """Those of the tokens that are good at this moment.

        The former is good for a day around its rotation, counted either way: a clock that was ahead then and is put
        right would otherwise keep it alive for as long as it had been ahead.
        """
        yield self.token_sha256
        if self.former_sha256 and self.rotated_at and abs(now - self.rotated_at) < FORMER_LIVES:
            yield self.former_sha256

    def rotated(self, asked_sha256: str, made_sha256: str, now: datetime) -> "Client":
        """It with a new token. The former is the one it was asked with: any other may never have reached the client."""
        return replace(self, token_sha256=made_sha256, former_sha256=asked_sha256, rotated_at=now)
