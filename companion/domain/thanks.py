"""Thanks to whom one has heard of an opportunity from: after hearing of it, and again once it is won or lost.

Thanks are given by anything with words that goes to them: on that day or after it if it is the person's own, after it
if it is mutual, since what was heard in a call was not thanked for by that call.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from companion.domain.due import DayOf
from companion.domain.interaction import Direction, Kind
from companion.domain.opportunity import Opportunity, Stage
from companion.domain.tally import Tally

OWED_WITHIN = timedelta(days=7)
OUTCOMES = (Stage.WON, Stage.LOST)
_WITH_WORDS = frozenset({Kind.MESSAGE, Kind.EMAIL, Kind.CALL, Kind.MEETING, Kind.REPLY, Kind.COMMENT})


@dataclass(frozen=True, slots=True)
class Turned:
    """The last days on which the person turned to somebody: by what was their own, and by what was mutual."""

    alone: date | None = None
    together: date | None = None


def turned(tallies: Iterable[Tally], day_of: DayOf) -> Turned:
    """When the person last turned to somebody in words."""
    last: dict[Direction, date] = {}
    for each in tallies:
        if each.kind in _WITH_WORDS:
            day = day_of(each.at)
            last[each.direction] = max(day, last.get(each.direction, day))
    return Turned(last.get(Direction.FROM_ME), last.get(Direction.BOTH))


def owed_since(opportunity: Opportunity, last: Turned) -> date | None:
    """Since when thanks are owed for an opportunity: the outcome's before those for the news; None if none are."""
    if opportunity.stage in OUTCOMES:
        return None if _thanked(opportunity, last, opportunity.stage_on) else opportunity.stage_on
    return None if _thanked(opportunity, last, opportunity.heard_on) else opportunity.heard_on


def _thanked(opportunity: Opportunity, last: Turned, since: date) -> bool:
    marked = opportunity.thanked_on is not None and opportunity.thanked_on >= since
    alone = last.alone is not None and last.alone >= since
    together = last.together is not None and last.together > since
    return marked or alone or together
