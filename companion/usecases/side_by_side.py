"""Somebody beside those they may be the same person as."""

from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.answer import Candidate
from companion.domain.contact import Contact
from companion.store.door import Data, Store
from companion.usecases.card import Card, card_of
from companion.usecases.compare_contacts import Row, Side, compare
from companion.usecases.find_record import live_contact
from companion.usecases.refusals import Refused


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a question is about. `contact_id` is None for somebody who waits for the answer to become a contact."""

    contact_id: str | None
    name: str
    headline: str | None
    company: str | None
    location: str | None
    avatar_url: str | None
    profile_url: str | None
    saved_on: date


@dataclass(frozen=True, slots=True)
class Likely:
    """Whom the subject may be, why, and both side by side."""

    contact: Card
    reasons: tuple[str, ...]
    compared: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One contact beside another, as a question has them; nobody has asked, so there are no reasons."""

    subject: Subject
    candidates: tuple[Likely, ...]


def show_side_by_side(store: Store, clock: Clock, contact_id: str, other_id: str) -> Pair:
    """Two contacts of the person's choice. Raises NotFound, or Refused for one contact beside itself."""
    with store.read() as data:
        contact, other = live_contact(data, contact_id), live_contact(data, other_id)
        if contact.id == other.id:
            raise Refused("Name two contacts; these are one and the same.", "to")
        found = likely(data, clock, side_of(data, contact), (Candidate(other.id, ()),))
        return Pair(subject_of(contact, contact.id), found)


def likely(data: Data, clock: Clock, side: Side, candidates: tuple[Candidate, ...]) -> tuple[Likely, ...]:
    """Those who are still there; two who have been merged since are one."""
    found: dict[str, tuple[Contact, dict[str, None]]] = {}
    for each in candidates:
        contact = data.contacts.get(each.contact_id)
        if contact and contact.deleted_at is None:
            found.setdefault(contact.id, (contact, {}))[1].update(dict.fromkeys(each.reasons))
    return tuple(
        Likely(card_of(data, clock, contact), tuple(reasons), compare(side, side_of(data, contact)))
        for contact, reasons in found.values()
    )


def side_of(data: Data, contact: Contact) -> Side:
    """A contact with their pages, to compare."""
    return Side(contact, tuple(sorted({each.url for each in data.profiles.of(contact.id)})))


def subject_of(contact: Contact, contact_id: str | None) -> Subject:
    """Whom it is about, as it is read."""
    return Subject(
        contact_id=contact_id,
        name=contact.name,
        headline=contact.headline,
        company=contact.company,
        location=contact.location,
        avatar_url=contact.avatar_url,
        profile_url=contact.profile_url,
        saved_on=contact.saved_on,
    )
