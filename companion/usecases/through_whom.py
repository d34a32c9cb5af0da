"""Through whom to reach somebody who is not warm.

Who brought you together, or is warm and shares a circle or an employer with them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from companion.domain.cadence_in_force import GroupKind
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.store.door import Data
from companion.usecases.introduction_graph import By, edges
from companion.usecases.people_board import PeopleBoard
from companion.usecases.who import Who, who_is

MOST = 3


@dataclass(frozen=True, slots=True)
class Through:
    """Somebody, and what they have to do with the other."""

    who: Who
    why: str


def through_whom(
    data: Data, board: PeopleBoard, people: Iterable[Contact], today: date
) -> dict[str, tuple[Through, ...]]:
    """By the id of each of these people, the best three through whom to reach them."""
    wanted = {each.id: each for each in people}
    if not wanted:
        return {}
    warm = board.warm(today)
    brought = _brought_together(data, wanted)
    colleagues = _colleagues(board, warm)
    found = {}
    for contact_id, contact in wanted.items():
        known = {contact_id: ""}
        ways = [*brought[contact_id], *_shared(board, contact, warm, colleagues)]
        for each, why in ways:
            known.setdefault(each, why)
        named = ((who_is(data, each), why) for each, why in list(known.items())[1 : MOST + 1])
        found[contact_id] = tuple(Through(one, why) for one, why in named if one)
    return found


def _brought_together(data: Data, wanted: dict[str, Contact]) -> defaultdict[str, list[tuple[str, str]]]:
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for edge in edges(data):
        why = "You introduced them to each other." if edge.by is By.ME else "They brought you together."
        if edge.other_id in wanted:
            found[edge.other_id].append((edge.one_id, why))
        if edge.one_id in wanted and edge.by is By.ME:
            found[edge.one_id].append((edge.other_id, why))
    return found


def _shared(
    board: PeopleBoard, contact: Contact, warm: frozenset[str], colleagues: dict[str, list[str]]
) -> Iterator[tuple[str, str]]:
    for name in contact.circles:
        members = warm.intersection(board.members((GroupKind.CIRCLE, circle_key(name))))
        yield from ((each, f"Also in {name}.") for each in sorted(members)[:MOST])
    entry = board.of(contact.id)
    if entry and entry.company:
        yield from ((each, f"Also at {contact.company}.") for each in colleagues.get(entry.company, []))


def _colleagues(board: PeopleBoard, warm: frozenset[str]) -> dict[str, list[str]]:
    """The first few who are warm at each employer."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for contact_id in sorted(warm):
        entry = board.of(contact_id)
        if entry and entry.company and len(found[entry.company]) < MOST:
            found[entry.company].append(contact_id)
    return found
