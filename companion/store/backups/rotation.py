"""Which backups are kept: the newest of each of 12 days, then of 10 weeks, then of 9 months, and the 5 made last.

It is the scheme of Anki (https://docs.ankiweb.net/backups.html), but goes by the order in which backups were made. The
clock tells only where one day ends and the next begins, so one that was wrong for a while makes no backup look old.
"""

from collections.abc import Callable, Sequence
from datetime import date

from companion.store.backups.listing import Backup

RECENT = 5  # also of those made before a migration or a restore
_STAGES: tuple[tuple[int, Callable[[date], object]], ...] = (
    (12, lambda day: day),
    (10, lambda day: day.isocalendar()[:2]),
    (9, lambda day: (day.year, day.month)),
)
MOST = RECENT + sum(count for count, _ in _STAGES)


def obsolete(backups: Sequence[Backup]) -> list[Backup]:
    """Those to be removed, of all there are in the order they were made."""
    routine = [each for each in backups if each.before is None]
    special = [each for each in backups if each.before is not None]
    stay = kept([each.day for each in routine])
    return [each for at, each in enumerate(routine) if at not in stay] + special[:-RECENT]


def kept(days: Sequence[date]) -> set[int]:
    """The positions of those to be kept, of backups made on these days, in the order they were made."""
    positions = range(len(days) - 1, -1, -1)
    stay = set(positions[:RECENT])
    left = iter(positions)
    last: date | None = None
    for count, span in _STAGES:
        found = 0
        while found < count and (at := next(left, None)) is not None:
            if last is None or span(days[at]) != span(last):
                stay.add(at)
                last = days[at]
                found += 1
    return stay
