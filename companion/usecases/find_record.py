"""Fetching a record that must be there."""

from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.note import Note
from companion.identity.address import profile_key
from companion.store.door import Data
from companion.usecases.refusals import NotFound


def live_contact(data: Data, contact_id: str) -> Contact:
    """The contact with this id, unless it is deleted."""
    contact = any_contact(data, contact_id)
    if contact.deleted_at is not None:
        raise NotFound("This contact has been deleted; restore it first.")
    return contact


def any_contact(data: Data, contact_id: str) -> Contact:
    """The contact with this id, deleted or not."""
    contact = data.contacts.get(contact_id)
    if contact is None:
        raise NotFound("There is no contact with this id; it may have been deleted for good.")
    return contact


def contact_at(data: Data, url: str) -> Contact | None:
    """The contact whose profile this is the address of, however it is written, unless deleted."""
    key = profile_key(url)
    profile = data.profiles.known_as(key) if key else None
    contact = data.contacts.get(profile.contact_id) if profile else None
    return contact if contact and contact.deleted_at is None else None


def any_interaction(data: Data, interaction_id: str) -> Interaction:
    """The interaction with this id, deleted or not."""
    interaction = data.interactions.get(interaction_id)
    if interaction is None:
        raise NotFound("There is no interaction with this id; it may have been deleted for good.")
    return interaction


def any_note(data: Data, contact_id: str, note_id: str) -> Note:
    """The note with this id about this contact, deleted or not."""
    live_contact(data, contact_id)
    note = data.notes.get(note_id)
    if note is None or note.contact_id != contact_id:
        raise NotFound("This contact has no note with this id; it may have been deleted for good.")
    return note
