"""A network in memory, used as the extension would use it: what is done to it, and what a person sees of it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from companion.domain.capture import Capture, Chosen
from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person
from companion.store.memory_store import memory_store
from companion.usecases.card import Card
from companion.usecases.change_contact import ContactChange, change_contact
from companion.usecases.due_board import overdue_count
from companion.usecases.find_contacts import find_contacts
from companion.usecases.keep_notes import add_note
from companion.usecases.list_possible_duplicates import Question, list_possible_duplicates
from companion.usecases.log_interaction import Touched, log_interactions
from companion.usecases.merge_contacts import Merged, merge_contacts, undo_merge
from companion.usecases.receive_capture import Received, receive_captures
from companion.usecases.show_contact import ContactView, show_contact
from tests.companion.set_clock import SetClock


class Network:
    """A store and a clock. Every id it gives is another, so that what is done twice is done twice."""

    def __init__(self) -> None:
        self.store, self.clock, self._ids = memory_store(), SetClock(), 0

    def new_id(self) -> str:
        self._ids += 1
        return str(UUID(int=self._ids))

    def capture(
        self,
        handle: str,
        name: str = "Ada Example",
        chosen: Chosen | None = None,
        *,
        read_at: datetime | None = None,
        **person: Any,
    ) -> Received:
        """A page is saved, now; the answer. A handle is one on github.com, or an address of any page.

        `read_at` is when the browser's clock says it was read, if that goes wrong.
        """
        page = handle if handle.startswith("https:") else f"https://github.com/{handle}"
        shown = Person(name=name, handle=handle, profile_url=page, **person)
        item = Capture(self.new_id(), read_at or self.clock.now(), page, "github@1", shown, (), chosen or Chosen())
        [received], _ = receive_captures(self.store, self.clock, [item])
        return received

    def save(self, handle: str, name: str = "Ada Example", chosen: Chosen | None = None, **person: Any) -> str:
        """The same of somebody who is known or new; the id of the contact."""
        contact = self.capture(handle, name, chosen, **person).contact
        assert contact
        return contact.id

    def edit(self, contact_id: str, **values: Any) -> ContactView:
        return change_contact(self.store, self.clock, contact_id, ContactChange(**values))

    def note(self, contact_id: str, text: str) -> None:
        add_note(self.store, self.clock, contact_id, text, self.new_id())

    def touch(self, *, contact_id: str | None = None, handle: str | None = None, at: datetime | None = None) -> None:
        """A call, with a contact or with whoever has that page."""
        page = f"https://github.com/{handle}" if handle else None
        item = Touched(
            id=self.new_id(), at=at or self.clock.now(), kind=Kind.CALL, channel="phone", direction=Direction.BOTH,
            contact_id=contact_id, profile_url=page,
        )  # fmt: skip
        [outcome], _ = log_interactions(self.store, self.clock, [item])
        assert outcome.reason is None

    def merge(self, kept: str, absorbed: str) -> Merged:
        return merge_contacts(self.store, self.clock, kept, absorbed)

    def undo(self, merge_id: str) -> Merged:
        return undo_merge(self.store, self.clock, merge_id)

    def wait(self, **time: float) -> None:
        self.clock.pass_by(**time)

    def view(self, contact_id: str) -> ContactView:
        return show_contact(self.store, self.clock, contact_id)

    def cards(self) -> list[Card]:
        return list(find_contacts(self.store, self.clock, limit=200).items)

    def questions(self) -> list[Question]:
        return list_possible_duplicates(self.store, self.clock)

    def seen(self) -> tuple[Any, ...]:
        """All that a person sees: everybody in full, and how many are overdue."""
        everybody = {card.id: self.view(card.id) for card in self.cards()}
        return everybody, {card.id: card for card in self.cards()}, overdue_count(self.store, self.clock)
