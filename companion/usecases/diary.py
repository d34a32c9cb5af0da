"""The figures of the network over time, kept up as it changes: no question walks a million touches."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from companion.clock import Clock
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.contact import Contact
from companion.domain.diary_page import DiaryPage, Figures, page_of
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.seen import Seen
from companion.domain.visibility import is_one_way
from companion.store.door import Data
from companion.usecases.group_cadences import CadenceFollower

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WHATS = tuple((kind, direction) for kind in Kind for direction in Direction)
_NUMBERS = {what: number for number, what in enumerate(_WHATS)}


class Diary(CadenceFollower):
    """What each contact adds to the figures, and their sums."""

    def __init__(self) -> None:
        super().__init__()
        self.figures = Figures()
        self._pages: dict[str, DiaryPage] = {}

    def one_way(self, today: date) -> list[tuple[int, str, date | None]]:
        """Who never answers: how often one reached out, the contact's id, and when they were last heard from."""
        pages = ((contact_id, page) for contact_id, page in self._pages.items() if page.one_sided)
        found = ((is_one_way(page.one_sided, page.heard_on, today), each, page.heard_on) for each, page in pages)
        return sorted((one for one in found if one[0]), key=lambda one: (-one[0], one[1]))

    def begin(self, data: Data, clock: Clock) -> None:
        """Read everything that was, once."""
        super().begin(data, clock)
        self.figures, self._pages = Figures(), {}
        noted: defaultdict[str, array[int]] = defaultdict(lambda: array("q"))
        for each in data.interactions:
            if each.deleted_at is None:
                noted[each.contact_id].append(_packed(each))
        for contact in data.contacts:
            if contact.deleted_at is None:
                members = data.contacts.members(contact.id)
                self._enter_page(clock, contact, (one for each in members for one in noted.pop(each.id, ())))

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Take in a contact, unless they are deleted."""
        super().take(data, clock, contact)
        if contact.deleted_at is None:
            live = (each for each in data.interactions.of(contact.id) if each.deleted_at is None)
            self._enter_page(clock, contact, map(_packed, live))

    def forget(self, contact_id: str) -> None:
        """Take a contact's part out of the sums."""
        super().forget(contact_id)
        page = self._pages.pop(contact_id, None)
        if page:
            self.figures.add(page, -1)

    def _enter_page(self, clock: Clock, contact: Contact, packed: Iterable[int]) -> None:
        in_force = cadence_in_force(contact, self.groups)
        page = page_of(list(_seen(clock, packed)), contact.saved_on, in_force.cadence if in_force else None)
        self._pages[contact.id] = page
        self.figures.add(page)


def _packed(each: Interaction) -> int:
    """Moment and what was done in one number: all of a large network is at hand once, and takes eight bytes a touch."""
    return (each.at - _EPOCH) // timedelta(seconds=1) * len(_WHATS) + _NUMBERS[each.kind, each.direction]


def _seen(clock: Clock, packed: Iterable[int]) -> Iterator[Seen]:
    for each in sorted(packed):
        seconds, what = divmod(each, len(_WHATS))
        at = _EPOCH + timedelta(seconds=seconds)
        yield Seen(at, clock.day_of(at), *_WHATS[what])
