"""Who is overdue, most pressing first, without walking the whole network at every reply.

A due date says nothing of today, so a day that passes, or a clock that is set, moves nothing on the board; another time
zone does. Those whose due date and cadence are the same are equally pressing on every day: only such groups are sorted
anew for a question, and there are some thousands of them at the most, however many people.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator
from datetime import date

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.due import most_pressing_first, term
from companion.domain.touch import latest
from companion.store.door import Data, Store
from companion.usecases.follower import Follower, following

Group = tuple[date, int]  # the due date, and the days of the cadence
Place = tuple[str, str]  # somebody's place in their group: the name as compared, then the id
Spot = tuple[Group, Place]


class DueBoard(Follower):
    """The due dates of one store's contacts."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: dict[Group, list[Place]] = {}
        self._whose: dict[str, Spot] = {}
        self._due_on: Counter[date] = Counter()

    def count(self, today: date) -> int:
        """How many contacts are overdue today."""
        return sum(count for day, count in self._due_on.items() if day < today)

    def overdue(self, today: date, after: Spot | None = None) -> Iterator[Spot]:
        """Those who are overdue today, most pressing first and then by name: all, or those after somebody's place."""
        late = sorted((group for group in self._groups if group[0] < today), key=lambda each: _key(each, today))
        if after:
            late = late[bisect_left(late, _key(after[0], today), key=lambda each: _key(each, today)) :]
        for group in late:
            places = self._groups[group]
            begin = bisect_right(places, after[1]) if after and group == after[0] else 0
            yield from ((group, place) for place in places[begin:])

    def hangs_on(self, clock: Clock) -> str:
        """The time zone, in which moments become days."""
        return clock.zone()

    def begin(self, data: Data, clock: Clock) -> None:
        """Put everybody on the board."""
        spots = (_spot(data, clock, each) for each in data.contacts)
        self._whose = {spot[1][1]: spot for spot in spots if spot}
        self._due_on = Counter(due for (due, _), _ in self._whose.values())
        self._groups = {}
        for group, place in sorted(self._whose.values()):
            self._groups.setdefault(group, []).append(place)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Put somebody on the board who has a due date."""
        spot = _spot(data, clock, contact)
        if spot is None:
            return
        group, place = self._whose[contact.id] = spot
        insort(self._groups.setdefault(group, []), place)
        self._due_on[group[0]] += 1

    def forget(self, contact_id: str) -> None:
        """Take somebody off the board."""
        if contact_id not in self._whose:
            return
        group, place = self._whose.pop(contact_id)
        places = self._groups[group]
        del places[bisect_left(places, place)]
        if not places:
            del self._groups[group]
        self._due_on[group[0]] -= 1


def _spot(data: Data, clock: Clock, contact: Contact) -> Spot | None:
    """Where on the board somebody belongs, if anywhere."""
    if contact.cadence is None or contact.deleted_at is not None:  # and nobody need ask when they were in touch
        return None
    moment = latest(data.interactions.tallies(contact.id))
    group = term(contact, [moment] if moment else [], clock.day_of)
    return (group, (contact.name.casefold(), contact.id)) if group else None


def _key(group: Group, today: date) -> tuple[float, int]:
    return most_pressing_first(*group, today)


def overdue_count(store: Store, clock: Clock) -> int:
    """How many contacts are overdue: the badge's number. Not to be asked inside a change, which is not yet made."""
    with following(DueBoard, store, clock) as (board, _):
        return board.count(clock.today())
