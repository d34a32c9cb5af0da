"""What one contact adds to the figures of the network: a few numbers for all that ever was with them."""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from companion.domain.cadence import Cadence
from companion.domain.seen import Seen
from companion.domain.visibility import Doing, answers, doing, one_sided
from companion.domain.warm_spells import Spell, cooling_spells, warm_spells
from companion.domain.week import week_number

_DOINGS = tuple(Doing)


@dataclass(frozen=True, slots=True)
class DiaryPage:
    """One contact's part. Days are ordinals (date.toordinal), weeks as week_number counts them.

    `did` holds of each touch its week and what it is counted as, in one number; `asked` the day of each asking, twice,
    and one more if it was answered. `warm` and `cooling` are first and last days of spells, in turns. `one_sided` is
    what I did since there was last anything from them, on `heard_on`.
    """

    known_from: int
    did: "array[int]"
    asked: "array[int]"
    warm: "array[int]"
    cooling: "array[int]"
    one_sided: tuple[date, ...]
    heard_on: date | None


@dataclass(slots=True)
class Figures:
    """The sums over all contacts. Of spells only the days are kept on which there is one more, or one fewer."""

    did: Counter[int] = field(default_factory=Counter)
    reached: Counter[int] = field(default_factory=Counter)
    asked: Counter[int] = field(default_factory=Counter)
    known: Counter[int] = field(default_factory=Counter)
    warm: Counter[int] = field(default_factory=Counter)
    cooling: Counter[int] = field(default_factory=Counter)

    def add(self, page: DiaryPage, sign: int = 1) -> None:
        """Count a contact's part in; with a sign of -1 take it out again."""
        for each in page.did:
            self.did[each] += sign
        for week in {_week(each) for each in page.did if _doing(each) is not Doing.FROM_THEM}:
            self.reached[week] += sign
        for each in page.asked:
            self.asked[each] += sign
        self.known[page.known_from] += sign
        for steps, spells in ((self.warm, page.warm), (self.cooling, page.cooling)):
            for first, last in zip(spells[::2], spells[1::2], strict=True):
                steps[first] += sign
                steps[last + 1] -= sign

    def done(self, week: int) -> dict[Doing, int]:
        """How often what was done in a week."""
        return {each: self.did[week * len(_DOINGS) + at] for at, each in enumerate(_DOINGS)}

    def answered(self, first: date, last: date) -> tuple[int, int]:
        """How often one turned to somebody on these days, and how often an answer came."""
        days = range(first.toordinal(), last.toordinal() + 1)
        without, given = (sum(self.asked[day * 2 + more] for day in days) for more in (0, 1))
        return without + given, given


def up_to(steps: Counter[int], days: Sequence[date]) -> list[int]:
    """How many there are on each of these days, which are in order."""
    found, total, left = [], 0, sorted(steps.items())
    at = 0
    for day in days:
        while at < len(left) and left[at][0] <= day.toordinal():
            total += left[at][1]
            at += 1
        found.append(total)
    return found


def page_of(touches: Sequence[Seen], saved_on: date, cadence: Cadence | None) -> DiaryPage:
    """A contact's part; `touches` are all with them, the earliest first, and `cadence` the one in force."""
    warm = warm_spells(touches, saved_on, cadence)
    known_from = min([saved_on, *(each.day for each in touches[:1])])
    return DiaryPage(
        known_from.toordinal(),
        array("q", (_did(each) for each in touches)),
        array("q", (day.toordinal() * 2 + answered for day, answered in answers(touches))),
        _flat(warm),
        _flat(cooling_spells(warm)),
        tuple(one_sided(touches)),
        max((each.day for each in touches if each.from_them), default=None),
    )


def _did(touch: Seen) -> int:
    return week_number(touch.day) * len(_DOINGS) + _DOINGS.index(doing(touch.kind, touch.direction))


def _week(did: int) -> int:
    return did // len(_DOINGS)


def _doing(did: int) -> Doing:
    return _DOINGS[did % len(_DOINGS)]


def _flat(spells: Sequence[Spell]) -> "array[int]":
    return array("q", (day.toordinal() for spell in spells for day in spell))


def last_days(today: date, weeks: int) -> list[date]:
    """The last days of the last weeks, the earliest first; of this week it is today."""
    sunday = today + timedelta(days=6 - today.weekday())
    return [min(today, sunday - timedelta(weeks=back)) for back in reversed(range(weeks))]
