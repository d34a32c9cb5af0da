"""What one notification a day would say, and which browser shows it."""

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


def claim_digest(store: Store, clock: Clock, day: date) -> Claimed:
    """Let the first who asks for a day's digest show it: today's, or yesterday's if its hour was slept through.

    A claim for a day that is still to come was made by a clock that went wrong, and holds nobody back.
    """
    today = clock.today()
    if not today - timedelta(days=1) <= day <= today:
        return Claimed(show=False)
    with store.change() as data:
        mine = preferences_of(data)
        last = mine.digest_claimed_on
        is_taken = last is not None and day <= last <= today
        if mine.digest_hour is None or is_taken or _is_quiet(mine.quiet_days, day):
            return Claimed(show=False)
        data.preferences.put(replace(mine, digest_claimed_on=day))
    return Claimed(show=True)


def _is_quiet(quiet_days: Sequence[int], day: date) -> bool:
    return day.weekday() in quiet_days
