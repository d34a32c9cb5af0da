"""Which day it certainly is, as far as a clock that may be wrong tells.

A clock can be ahead: an empty battery, a slip of the hand, a computer that has not yet asked the network. What cannot
be taken back is not done by a day it has only just come to, but by one that two further days have followed.
"""

from collections.abc import Sequence
from datetime import date

FOLLOWED_BY = 2
_KEPT = 10


def with_today(days: Sequence[date], today: date) -> tuple[date, ...]:
    """The last days that were seen, in order. Those after today were of a clock that was ahead and is so no more."""
    return (*(day for day in days if day < today), today)[-_KEPT:]


def certain_day(days: Sequence[date]) -> date | None:
    """The latest day that certainly has been; None before so many have been seen."""
    return days[-1 - FOLLOWED_BY] if len(days) > FOLLOWED_BY else None
