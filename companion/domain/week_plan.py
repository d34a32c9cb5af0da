"""Whom to reach this week: as many as there is time for, those who matter and have waited longest first.

The plan is worked out as of Monday, from what was so before it. So it does not change while it is followed: whoever is
reached or put off is done with, and nobody takes their place.

Nobody starves. Whatever else presses, one place a week is for the dormant, for whom three cadences have passed: every
other week for the one who has been so longest, and in the weeks between for each in turn, so that one whom the person
leaves waiting holds up nobody. Whoever is overdue is dormant two cadences later, and then in a plan at the latest

* 2m weeks later, if the one who has that place is always reached or put off,
* 4m weeks later, if nobody is ever reached at all,
* 4m² weeks later, whatever the person does,

where m is the most who are dormant at a time. A budget of one is that one place.

A fifth of the places are for those who are slipping away: two cadences will have passed within a fortnight. Without
that whoever matters little waits for all who matter more, however little these are late (benchmarks/year.py).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, StrEnum
from typing import Any, TypeVar

from companion.domain.week import sunday_of, week_number

DORMANT_AFTER = 3  # cadences
SLIPPING_AFTER = 2  # cadences, within a fortnight of Monday
FORTNIGHT = timedelta(weeks=2)
PLACES_A_SLIPPING = 5
MOST_OF_A_CIRCLE = 2

Waiting = TypeVar("Waiting")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody with a cadence, as things stood when the week began.

    `name` and `circles` are as they are compared; `weight` is that of their importance; `is_new`: never in touch.
    """

    contact_id: str
    name: str
    due: date
    cadence_days: int
    weight: float = 1.0
    circles: frozenset[str] = frozenset()
    is_new: bool = False


class Place(StrEnum):
    """Why somebody is in the plan."""

    PRIORITY = "priority"
    SLIPPING = "slipping"
    DORMANT = "dormant"
    NEW = "new"


class Line(Enum):
    """The lines in which candidates wait: all who are due by Sunday, and of whom else the plan has some for certain."""

    PRESSING = "pressing"
    SLIPPING = "slipping"
    DORMANT = "dormant"
    NEW = "new"


Lines = Mapping[Line, Sequence[Candidate]]
_AFTER = {Line.DORMANT: DORMANT_AFTER, Line.SLIPPING: SLIPPING_AFTER}


def ratio(each: Candidate, monday: date) -> float:
    """How many cadences have passed: 1 on the due date."""
    return max(0.0, 1 + (monday - each.due).days / each.cadence_days)


def priority(each: Candidate, monday: date) -> float:
    """Who comes first: by importance, and by how late; beyond three cadences nobody grows more pressing."""
    return each.weight * (0.5 + min(ratio(each, monday), 3))


def place_of(each: Candidate, monday: date) -> Place:
    """Why somebody is in the plan."""
    if each.is_new:
        return Place.NEW
    if ratio(each, monday) >= DORMANT_AFTER:
        return Place.DORMANT
    return Place.SLIPPING if _is_slipping(each, monday) else Place.PRIORITY


def lines_of(each: Candidate, monday: date) -> Iterator[Line]:
    """The lines somebody waits in."""
    if each.due <= sunday_of(monday):
        yield Line.PRESSING
    if ratio(each, monday) >= DORMANT_AFTER:
        yield Line.DORMANT
    elif _is_slipping(each, monday):
        yield Line.SLIPPING
    if each.is_new:
        yield Line.NEW


def place_in(line: Line, each: Candidate, monday: date) -> tuple[Any, ...]:
    """By what somebody stands where they do: a sort key, no two of which are the same."""
    if line is Line.PRESSING:
        return pressing(each, monday)
    if line in _AFTER:  # since when, or from when on
        return each.due.toordinal() + (_AFTER[line] - 1) * each.cadence_days, each.contact_id
    return each.due, each.contact_id


def pressing(each: Candidate, monday: date) -> tuple[float, date, str, str]:
    """A sort key: the greatest priority first, then who has waited longest, then by name."""
    return -priority(each, monday), each.due, each.name, each.contact_id


def lined_up(candidates: Iterable[Candidate], monday: date) -> dict[Line, list[Candidate]]:
    """Candidates in the lines they wait in, in whatever order they come."""
    found: dict[Line, list[Candidate]] = {line: [] for line in Line}
    for each in candidates:
        for line in lines_of(each, monday):
            found[line].append(each)
    for line, waiting in found.items():
        waiting.sort(key=lambda each: place_in(line, each, monday))
    return found


def week_plan(lines: Lines, monday: date, budget: int) -> list[Candidate]:
    """Whom to reach in the week of a Monday: at most so many, and two of any circle.

    One of them is dormant, and one was never in touch, if there are any and the budget has room for both. They and
    those slipping away come first, or whoever only ever gets through half of a plan would lose them; then the most
    pressing.
    """
    chosen: dict[str, Candidate] = {}
    crowd: Counter[str] = Counter()
    slipping = budget // PLACES_A_SLIPPING
    for waiting, places in (
        (_reserved(lines, monday), budget),
        (lines[Line.SLIPPING], slipping),
        (lines[Line.PRESSING], budget),
    ):
        room = min(len(chosen) + places, budget)
        for each in waiting:
            if len(chosen) >= room:
                break
            if each.contact_id not in chosen and all(crowd[circle] < MOST_OF_A_CIRCLE for circle in each.circles):
                chosen[each.contact_id] = each
                crowd.update(each.circles)
    return list(chosen.values())


def _is_slipping(each: Candidate, monday: date) -> bool:
    return ratio(each, monday + FORTNIGHT) >= SLIPPING_AFTER and each.due < monday


def _reserved(lines: Lines, monday: date) -> Iterator[Candidate]:
    week = week_number(monday)
    dormant, new = lines[Line.DORMANT], lines[Line.NEW]
    turn = whose_turn(dormant, week) if dormant else None
    if turn:
        yield turn
    if new and not (turn and turn.is_new):
        due = [each for each in new if each.due <= sunday_of(monday)]
        yield whose_turn(due or new, week)


def whose_turn(waiting: Sequence[Waiting], week: int) -> Waiting:
    """The one of a line whose week it is, the longest waiting first in the line.

    Every other week it is the first. In the others they take turns: each has a number of the weeks modulo the next
    power of two, which stays theirs when others join at the end.
    """
    if week % 2 == 0:
        return waiting[0]
    span = 1 << (len(waiting) - 1).bit_length()
    at = week // 2 % span
    return waiting[at if at < len(waiting) else at - span // 2]
