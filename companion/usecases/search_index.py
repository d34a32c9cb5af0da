"""Everybody by name, and search in what is told of them.

That is their name, company, headline, location, circles, tags, needs, offers and notes.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.store.door import Data
from companion.usecases.drawer import BEGINS, TOLD, Drawer, Place, Words, searchable
from companion.usecases.follower import Follower
from companion.usecases.plain_text import plain

_FILLED, _FULL = 256, 512  # people to a drawer: when it is laid out, and when it is parted in two

Mark = tuple[int, str, str]  # a place in what was found: in which way, the name as compared, the id
FIRST: Mark = (BEGINS, "", "")


@dataclass(frozen=True, slots=True)
class Found:
    """Some of those found, in order; whether there are more after them; and how many there are in all."""

    marks: list[Mark]
    more: bool
    total: int


class SearchIndex(Follower):
    """People in drawers, by name."""

    def __init__(self) -> None:
        super().__init__()
        self._drawers: list[Drawer] = []
        self._places: dict[str, Place] = {}

    def find(self, words: list[str], after: Mark, limit: int) -> Found:
        """Those in whom every one of these plain words stands.

        Whose name has words that begin so come first, then those in whose name they stand otherwise, then all others;
        among them the name decides.
        """
        sought = searchable(words)
        counts = [drawer.count(sought) for drawer in self._drawers]
        looked_in = [drawer for drawer, count in zip(self._drawers, counts, strict=True) if count]
        marks = list(islice(_ordered(looked_in, sought, after), limit + 1))
        return Found(marks[:limit], len(marks) > limit, sum(counts))

    def ranked(self, words: list[str]) -> Iterator[str]:
        """The ids of those whom `find` finds, in its order; each is looked for when it is asked for."""
        return (contact_id for _, _, contact_id in _ordered(self._drawers, searchable(words), FIRST))

    def everybody(self, words: list[str]) -> list[str]:
        """The ids of all in whom every one of these plain words stands, by name."""
        sought = searchable(words)
        return [contact_id for drawer in self._drawers for _, contact_id in drawer.everybody(sought)]

    def hangs_on(self, clock: Clock) -> str:
        """Nothing."""
        del clock
        return ""

    def begin(self, data: Data, clock: Clock) -> None:
        """File everybody."""
        del clock
        live = {each.id: each for each in data.contacts if each.deleted_at is None}
        self._places = {each.id: _place(each) for each in live.values()}
        places = iter(sorted(self._places.values()))
        self._drawers = []
        while filed := [(place, _told(data, live[place[1]])) for place in islice(places, _FILLED)]:
            self._drawers.append(Drawer(filed))

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """File somebody, unless they are deleted."""
        del clock
        if contact.deleted_at is not None:
            return
        place = self._places[contact.id] = _place(contact)
        if not self._drawers:
            self._drawers.append(Drawer([]))
        at = self._at(place)
        self._drawers[at].put(place, _told(data, contact))
        if len(self._drawers[at]) > _FULL:
            self._drawers[at : at + 1] = self._drawers[at].halves()

    def forget(self, contact_id: str) -> None:
        """Take somebody out."""
        place = self._places.pop(contact_id, None)
        if place is None:
            return
        at = self._at(place)
        self._drawers[at].remove(place)
        if not self._drawers[at]:
            del self._drawers[at]

    def _at(self, place: Place) -> int:
        """The drawer that a place is in, or belongs in."""
        return max(0, bisect_right(self._drawers, place, key=_first) - 1)


def _ordered(drawers: list[Drawer], sought: Words, after: Mark) -> Iterator[Mark]:
    """All that are found there after a mark; the rest is not looked for until it is asked for."""
    for how in range(after[0], TOLD + 1):
        begin = after[1:] if how == after[0] else FIRST[1:]
        for drawer in drawers[max(0, bisect_right(drawers, begin, key=_first) - 1) :]:
            yield from ((how, *place) for place in drawer.found(sought, how) if (how, *place) > after)


def _first(drawer: Drawer) -> Place:
    return drawer.places[0] if drawer.places else FIRST[1:]


def _place(contact: Contact) -> Place:
    return plain(contact.name), contact.id


def _told(data: Data, contact: Contact) -> str:
    notes = (note.text for note in data.notes.of(contact.id) if note.deleted_at is None)
    places = (contact.name, contact.company, contact.headline, contact.location)
    texts = (*places, *contact.circles, *contact.tags, *contact.needs, *contact.offers, *notes)
    return plain(" ".join(text for text in texts if text))
