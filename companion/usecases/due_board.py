"""Who is overdue, most pressing first, and who soon will be, without walking the whole network at every reply.

A due date says nothing of today, so a day that passes, or a clock that is set, moves nothing on the board; another time
zone does. Those whose term is the same are equally pressing on every day: only such groups are put in order. The order
of one day is kept, and a change finds its place in it.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from companion.clock import Clock
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.contact import Contact
from companion.domain.due import Past, most_pressing_first, term
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.group_cadences import CadenceFollower
from companion.usecases.past_with import past_in_words


class Group(NamedTuple):
    """Those who are due on one day, whose cadence has as many days, and who are due soon from one day on."""

    due: date
    cadence_days: int
    soon_from: date


Place = tuple[str, str]  # somebody's place in their group: the name as compared, then the id
Spot = tuple[Group, Place]


class DueBoard(CadenceFollower):
    """The due dates of one store's contacts."""

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[Group, list[Place]] = {}
        self._whose: dict[str, Spot] = {}
        self._due_on: Counter[date] = Counter()
        self._soon_from: Counter[date] = Counter()
        self._pasts: dict[str, Past] = {}
        self._late: list[Group] = []  # those overdue on one day, most pressing first
        self._late_on = date.min

    def count(self, today: date) -> int:
        """How many contacts are overdue today."""
        return sum(count for day, count in self._due_on.items() if day < today)

    def count_soon(self, today: date) -> int:
        """How many are not overdue today, but soon will be."""
        return sum(count for day, count in self._soon_from.items() if day <= today) - self.count(today)

    def overdue(self, today: date, after: Spot | None = None) -> Iterator[Spot]:
        """Those who are overdue today, most pressing first and then by name: all, or those after somebody's place."""
        self._turn_to(today)
        return self._listed(self._late[self._at(after[0]) :] if after else self._late, after)

    def soon(self, today: date, after: Spot | None = None) -> Iterator[Spot]:
        """Those who soon will be, the first due first: all, or those after somebody's place."""
        groups = sorted(each for each in self._places if each.soon_from <= today <= each.due)
        return self._listed(groups[bisect_left(groups, after[0]) :] if after else groups, after)

    def past(self, data: Data, contact: Contact) -> Past:
        """What has been with somebody; the rows of whoever was asked about are not read again until that changes."""
        if contact.id not in self._pasts:
            self._pasts[contact.id] = past_in_words(data, contact)
        return self._pasts[contact.id]

    def begin(self, data: Data, clock: Clock) -> None:
        """Put everybody on the board."""
        super().begin(data, clock)
        spots = (self._spot(data, clock, each) for each in data.contacts)
        self._whose = {spot[1][1]: spot for spot in spots if spot}
        self._due_on = Counter(group.due for group, _ in self._whose.values())
        self._soon_from = Counter(group.soon_from for group, _ in self._whose.values())
        self._places, self._pasts, self._late, self._late_on = {}, {}, [], date.min
        for group, place in sorted(self._whose.values()):
            self._places.setdefault(group, []).append(place)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Put somebody on the board who has a due date."""
        super().take(data, clock, contact)
        spot = self._spot(data, clock, contact)
        if spot is None:
            return
        group, place = self._whose[contact.id] = spot
        if group not in self._places and group.due < self._late_on:
            self._late.insert(self._at(group), group)
        insort(self._places.setdefault(group, []), place)
        self._due_on[group.due] += 1
        self._soon_from[group.soon_from] += 1

    def forget(self, contact_id: str) -> None:
        """Take somebody off the board."""
        super().forget(contact_id)
        self._pasts.pop(contact_id, None)
        if contact_id not in self._whose:
            return
        group, place = self._whose.pop(contact_id)
        places = self._places[group]
        del places[bisect_left(places, place)]
        if not places:
            del self._places[group]
            if group.due < self._late_on:
                del self._late[self._at(group)]
        self._due_on[group.due] -= 1
        self._soon_from[group.soon_from] -= 1

    def _spot(self, data: Data, clock: Clock, contact: Contact) -> Spot | None:
        """Where on the board somebody belongs, if anywhere."""
        found = None if contact.deleted_at else cadence_in_force(contact, self.groups)
        if found is None:  # and nobody need ask when they were in touch
            return None
        until = term(contact, found.cadence, data.interactions.tallies(contact.id), clock.day_of)
        return Group(until.due, until.cadence_days, until.soon_from), (contact.name.casefold(), contact.id)

    def _turn_to(self, today: date) -> None:
        """Have the order be that of this day."""
        if today != self._late_on:
            self._late_on = today
            self._late = sorted((each for each in self._places if each.due < today), key=self._pressing)

    def _at(self, group: Group) -> int:
        """Where a group stands, or belongs, in the order."""
        return bisect_left(self._late, self._pressing(group), key=self._pressing)

    def _pressing(self, group: Group) -> tuple[float, int, date]:
        """By what it stands there. Of equals those come last who have been put off."""
        return *most_pressing_first(group.due, group.cadence_days, self._late_on), group.soon_from

    def _listed(self, groups: Iterable[Group], after: Spot | None) -> Iterator[Spot]:
        for group in groups:
            places = self._places[group]
            begin = bisect_right(places, after[1]) if after and group == after[0] else 0
            yield from ((group, place) for place in places[begin:])


def overdue_count(store: Store, clock: Clock) -> int:
    """How many contacts are overdue: the badge's number. Not to be asked inside a change, which is not yet made."""
    with following(DueBoard, store, clock) as (board, _):
        return board.count(clock.today())
