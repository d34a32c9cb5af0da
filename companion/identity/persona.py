"""What one source says of one person, as far as it tells who they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from companion.domain.capture import Capture
from companion.domain.contact import Contact, Profile
from companion.identity.address import profile_key
from companion.identity.email import email_key, profile_keys
from companion.identity.phone import phone_key
from companion.identity.profile import keys

MAILBOX, LINE = "mailto:", "tel:"


@dataclass(frozen=True, slots=True)
class Persona:
    """One source's word on one person. Texts are as written; None, or nothing, where the source is silent.

    `keys` are what only this person has: their pages and the sites' lasting ids, the most lasting first, then mailboxes
    ("mailto:…") and telephone lines ("tel:…"). `links` are the keys of pages it links to. `handles` are names the
    person has made up: logins, and what stands before the @ of an e-mail address.
    """

    name: str = ""
    keys: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    company: str | None = None
    title: str | None = None
    city: str | None = None
    street: str | None = None
    postcode: str | None = None
    birthday: str | None = None


def of_capture(capture: Capture) -> Persona:
    """What a capture says; the person's own word goes before the page's."""
    seen, chosen = capture.person, capture.chosen
    emails = (*(chosen.emails or ()), *seen.emails)
    own = keys(capture)
    return Persona(
        name=chosen.name or seen.name or "",
        keys=tuple(dict.fromkeys((*own, *_of_emails(emails), *_of_phones((*(chosen.phones or ()), *seen.phones))))),
        links=_linked((*(chosen.links or ()), *seen.links), own),
        handles=_handles((seen.handle,), emails),
        company=chosen.company or seen.company,
        title=chosen.headline or seen.headline,
        city=chosen.location or seen.location,
        birthday=_with_year(chosen.birthday or seen.birthday),
    )


def of_contact(contact: Contact, profiles: Iterable[Profile]) -> tuple[Persona, ...]:
    """What is known of a contact, once for every name they go by: the contact's own, and those their profiles show."""
    pages = list(profiles)
    own = tuple(key for page in pages for key in (*page.also, page.key))
    whole = Persona(
        name=contact.name,
        keys=tuple(dict.fromkeys((*own, *_of_emails(contact.emails), *_of_phones(contact.phones)))),
        links=_linked(contact.links, own),
        handles=_handles([page.handle for page in pages], contact.emails),
        company=contact.company,
        title=contact.headline,
        city=contact.location,
        birthday=_with_year(contact.birthday),
    )
    others = {page.name: page for page in pages if page.name and page.name != contact.name}
    return (whole, *(Persona(name, (*page.also, page.key)) for name, page in others.items()))


def _of_emails(emails: Iterable[str]) -> list[str]:
    mailboxes = [MAILBOX + key for email in emails if (key := email_key(email))]
    return [*mailboxes, *(key for email in emails for key in profile_keys(email))]


def _of_phones(phones: Iterable[str]) -> list[str]:
    return [key for phone in phones if (key := phone_key(phone))]


def _with_year(birthday: str | None) -> str | None:
    """A birthday that tells people apart; one without its year hardly does."""
    return None if birthday and birthday.startswith("--") else birthday


def _linked(links: Iterable[str], own: Iterable[str]) -> tuple[str, ...]:
    found = dict.fromkeys(key for link in links if (key := profile_key(link)))
    return tuple(key for key in found if key not in own)


def _handles(handles: Iterable[str | None], emails: Iterable[str]) -> tuple[str, ...]:
    local = (key.partition("@")[0] for email in emails if (key := email_key(email)))
    return tuple(dict.fromkeys(filter(None, (*handles, *local))))
