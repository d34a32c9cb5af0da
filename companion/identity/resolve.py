"""Whether the person in a capture is somebody already in the network.

An identity (a profile's key, the site's lasting id, a personal e-mail address) decides, as long as the names agree: a
handle can be given to somebody else, and a mailbox can be shared. A name alone never decides; it only asks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from companion.domain.answer import Candidate
from companion.domain.capture import Capture
from companion.domain.contact import Contact, Profile
from companion.identity import names
from companion.identity.email import email_key
from companion.identity.likeness import compatible
from companion.identity.profile import keys


class Profiles(Protocol):
    """Profiles, by any of their keys."""

    def known_as(self, key: str) -> Profile | None:
        """The profile with this key, be it its own or one of its others."""


class Contacts(Protocol):
    """Contacts, by what identifies them."""

    def get(self, record_id: str) -> Contact | None:
        """The contact with this id."""

    def with_email(self, email_key: str) -> list[Contact]:
        """Contacts with an e-mail address of this key."""

    def with_name(self, name_key: str) -> list[Contact]:
        """Contacts with a name of this key."""


class Network(Protocol):
    """What is known, as far as identity needs it."""

    @property
    def contacts(self) -> Contacts:
        """All contacts."""

    @property
    def profiles(self) -> Profiles:
        """All profiles."""


@dataclass(frozen=True, slots=True)
class Known:
    """It is this contact, who may have been deleted: whoever saves somebody again wants them back."""

    contact_id: str


@dataclass(frozen=True, slots=True)
class Possible:
    """It may be one of these; only the person can tell."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class New:
    """Nobody known."""


@dataclass(frozen=True, slots=True)
class _Hit:
    contact: Contact
    by: str
    names: tuple[str, ...]


def resolve(capture: Capture, network: Network) -> Known | Possible | New:
    """Whom a capture is about. Changes nothing."""
    name = capture.person.name or capture.chosen.name or ""
    hits = [*_by_profile(capture, network), *_by_email(capture, network)]
    hits = [hit for hit in hits if hit.contact.deleted_at is None] or [hit for hit in hits if _agrees(name, hit)]
    if not hits:
        return _by_name(capture, network)
    found = {hit.contact.id for hit in hits}
    if len(found) == 1 and any(_agrees(name, hit) for hit in hits):
        return Known(found.pop())
    return Possible(_candidates(hits, lambda hit: hit.by if _agrees(name, hit) else f"{hit.by}, another name"))


def _by_profile(capture: Capture, network: Network) -> Iterable[_Hit]:
    for key in keys(capture):
        profile = network.profiles.known_as(key)
        contact = network.contacts.get(profile.contact_id) if profile else None
        if profile and contact:
            yield _Hit(contact, "same profile", tuple(filter(None, (contact.name, profile.name))))


def _by_email(capture: Capture, network: Network) -> Iterable[_Hit]:
    for email in (*(capture.chosen.emails or ()), *capture.person.emails):
        key = email_key(email)
        for contact in network.contacts.with_email(key) if key else ():
            yield _Hit(contact, "same e-mail address", (contact.name,))


def _by_name(capture: Capture, network: Network) -> Possible | New:
    """People of the same name. Those the person has deleted are not brought up again on the strength of a name."""
    key = names.key(capture.chosen.name or capture.person.name or "")
    alike = [each for each in network.contacts.with_name(key) if each.deleted_at is None] if key else []
    company = (capture.chosen.company or capture.person.company or "").strip().casefold()
    hits = [_Hit(each, _name_reason(each, company), ()) for each in alike]
    return Possible(_candidates(hits, lambda hit: hit.by)) if hits else New()


def _name_reason(contact: Contact, company: str) -> str:
    same_company = bool(company) and (contact.company or "").strip().casefold() == company
    return "same name and company" if same_company else "same name"


def _agrees(name: str, hit: _Hit) -> bool:
    return any(compatible(names.parse(name), names.parse(known)) for known in hit.names)


def _candidates(hits: Iterable[_Hit], reason: Callable[[_Hit], str]) -> tuple[Candidate, ...]:
    """One candidate per contact with all its reasons, each once, in the order found."""
    reasons: dict[str, dict[str, None]] = {}
    for hit in hits:
        reasons.setdefault(hit.contact.id, {})[reason(hit)] = None
    return tuple(Candidate(contact_id, tuple(found)) for contact_id, found in reasons.items())
