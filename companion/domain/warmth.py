"""Whether a contact is warm: there was something from them within a year, and it is not far beyond their due date.

What one does alone warms nobody: a hundred likes that were never answered leave two strangers. Nor does putting a
reminder off, so the due date asked for here is the one without the snooze.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from companion.domain.interaction import Direction
from companion.domain.tally import Tally

LASTS = timedelta(days=365)
COOLS_FOR = timedelta(days=182)


class Warmth(StrEnum):
    """How warm a contact is: `cooling` was warm within half a year, with `never` there was no touch that counts."""

    WARM = "warm"
    COOLING = "cooling"
    COLD = "cold"
    NEVER = "never"


def last_heard(tallies: Iterable[Tally]) -> datetime | None:
    """When there was last something from them, or between both."""
    return max((each.at for each in tallies if each.direction is not Direction.FROM_ME), default=None)


def warm_until(heard_on: date | None, due: date | None, cadence_days: int) -> date | None:
    """The last day on which a contact is warm if nothing more happens; None for one who is not.

    `heard_on` is the day of `last_heard`. `due` leaves the snooze aside and is None without a cadence, which then sets
    no term: a year is all there is.
    """
    if heard_on is None:
        return None
    fades = heard_on + LASTS
    return fades if due is None else min(fades, due + timedelta(days=cadence_days))


def is_warm(until: date | None, today: date) -> bool:
    """Whether today is not past that day."""
    return until is not None and today <= until


def warmth(until: date | None, touched_on: date | None, today: date) -> Warmth:
    """How warm somebody is today, by `warm_until` and the day of the last touch."""
    if is_warm(until, today):
        return Warmth.WARM
    if is_warm(until and until + COOLS_FOR, today):
        return Warmth.COOLING
    return Warmth.COLD if touched_on else Warmth.NEVER
