"""Which of all people a list, or a change of many, is about."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from companion.domain.circle import circle_key
from companion.domain.due import State
from companion.domain.importance import Importance
from companion.domain.tag_cadence import tag_key
from companion.domain.warmth import Warmth
from companion.usecases.people_entry import Entry, employer_key


class Lacking(StrEnum):
    """That there is none."""

    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """All that is given must hold of somebody. `q` is looked for as in any search; texts are compared in any case.

    `import_id`: they are in the file that was taken in under this id.
    """

    q: str | None = None
    state: State | None = None
    warmth: Warmth | None = None
    circle: str | None = None
    tag: str | None = None
    company: str | None = None
    cadence: Lacking | None = None
    importance: Importance | None = None
    import_id: str | None = None


def fitting(entries: Iterable[Entry], wanted: Filter, today: date) -> list[Entry]:
    """Those of whom everything but `q` and `import_id` holds, in the order they come in."""
    found = list(entries)
    for test in _tests(wanted, today):
        found = [each for each in found if test(each)]
    return found


def _tests(wanted: Filter, today: date) -> list[Callable[[Entry], bool]]:
    """One for each member that is given: most lists are filtered by one, and thirty thousand are walked through."""
    tests: list[Callable[[Entry], bool]] = []
    if (state := wanted.state) is not None:
        tests.append(lambda each: each.state(today) is state)
    if (warmth := wanted.warmth) is not None:
        tests.append(lambda each: each.warmth(today) is warmth)
    if wanted.circle is not None:
        circle = circle_key(wanted.circle)
        tests.append(lambda each: circle in each.circles)
    if wanted.tag is not None:
        tag = tag_key(wanted.tag)
        tests.append(lambda each: tag in each.tags)
    if wanted.company is not None:
        company = employer_key(wanted.company)
        tests.append(lambda each: company in each.companies)
    if wanted.cadence is not None:
        tests.append(lambda each: each.in_force is None)
    if (importance := wanted.importance) is not None:
        tests.append(lambda each: each.importance is importance)
    return tests
