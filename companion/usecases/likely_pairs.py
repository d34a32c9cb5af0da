"""Whom in the network a contact may be, although both are there: by the same decision that captures are taken in by."""

from datetime import UTC, datetime

from companion.domain.answer import Candidate
from companion.domain.capture import Capture
from companion.domain.contact import Contact, Profile
from companion.domain.person import Person
from companion.identity.email import email_key
from companion.identity.resolve import Known, Possible, resolve
from companion.store.door import Data

ONLY_A_NAME = ("same name",)  # of people who are both there already that is no question: many share one


def likely_pairs(data: Data, contact: Contact) -> list[Candidate]:
    """Others, not deleted, who may be the same person, and why."""
    match resolve(_told_anew(contact), _Others(data, contact.id)):
        case Known(contact_id):
            found: tuple[Candidate, ...] = (Candidate(contact_id, (_why(data, contact, contact_id),)),)
        case Possible(candidates):
            found = tuple(each for each in candidates if each.reasons != ONLY_A_NAME)
        case _:
            found = ()
    return [each for each in found if (other := data.contacts.get(each.contact_id)) and other.deleted_at is None]


def _told_anew(contact: Contact) -> Capture:
    """A contact as a page would tell of them that is nobody's."""
    person = Person(
        name=contact.name,
        headline=contact.headline,
        company=contact.company,
        location=contact.location,
        emails=contact.emails,
        links=contact.links,
    )
    return Capture("", datetime.min.replace(tzinfo=UTC), "", "", person)


def _why(data: Data, contact: Contact, other_id: str) -> str:
    other = data.contacts.get(other_id)
    theirs = {email_key(each) for each in other.emails} if other else set()
    shared = {email_key(each) for each in contact.emails} & theirs - {None}
    return "same e-mail address" if shared else "all that is known agrees"


class _OtherContacts:
    def __init__(self, data: Data, but: str) -> None:
        self._contacts, self._but = data.contacts, but

    def get(self, record_id: str) -> Contact | None:
        found = self._contacts.get(record_id)
        return found if found and found.id != self._but else None

    def with_email(self, email_key: str) -> list[Contact]:
        return [each for each in self._contacts.with_email(email_key) if each.id != self._but]

    def with_name(self, name_key: str) -> list[Contact]:
        return [each for each in self._contacts.with_name(name_key) if each.id != self._but]


class _OtherProfiles:
    def __init__(self, data: Data, but: str) -> None:
        self._data, self._but = data, but

    def known_as(self, key: str) -> Profile | None:
        found = self._data.profiles.known_as(key)
        whose = self._data.contacts.get(found.contact_id) if found else None
        return found if whose is None or whose.id != self._but else None


class _Others:
    """The network without one contact."""

    def __init__(self, data: Data, but: str) -> None:
        self.contacts = _OtherContacts(data, but)
        self.profiles = _OtherProfiles(data, but)
