"""The people of the network."""

from dataclasses import dataclass

from companion.usecases.card import Card
from companion.usecases.change_contact import ContactChange, change_contact
from companion.usecases.delete_contact import delete_contact, restore_contact
from companion.usecases.find_contacts import Page, find_contacts
from companion.usecases.show_contact import ContactView, look_up, show_contact
from companion.usecases.side_by_side import Pair, show_side_by_side
from companion.usecases.snooze_contact import Snooze, snooze_contact, wake_contact
from companion.web.house import House
from companion.web.messages import (
    COMPARED,
    CONTACT_CHANGE,
    CONTACTS,
    LOOKUP,
    SNOOZE,
    ComparedQuery,
    ContactsQuery,
    LookupQuery,
)
from companion.web.replies import Deleted
from companion.web.word import Word

contacts = Word("contacts")


@dataclass(frozen=True, slots=True)
class Found:
    """Whose page it is, or null."""

    contact: Card | None


@contacts.on("GET", "/v1/contacts", takes=CONTACTS)
def find(home: House, query: ContactsQuery) -> Page:
    """List contacts by name, or those in whom all the words of `q` are found."""
    return find_contacts(home.store, home.clock, query.q or "", query.limit, query.cursor)


@contacts.on("GET", "/v1/contacts/lookup", takes=LOOKUP)
def look(home: House, query: LookupQuery) -> Found:
    """Tell whose profile an address is."""
    return Found(look_up(home.store, home.clock, query.url))


@contacts.on("GET", "/v1/contacts/<contact_id>")
def show(home: House, contact_id: str) -> ContactView:
    """Show everything about one contact."""
    return show_contact(home.store, home.clock, contact_id)


@contacts.on("GET", "/v1/contacts/<contact_id>/compared", takes=COMPARED)
def compare(home: House, query: ComparedQuery, contact_id: str) -> Pair:
    """Show a contact beside another."""
    return show_side_by_side(home.store, home.clock, contact_id, query.to)


@contacts.on("PATCH", "/v1/contacts/<contact_id>", takes=CONTACT_CHANGE)
def change(home: House, message: ContactChange, contact_id: str) -> ContactView:
    """Change some of what is known of a contact."""
    return change_contact(home.store, home.clock, contact_id, message)


@contacts.on("DELETE", "/v1/contacts/<contact_id>")
def delete(home: House, contact_id: str) -> Deleted:
    """Delete a contact; for 30 days they can be restored."""
    return Deleted(delete_contact(home.store, home.clock, contact_id))


@contacts.on("POST", "/v1/contacts/<contact_id>/restore")
def restore(home: House, contact_id: str) -> ContactView:
    """Undo the deletion of a contact."""
    return restore_contact(home.store, home.clock, contact_id)


@contacts.on("POST", "/v1/contacts/<contact_id>/snooze", takes=SNOOZE)
def snooze(home: House, message: Snooze, contact_id: str) -> ContactView:
    """Put a contact off."""
    return snooze_contact(home.store, home.clock, contact_id, message)


@contacts.on("DELETE", "/v1/contacts/<contact_id>/snooze")
def wake(home: House, contact_id: str) -> ContactView:
    """Undo a snooze."""
    return wake_contact(home.store, home.clock, contact_id)
