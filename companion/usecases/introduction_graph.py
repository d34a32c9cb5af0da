"""Who brought whom together: the person, by introductions, and others, by the words of how one met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from companion.domain.contact import Contact
from companion.store.door import Data, Store
from companion.usecases.introduction_view import pair_of
from companion.usecases.plain_text import plain
from companion.usecases.who import Who, who_is

_WORDS_OF_A_NAME = (2, 3, 4)


class By(StrEnum):
    """Through whom two came together: the person introduced them, or one of the two brought the other to the person."""

    ME = "me"
    ONE = "one"


@dataclass(frozen=True, slots=True)
class Edge:
    """Two who came together."""

    one_id: str
    other_id: str
    by: By
    on: date | None


@dataclass(frozen=True, slots=True)
class Graph:
    """Who came together with whom; `nodes` are all who did."""

    nodes: tuple[Who, ...]
    edges: tuple[Edge, ...]


def introduction_graph(store: Store) -> Graph:
    """Every introduction that was made, and every contact whose `how_met` names another in full."""
    with store.read() as data:
        found = edges(data)
        ids = dict.fromkeys(each for edge in found for each in (edge.one_id, edge.other_id))
        nodes = [one for each in ids if (one := who_is(data, each))]
    nodes.sort(key=lambda each: (each.name.casefold(), each.id))
    return Graph(tuple(nodes), tuple(found))


def edges(data: Data) -> list[Edge]:
    """All who came together, from data at hand."""
    return [*_made(data), *_told(data)]


def _made(data: Data) -> Iterator[Edge]:
    live = [each for each in data.introductions if each.made_on and each.deleted_at is None]
    for each in sorted(live, key=lambda each: (str(each.made_on), each.id)):
        both = pair_of(data, each)
        if both:
            yield Edge(both[0].id, both[1].id, By.ME, each.made_on)


def _told(data: Data) -> Iterator[Edge]:
    met = [each for each in data.contacts if each.how_met and each.deleted_at is None]
    named = _by_name(data) if met else {}
    for contact in sorted(met, key=lambda each: each.id):
        by = next((each for each in _named_in(contact, named) if each != contact.id), None)
        if by:
            yield Edge(by, contact.id, By.ONE, None)


def _by_name(data: Data) -> dict[str, str]:
    """The ids of those whose full name nobody else has."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for each in data.contacts:
        name = " ".join(_words(each.name))
        if each.deleted_at is None:
            shared |= {name} & found.keys()
            found[name] = each.id
    return {name: contact_id for name, contact_id in found.items() if name not in shared}


def _named_in(contact: Contact, named: dict[str, str]) -> Iterator[str]:
    words = _words(contact.how_met or "")
    for begin in range(len(words)):
        for count in _WORDS_OF_A_NAME:
            found = named.get(" ".join(words[begin : begin + count]))
            if found and begin + count <= len(words):
                yield found


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", plain(text))
