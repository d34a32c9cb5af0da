"""Fetching a record that must be there."""

from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.note import Note
from companion.identity.address import profile_key
from companion.store.door import Data
from companion.usecases.kept_record import any_record
from companion.usecases.refusals import NotFound


def live_contact(data: Data, contact_id: str) -> Contact:
    """The contact with this id, unless it is deleted."""
    contact = any_contact(data, contact_id)
    if contact.deleted_at is not None:
        raise NotFound("This contact has been deleted; restore it first.")
    return contact


def any_contact(data: Data, contact_id: str) -> Contact:
    """The contact with this id, deleted or not."""
    return any_record(data.contacts, contact_id, "contact")


def contact_at(data: Data, url: str) -> Contact | None:
    """The contact whose profile this is the address of, however it is written, unless deleted."""
    member_id = member_at(data, url)
    contact = data.contacts.get(member_id) if member_id else None
    return contact if contact and contact.deleted_at is None else None


def member_at(data: Data, url: str) -> str | None:
    """The id of the member, if several are merged, whose profile this is the address of."""
    key = profile_key(url)
    profile = data.profiles.known_as(key) if key else None
    return profile.contact_id if profile else None


def any_interaction(data: Data, interaction_id: str) -> Interaction:
    """The interaction with this id, deleted or not."""
    return any_record(data.interactions, interaction_id, "interaction")


def any_note(data: Data, contact_id: str, note_id: str) -> Note:
    """The note with this id about this contact, deleted or not."""
    contact = live_contact(data, contact_id)
    note = data.notes.get(note_id)
    if note is None or not is_about(data, note, contact):
        raise NotFound("This contact has no note with this id; it may have been deleted for good.")
    return note


def is_about(data: Data, note: Note, contact: Contact) -> bool:
    """Whether a note is about this contact, or one that was merged into it."""
    about = data.contacts.get(note.contact_id)
    return about is not None and about.id == contact.id
