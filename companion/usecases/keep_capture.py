"""Folding a capture into the network, once it is known whom it is about."""

from dataclasses import replace
from uuid import uuid4

from companion.clock import Clock
from companion.domain import fold
from companion.domain.capture import Capture
from companion.domain.contact import Contact, Profile
from companion.domain.note import Note
from companion.identity import profile
from companion.store.door import Data


def as_new(data: Data, clock: Clock, capture: Capture) -> Contact:
    """Keep a capture as a new contact's first. It must hold a name."""
    seen = _not_ahead(clock, capture)
    return _keep(data, clock, capture, fold.new_contact(seen, str(uuid4()), clock.day_of(seen.captured_at)))


def as_known(data: Data, clock: Clock, capture: Capture, contact: Contact) -> Contact:
    """Keep a capture as one more of this contact."""
    return _keep(data, clock, capture, fold.updated(contact, _not_ahead(clock, capture)))


def _not_ahead(clock: Clock, capture: Capture) -> Capture:
    """The capture as of now at the latest: a fast clock must save nobody tomorrow, nor outlive what is read later."""
    return replace(capture, captured_at=min(capture.captured_at, clock.now()))


def _keep(data: Data, clock: Clock, capture: Capture, contact: Contact) -> Contact:
    data.contacts.put(contact)
    data.captures.put(capture)
    if seen := _profile(data, capture, contact):
        data.profiles.put(seen)
    if capture.chosen.note:
        written_at = min(capture.captured_at, clock.now())
        data.notes.put(Note(str(uuid4()), contact.id, capture.chosen.note, written_at))
    return contact


def _profile(data: Data, capture: Capture, contact: Contact) -> Profile | None:
    """The page's profile, as it is after this capture; one that was somebody else's goes to whom it is now about."""
    seen = (data.profiles.known_as(key) for key in profile.keys(capture))
    known = next((each for each in seen if each), None)
    return profile.updated(known, capture, contact.id) if known else profile.new_profile(capture, contact.id)
