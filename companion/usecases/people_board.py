"""Everybody in every order that a list may have, so that a window of it is a slice of what is there already."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from datetime import date

from companion.clock import Clock
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.tag_cadence import tag_key
from companion.domain.touch import latest
from companion.domain.warmth import is_warm, last_heard, warm_until
from companion.store.door import Data
from companion.usecases.group_cadences import CadenceFollower
from companion.usecases.people_entry import Entry, Sort, employer_key, key_by, lasting
from companion.usecases.plain_text import plain
from companion.usecases.spellings import Named, Spellings

_MANY = 200  # entries: to put more of them in their places takes longer than to sort all


class PeopleBoard(CadenceFollower):
    """The entries of one store's contacts. An order is made when it is first asked for, and then kept."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: dict[str, Entry] = {}
        self._orders: dict[Sort, list[Entry]] = {}
        self._gone: list[Entry] = []  # still in the orders
        self._come: dict[str, Entry] = {}  # not yet in the orders
        self._spellings = Spellings()

    def __len__(self) -> int:
        return len(self._entries)

    def all(self) -> Iterable[Entry]:
        """Everybody, in no order."""
        return self._entries.values()

    def warm(self, today: date) -> frozenset[str]:
        """The ids of those who are warm today."""
        return frozenset(each.id for each in self._entries.values() if is_warm(each.warm_until, today))

    def of(self, contact_id: str) -> Entry | None:
        """Somebody's entry."""
        return self._entries.get(contact_id)

    def ordered(self, sort: Sort, *, descending: bool = False) -> list[Entry]:
        """Everybody in an order; whoever has no such value comes last either way."""
        self._settle()
        if sort not in self._orders:
            self._orders[sort] = sorted(self._entries.values(), key=key_by(sort))
        order = self._orders[sort]
        if not descending:
            return order
        valued = bisect_left(order, (True,), key=key_by(sort))
        return order[:valued][::-1] + order[valued:]

    def counted(self, what: Named) -> Counter[str]:
        """How many have each circle, tag or company, by its name as it is written."""
        told = (getattr(each, what) for each in self._entries.values())
        counts = Counter(name for names in told for name in names)
        return Counter({self._spellings.of(what, name): count for name, count in counts.items()})

    def begin(self, data: Data, clock: Clock) -> None:
        """Enter everybody."""
        super().begin(data, clock)
        self._spellings, self._orders, self._gone, self._come = Spellings(), {}, [], {}
        entries = (self._entry(data, clock, each) for each in data.contacts if each.deleted_at is None)
        self._entries = {each.id: each for each in entries}

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Enter somebody, unless they are deleted."""
        super().take(data, clock, contact)
        if contact.deleted_at is not None:
            return
        self._come[contact.id] = self._entries[contact.id] = self._entry(data, clock, contact)

    def forget(self, contact_id: str) -> None:
        """Take somebody out."""
        super().forget(contact_id)
        self._spellings.forget(contact_id)
        entry = self._entries.pop(contact_id, None)
        if entry is not None and self._come.pop(contact_id, None) is None:
            self._gone.append(entry)

    def _settle(self) -> None:
        """Have the orders hold who is there. After a change of many they are made anew when they are asked for."""
        if len(self._gone) + len(self._come) > _MANY:
            self._orders.clear()
        for sort, order in self._orders.items():
            key = key_by(sort)
            for each in self._gone:
                del order[bisect_left(order, key(each), key=key)]
            for each in self._come.values():
                insort(order, each, key=key)
        self._gone.clear()
        self._come.clear()

    def _entry(self, data: Data, clock: Clock, contact: Contact) -> Entry:
        tallies = data.interactions.tallies(contact.id)
        in_force = cadence_in_force(contact, self.groups)
        until = term(contact, in_force.cadence, tallies, clock.day_of) if in_force else None
        touched, heard = latest(tallies), last_heard(tallies)
        named = self._spellings.take(contact.id, _names(contact))
        natural, days = (until.natural, until.cadence_days) if until else (None, 0)
        return Entry(
            id=contact.id,
            name=plain(contact.name),
            companies=named["companies"],
            circles=named["circles"],
            tags=named["tags"],
            importance=contact.importance,
            reasons=contact.reasons,
            in_force=in_force,
            saved_on=contact.saved_on,
            last_touch_on=clock.day_of(touched) if touched else None,
            warm_until=warm_until(clock.day_of(heard) if heard else None, natural, days),
            lasting=lasting(contact.rest, until),
            soon_from=until.soon_from if until else None,
            due=until.due if until else None,
        )


def _names(contact: Contact) -> dict[Named, list[tuple[str, str]]]:
    """What names somebody belongs to: as they are compared, and as they are written."""
    return {
        "companies": [(employer_key(contact.company), contact.company)] if contact.company else [],
        "circles": [(circle_key(each), each) for each in contact.circles],
        "tags": [(tag_key(each), each) for each in contact.tags],
    }
