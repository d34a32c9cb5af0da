"""Taking somebody out of the network, and taking that back."""

from dataclasses import replace

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import any_contact
from companion.usecases.show_contact import ContactView, view_of


def delete_contact(store: Store, clock: Clock, contact_id: str) -> int:
    """Delete a contact; for 30 days they can be restored with all that is theirs. Returns how many are overdue now."""
    with store.change() as data:
        contact = any_contact(data, contact_id)
        if contact.deleted_at is None:
            data.contacts.put(replace(contact, deleted_at=clock.now()))
    return overdue_count(store, clock)


def restore_contact(store: Store, clock: Clock, contact_id: str) -> ContactView:
    """Undo a deletion."""
    with store.change() as data:
        contact = replace(any_contact(data, contact_id), deleted_at=None)
        data.contacts.put(contact)
        return view_of(data, clock, contact)
