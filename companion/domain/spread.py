"""Spreading a backlog: when far more are overdue than can be reached, most of them are put off, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

BUDGETS_UNTIL_OFFERED = 4
MOST_WEEKS = 52  # nobody is put off for longer than a year

One = TypeVar("One")


@dataclass(frozen=True, slots=True)
class SpreadOffer:
    """How many are overdue, and over how many weeks they would be spread."""

    people: int
    weeks: int


def spread_offer(overdue: int, budget: int) -> SpreadOffer | None:
    """The offer, if more than four weeks' worth are overdue."""
    if overdue <= BUDGETS_UNTIL_OFFERED * budget:
        return None
    return SpreadOffer(overdue, -(-overdue // _a_week(overdue, budget)))


def spread(waiting: Sequence[One], budget: int, monday: date) -> list[tuple[One, date]]:
    """Those for whom there is no room this week, each with the Monday until which to put them off.

    `waiting` are all who are overdue, those of this week's plan first, then the most pressing.
    """
    size = _a_week(len(waiting), budget)
    return [(each, monday + timedelta(weeks=at // size)) for at, each in enumerate(waiting) if at >= size]


def _a_week(people: int, budget: int) -> int:
    return max(1, budget, -(-people // MOST_WEEKS))
