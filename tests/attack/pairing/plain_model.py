"""What pairing promises, in the plainest words there are for it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

LIFETIME = 120.0
TRIES = 5
DAY = timedelta(hours=24)


@dataclass
class Shown:
    """A code that was shown: `at` on a clock that nobody can set."""

    code: str
    at: float
    tries: int = 0
    used: bool = False

    def usable(self, monotonic: float) -> bool:
        return not self.used and self.tries < TRIES and monotonic - self.at < LIFETIME

    def tried(self, monotonic: float) -> bool:
        """Whether it may be tried; a try counts."""
        usable = self.usable(monotonic)
        self.tries += usable
        return usable


@dataclass
class Paired:
    """A client as it was told. `was` is the token before, which it asked for its present one with, at `rotated_at`."""

    id: str
    label: str
    origin: str | None
    server_key: str
    token: str
    was: str | None = None
    rotated_at: datetime | None = None
    used_on: date | None = None
    revoked: bool = False

    def lets_in(self, token: str, origin: str | None, now: datetime) -> bool:
        former = token == self.was and self.rotated_at is not None and abs(now - self.rotated_at) < DAY
        return not self.revoked and (token == self.token or former) and origin in (None, self.origin)


@dataclass
class Model:
    """All that was shown, and everybody who was paired; `keys` are all tokens ever given, and whose each was."""

    shown: list[Shown] = field(default_factory=list)
    paired: list[Paired] = field(default_factory=list)
    keys: list[tuple[str, Paired]] = field(default_factory=list)

    @property
    def newest(self) -> Shown | None:
        """Only the newest code can work."""
        return self.shown[-1] if self.shown else None

    def try_code(self, typed: str, monotonic: float) -> bool:
        """Whether a code that is typed should work. It is not used up by that alone."""
        newest = self.newest
        return newest is not None and newest.tried(monotonic) and newest.code == typed

    def kept(self, client: Paired) -> None:
        """A code was redeemed."""
        assert self.newest
        self.newest.used = True
        self.paired.append(client)
        self.keys.append((client.token, client))

    def listed(self) -> list[Paired]:
        return [each for each in self.paired if not each.revoked]
