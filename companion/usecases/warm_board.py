"""Until when everybody is warm, so that the warm can be counted and told without walking the network."""

from datetime import date

from companion.clock import Clock
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.warmth import is_warm, last_heard, warm_until
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.group_cadences import CadenceFollower


class WarmBoard(CadenceFollower):
    """The last day on which each of one store's contacts is warm, of those who are at all."""

    def __init__(self) -> None:
        super().__init__()
        self._until: dict[str, date] = {}

    def warm(self, today: date) -> frozenset[str]:
        """The ids of those who are warm today."""
        return frozenset(contact_id for contact_id, until in self._until.items() if is_warm(until, today))

    def begin(self, data: Data, clock: Clock) -> None:
        """Look at everybody."""
        super().begin(data, clock)
        self._until.clear()
        for contact in data.contacts:
            self._look_at(data, clock, contact)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Look at somebody."""
        super().take(data, clock, contact)
        self._look_at(data, clock, contact)

    def forget(self, contact_id: str) -> None:
        """Know nothing of them any more."""
        super().forget(contact_id)
        self._until.pop(contact_id, None)

    def _look_at(self, data: Data, clock: Clock, contact: Contact) -> None:
        if contact.deleted_at is not None:
            return
        tallies = data.interactions.tallies(contact.id)
        heard = last_heard(tallies)
        if heard is None:
            return
        cadence = cadence_in_force(contact, self.groups)
        found = term(contact, cadence.cadence, tallies, clock.day_of) if cadence else None
        until = warm_until(clock.day_of(heard), found.natural if found else None, found.cadence_days if found else 0)
        if until is not None:
            self._until[contact.id] = until


def warm_now(store: Store, clock: Clock) -> frozenset[str]:
    """The ids of those who are warm today. Not to be asked inside a change, which is not yet made."""
    with following(WarmBoard, store, clock) as (board, _):
        return board.warm(clock.today())
