"""Who is overdue, without walking the whole network at every reply.

The board has every contact's due date and, since it is told who has changed, looks anew at those alone. A due date says
nothing of today, so a day that passes, or a clock that is set, moves nothing on the board; another time zone does.
"""

import threading
from datetime import date
from weakref import WeakKeyDictionary

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.due import standing
from companion.store.door import Data, Store


class DueBoard:
    """The due dates of one store's contacts, as of one change number and time zone. Safe for many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._as_of: tuple[int, str] | None = None
        self._due: dict[str, date] = {}
        self._on: dict[date, set[str]] = {}

    def overdue(self, data: Data, clock: Clock) -> list[str]:
        """The ids of the contacts that are overdue today."""
        today = clock.today()
        with self._lock:
            self._catch_up(data, clock)
            return [each for day, ids in self._on.items() if day < today for each in ids]

    def count(self, data: Data, clock: Clock) -> int:
        """How many contacts are overdue today."""
        today = clock.today()
        with self._lock:
            self._catch_up(data, clock)
            return sum(len(ids) for day, ids in self._on.items() if day < today)

    def _catch_up(self, data: Data, clock: Clock) -> None:
        zone = clock.zone()
        changed = data.changed_since(self._as_of[0]) if self._as_of and self._as_of[1] == zone else None
        if changed is None:
            self._due, self._on = {}, {}
            for contact in data.contacts:
                self._place(contact.id, _due(data, clock, contact))
        else:
            for contact_id in changed:
                found = data.contacts.get(contact_id)
                self._place(contact_id, _due(data, clock, found) if found else None)
        if changed is None or self._as_of is None or self._as_of[0] < data.number:
            self._as_of = (data.number, zone)

    def _place(self, contact_id: str, due: date | None) -> None:
        old = self._due.pop(contact_id, None)
        if old is not None:
            self._on[old].discard(contact_id)
            if not self._on[old]:
                del self._on[old]
        if due is not None:
            self._due[contact_id] = due
            self._on.setdefault(due, set()).add(contact_id)


def _due(data: Data, clock: Clock, contact: Contact) -> date | None:
    if contact.cadence is None or contact.deleted_at is not None:
        return None
    return standing(contact, data.interactions.of(contact.id), clock.today(), clock.day_of).due


_boards: WeakKeyDictionary[Store, DueBoard] = WeakKeyDictionary()
_hanging = threading.Lock()


def board_of(store: Store) -> DueBoard:
    """The board of a store, for as long as that lives."""
    with _hanging:
        return _boards.setdefault(store, DueBoard())


def overdue_count(store: Store, clock: Clock) -> int:
    """How many contacts are overdue: the badge's number. Not to be asked inside a change, which is not yet made."""
    with store.read() as data:
        return board_of(store).count(data, clock)
