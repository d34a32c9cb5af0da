"""How often and when last, by what was done: all that due dates and balances need to know of many interactions.

A tally knows no rule, so that a rule can change without anything being counted anew.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice

What = tuple[Kind, Direction, Practice]


@dataclass(frozen=True, slots=True)
class Tally:
    """Interactions with one contact that are alike, deleted ones left out: `at` is the latest's moment."""

    kind: Kind
    direction: Direction
    practice: Practice
    at: datetime
    count: int

    @property
    def what(self) -> What:
        """In what they are alike."""
        return self.kind, self.direction, self.practice


def tallied(interactions: Iterable[Interaction]) -> tuple[Tally, ...]:
    """The tallies of some interactions."""
    live = (each for each in interactions if each.deleted_at is None)
    return combined(Tally(each.kind, each.direction, each.practice, each.at, 1) for each in live)


def combined(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """The tallies of all interactions that some tallies are of, none being counted by two."""
    found: dict[What, Tally] = {}
    for each in tallies:
        other = found.get(each.what)
        found[each.what] = replace(each, at=max(each.at, other.at), count=each.count + other.count) if other else each
    return tuple(found.values())


def practised(tallies: Iterable[Tally]) -> Counter[Practice]:
    """How often there was something of each practice."""
    counts: Counter[Practice] = Counter()
    for each in tallies:
        counts[each.practice] += each.count
    return counts
