"""Where opportunities come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from companion.domain.opportunity import Opportunity, Stage
from companion.domain.reason import Reason

COUNTED_FOR = timedelta(days=365)
Source = TypeVar("Source", bound=str)


@dataclass(frozen=True, slots=True)
class Yield:
    """How many opportunities were heard of, and how many of these were won."""

    heard: int = 0
    won: int = 0


def yields(told: Iterable[tuple[Source, Opportunity]], today: date) -> dict[Source, Yield]:
    """What each source has brought within a year; those that brought nothing are left out."""
    found: dict[Source, Yield] = {}
    for source, each in told:
        if each.deleted_at is None and today - COUNTED_FOR <= each.heard_on <= today:
            before = found.get(source, Yield())
            found[source] = Yield(before.heard + 1, before.won + (each.stage is Stage.WON))
    return found


def thinnest(warm: Mapping[Reason, int]) -> Reason:
    """The reason for which the fewest people are warm; of several, the one that stands first."""
    return min(Reason, key=lambda reason: warm.get(reason, 0))
