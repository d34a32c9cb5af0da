"""What one notification a day would say, and which browser shows it."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from companion.clock import Clock
from companion.domain.digest_words import digest_words
from companion.domain.preferences import Badge
from companion.store.door import Store
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following
from companion.usecases.keep_preferences import preferences_of
from companion.usecases.plan_week import left_this_week

MOST_NAMED = 3
APART = 8 * 3600.0  # seconds that must really have passed since the last digest, whatever was done to the clock


@dataclass(frozen=True, slots=True)
class Digest:
    """What there is to say today, and what the badge shows. `title` and `text` are None when nothing is to be said."""

    day: date
    hour: int | None
    quiet: bool
    title: str | None
    text: str | None
    overdue: int
    soon: int
    left: int
    badge: Badge


@dataclass(frozen=True, slots=True)
class Claimed:
    """Whether whoever asked is to show the digest."""

    show: bool


def digest(store: Store, clock: Clock) -> Digest:
    """Today's digest. Those overdue are in it, however long they have been."""
    today = clock.today()
    with following(DueBoard, store, clock) as (dues, data):
        overdue, soon = dues.count(today), dues.count_soon(today)
        first = islice(dues.overdue(today), MOST_NAMED)
        names = [each.name for _, (_, contact_id) in first if (each := data.contacts.get(contact_id))]
        mine = preferences_of(data)
    left = left_this_week(store, clock)
    quiet = today.weekday() in mine.quiet_days
    title, text = (None, None) if quiet else digest_words(overdue, left, names)
    return Digest(today, mine.digest_hour, quiet, title, text, overdue, soon, left, mine.badge)


class DigestClaims:
    """Lets one browser show the digest of a day, and none another so soon that the clock must have been set."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._lock = threading.Lock()
        self._shown_at: float | None = None

    def claim(self, day: date) -> Claimed:
        """Let the first who asks for a day's digest show it: today's, or yesterday's if its hour was slept through.

        A claim for a day that is still to come was made by a clock that went wrong, and holds nobody back.
        """
        with self._lock:
            now = self._clock.monotonic()
            if self._shown_at is not None and now - self._shown_at < APART:
                return Claimed(show=False)
            if not _take(self._store, self._clock.today(), day):
                return Claimed(show=False)
            self._shown_at = now
            return Claimed(show=True)


def _take(store: Store, today: date, day: date) -> bool:
    if not today - timedelta(days=1) <= day <= today:
        return False
    with store.change() as data:
        mine = preferences_of(data)
        last = mine.digest_claimed_on
        is_taken = last is not None and day <= last <= today
        if mine.digest_hour is None or is_taken or _is_quiet(mine.quiet_days, day):
            return False
        data.preferences.put(replace(mine, digest_claimed_on=day))
    return True


def _is_quiet(quiet_days: Sequence[int], day: date) -> bool:
    return day.weekday() in quiet_days
