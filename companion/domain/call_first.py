"""Whom to call first when the job is gone, and why: few and good reasons, each of which can be said in a few words."""

from collections import Counter
from collections.abc import Iterable
from heapq import merge
from typing import NamedTuple

from companion.domain.importance import Importance
from companion.domain.reason import Reason

MOST = 15
MOST_OF_ONE_EMPLOYER = 3


class Prospect(NamedTuple):
    """What speaks for calling somebody. `told_of` is of how many opportunities one heard from them."""

    contact_id: str
    warm: bool
    inside: bool = False
    mentor: bool = False
    employer: str | None = None
    told_of: int = 0
    importance: Importance | None = None
    reasons: tuple[Reason, ...] = ()


def first_to_call(people: Iterable[Prospect], alike: Iterable[Prospect] = ()) -> list[tuple[Prospect, str]]:
    """The first fifteen, each with why; three of one employer at the most. Nobody for whom nothing speaks.

    `alike` are more people, all worth the same, in the order of their ids: they are looked at only as far as needed.
    """
    ranked = merge(sorted(filter(_speaks_for_them, people), key=_place), filter(_speaks_for_them, alike), key=_place)
    colleagues: Counter[str | None] = Counter()
    found: list[Prospect] = []
    for each in ranked:
        if len(found) == MOST:
            break
        if each.employer is None or colleagues[each.employer] < MOST_OF_ONE_EMPLOYER:
            colleagues[each.employer] += 1
            found.append(each)
    return [(each, _why(each)) for each in found]


def _speaks_for_them(each: Prospect) -> bool:
    return _worth(each) > 0


def _place(each: Prospect) -> tuple[float, str]:
    return -_worth(each), each.contact_id


def _worth(each: Prospect) -> float:
    worth = 4 * each.warm + 3 * _helps_on(each) + 2 * each.mentor + min(each.told_of, 2)
    return worth * (each.importance or Importance.USUAL).weight / (2 if each.inside else 1)


def _helps_on(each: Prospect) -> bool:
    return Reason.CHANGE in each.reasons or Reason.LOSS in each.reasons


def _why(each: Prospect) -> str:
    said = [
        ("you named them for a next job", _helps_on(each)),
        ("your mentor", each.mentor),
        ("told you of " + ("an opportunity" if each.told_of == 1 else f"{each.told_of} opportunities"), each.told_of),
        ("a key contact", each.importance is Importance.KEY),
        ("works elsewhere", each.employer is not None and not each.inside),
    ]
    words = ["warm" if each.warm else "not warm any more", *(word for word, holds in said if holds)]
    sentence = ", ".join(words)
    return f"{sentence[0].upper()}{sentence[1:]}."
