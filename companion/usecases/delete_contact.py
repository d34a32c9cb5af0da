"""Taking somebody out of the network, and taking that back."""

from dataclasses import replace

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import any_contact
from companion.usecases.judge_pairs import ask_about_pairs
from companion.usecases.show_contact import ContactView, view_of


def delete_contact(store: Store, clock: Clock, contact_id: str) -> int:
    """Delete a contact; for 30 days they can be restored with all that is theirs. Returns how many are overdue now."""
    with store.change() as data:
        any_contact(data, contact_id)
        for member in data.contacts.members(contact_id):
            if member.deleted_at is None:
                data.contacts.put(replace(member, deleted_at=clock.now()))
    return overdue_count(store, clock)


def restore_contact(store: Store, clock: Clock, contact_id: str) -> ContactView:
    """Undo a deletion."""
    with store.change() as data:
        any_contact(data, contact_id)
        for member in data.contacts.members(contact_id):
            data.contacts.put(replace(member, deleted_at=None))
        ask_about_pairs(data, clock, contact_id)
        return view_of(data, clock, any_contact(data, contact_id))
