"""Folding a capture into the network, once it is known whom it is about."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import uuid4

from companion.clock import Clock
from companion.domain import fold
from companion.domain.capture import Capture
from companion.domain.contact import Contact, Profile
from companion.domain.note import Note
from companion.identity import profile
from companion.identity.email import email_key
from companion.store.door import Data
from companion.usecases.notice_changes import notice_changes


def as_new(data: Data, clock: Clock, capture: Capture) -> Contact:
    """Keep a capture as a new contact's first. It must hold a name."""
    seen = _not_ahead(clock, capture)
    return _keep(data, clock, capture, fold.new_contact(seen, str(uuid4()), clock.day_of(seen.captured_at)))


def as_new_beside(data: Data, clock: Clock, capture: Capture, contact_id: str) -> Contact:
    """Keep a capture as the first of a new contact who will be merged with this one.

    A page that is known as this one's goes along to the new one, whose it is now, and keeps what is known of it.
    """
    before = {each.key: each for each in data.profiles.of(contact_id)}
    made = as_new(data, clock, capture)
    for each in data.profiles.of(made.id):
        if each.key in before:
            data.profiles.put(replace(profile.updated(before[each.key], capture, contact_id), contact_id=made.id))
    return made


def as_known(data: Data, clock: Clock, capture: Capture, contact_id: str) -> Contact:
    """Keep a capture as one more of this contact. Returns the member that it is about, if several are merged."""
    members = data.contacts.members(contact_id)
    for each in members:  # whoever saves somebody again wants all of them back
        if each.deleted_at is not None:
            data.contacts.put(replace(each, deleted_at=None))
    return _keep(data, clock, capture, fold.updated(_member(data, capture, members), _not_ahead(clock, capture)))


def _member(data: Data, capture: Capture, members: Sequence[Contact]) -> Contact:
    """Whose page this is, or else whose e-mail address it shows; a newcomer goes to the one kept."""
    by_id = {each.id: each for each in members}
    for key in profile.keys(capture):
        known = data.profiles.known_as(key)
        if known and known.contact_id in by_id:
            return by_id[known.contact_id]
    shown = {email_key(each) for each in (*(capture.chosen.emails or ()), *capture.person.emails)} - {None}
    return next((each for each in members if shown & {email_key(email) for email in each.emails}), members[0])


def _not_ahead(clock: Clock, capture: Capture) -> Capture:
    """The capture as of now at the latest: a fast clock must save nobody tomorrow, nor outlive what is read later."""
    return replace(capture, captured_at=min(capture.captured_at, clock.now()))


def _keep(data: Data, clock: Clock, capture: Capture, contact: Contact) -> Contact:
    notice_changes(data, clock, capture, contact.id)
    data.contacts.put(contact)
    data.captures.put(replace(capture, contact_id=contact.id))
    if seen := _profile(data, capture, contact):
        data.profiles.put(seen)
    if capture.chosen.note:
        written_at = min(capture.captured_at, clock.now())
        data.notes.put(Note(note_of(capture.id), contact.id, capture.chosen.note, written_at))
    return contact


def note_of(capture_id: str) -> str:
    """The id of the note that came with a capture."""
    return f"{capture_id}.note"


def _profile(data: Data, capture: Capture, contact: Contact) -> Profile | None:
    """The page's profile, as it is after this capture; one that was somebody else's goes to whom it is now about."""
    seen = (data.profiles.known_as(key) for key in profile.keys(capture))
    known = next((each for each in seen if each), None)
    return profile.updated(known, capture, contact.id) if known else profile.new_profile(capture, contact.id)
