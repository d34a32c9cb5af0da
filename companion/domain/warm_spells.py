"""When a contact was warm, and when they were cooling, as far back as touches tell.

It is the rule of domain/warmth.py and domain/due.py, asked of every day that has been: what was not yet known on a day
has no part in it. The cadence is the one of today, for a cadence says what is meant and not what was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from companion.domain.cadence import Cadence
from companion.domain.seen import Seen
from companion.domain.warmth import COOLS_FOR, warm_until

Spell = tuple[date, date]  # the first and the last day


@dataclass(slots=True)
class _Course:
    """How things stood on the day that is being looked at."""

    cadence: Cadence | None
    heard_on: date | None = None
    kept: tuple[date, date] | None = None  # the latest due date there was, and the day of what leads to it

    def take(self, day: date, share: float, *, from_them: bool) -> None:
        """One more touch, or (all of a cadence, and not from them) the day of saving."""
        if from_them:
            self.heard_on = day
        if self.cadence:
            kept = self.cadence.part_after(day, share), day
            self.kept = max(self.kept or kept, kept)

    def until(self) -> date | None:
        """Until when they are warm if nothing more happens."""
        if self.cadence is None or self.kept is None:
            return warm_until(self.heard_on, None, 0)
        natural, begun = self.kept
        return warm_until(self.heard_on, natural, (self.cadence.after(begun) - begun).days)


def warm_spells(touches: Iterable[Seen], saved_on: date, cadence: Cadence | None) -> list[Spell]:
    """The spells in which a contact was warm, the last of them as it will end if nothing more happens.

    `touches` are all with that contact, the earliest first.
    """
    course, spells = _Course(cadence), []
    steps = [(each.day, each.share, each.from_them) for each in touches]
    steps = sorted([*steps, (saved_on, 1.0, False)], key=lambda each: each[0])
    for (day, share, from_them), after in zip_longest(steps, steps[1:]):
        course.take(day, share, from_them=from_them)
        until = course.until()
        if until and until >= day and (after is None or after[0] > day):
            last = until if after is None else min(until, after[0] - timedelta(days=1))
            spells.append((day, last))
    return _joined(spells)


def cooling_spells(warm: Iterable[Spell]) -> list[Spell]:
    """The half years that follow spells of warmth, or less where the next one begins."""
    spells = list(warm)
    found = []
    for (_, last), following in zip_longest(spells, spells[1:]):
        until = last + COOLS_FOR
        end = min(until, following[0] - timedelta(days=1)) if following else until
        found.append((last + timedelta(days=1), end))
    return found


def _joined(spells: Iterable[Spell]) -> list[Spell]:
    """The same days, with no two spells next to each other."""
    found: list[Spell] = []
    for first, last in spells:
        if found and first <= found[-1][1] + timedelta(days=1):
            found[-1] = found[-1][0], last
        else:
            found.append((first, last))
    return found
