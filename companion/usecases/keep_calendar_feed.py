"""The address at which a calendar program may read what is coming up: made, told once, and revoked."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from companion.clock import Clock
from companion.domain.calendar_feed import MINE, CalendarFeed
from companion.store.door import Store
from companion.usecases.pair_client import KEY_BYTES, fingerprint
from companion.usecases.refusals import NotFound


@dataclass(frozen=True, slots=True)
class MadeFeed:
    """What is told once: the secret of the address, of which only the hash is kept."""

    secret: str
    since: datetime


def make_feed(store: Store, clock: Clock) -> MadeFeed:
    """Make a new address; any other works no more."""
    made = MadeFeed(secrets.token_urlsafe(KEY_BYTES), clock.now())
    with store.change() as data:
        data.calendar_feeds.put(CalendarFeed(fingerprint(made.secret), made.since))
    return made


def revoke_feed(store: Store) -> None:
    """Let the address work no more. Doing it twice does nothing."""
    with store.change() as data:
        data.calendar_feeds.remove(MINE)


def feed_since(store: Store) -> datetime | None:
    """When the address was made that works now; None without one."""
    with store.read() as data:
        feed = data.calendar_feeds.get(MINE)
        return feed.created_at if feed else None


def check_secret(store: Store, secret: str) -> None:
    """Raise NotFound unless this is the secret of the address, as it would be if there were nothing there at all.

    Compared in constant time, so that how long it takes tells nothing.
    """
    with store.read() as data:
        feed = data.calendar_feeds.get(MINE)
    if not hmac.compare_digest(fingerprint(secret), feed.secret_sha256 if feed else ""):
        raise NotFound("There is no calendar at this address; make a new one with `keepwarm calendar --address`.")
