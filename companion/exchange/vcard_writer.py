"""vCard 4.0 (RFC 6350, RFC 9554), with all of a contact that it has a property for, or that we have (keepwarm_vcard).

Not in it: touches, and what other pages say otherwise; for those there is our own JSON.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.exchange.content_lines import escaped, folded, plain
from companion.exchange.keepwarm_vcard import OWN, moment

MEDIA_TYPE = "text/vcard"


def write(contact: Contact, notes: Iterable[Note] = (), profile_urls: Iterable[str] = ()) -> bytes:
    """A contact's card. `profile_urls` are their pages besides the contact's own `profile_url`."""
    lines = ["BEGIN:VCARD", "VERSION:4.0", *_lines(contact, notes, profile_urls), "END:VCARD"]
    return b"".join(folded(line) for line in lines)


def _lines(contact: Contact, notes: Iterable[Note], profile_urls: Iterable[str]) -> Iterator[str]:
    yield f"UID:urn:uuid:{contact.id}" if _is_uuid(contact.id) else f"UID;VALUE=text:{escaped(contact.id)}"
    yield f"FN:{escaped(contact.name)}"
    yield f"N:{_structured(contact.name)}"
    if contact.headline:
        yield f"TITLE:{escaped(contact.headline)}"
    if contact.company:
        yield f"ORG:{escaped(contact.company)}"
    if contact.location:
        yield f"ADR:;;;{escaped(contact.location)};;;"
    if contact.birthday:
        yield f"BDAY:{_basic(contact.birthday)}"
    yield from (f"EMAIL:{escaped(email)}" for email in contact.emails)
    yield from (f"TEL:{escaped(phone)}" for phone in contact.phones)
    yield from _addresses(contact, profile_urls)
    if contact.tags:
        yield f"CATEGORIES:{','.join(escaped(tag) for tag in contact.tags)}"
    yield from (f"NOTE;CREATED={moment(note.created_at)}:{escaped(note.text)}" for note in notes)
    yield from _own(contact)


def _addresses(contact: Contact, profile_urls: Iterable[str]) -> Iterator[str]:
    if contact.profile_url:
        yield f"SOCIALPROFILE;PREF=1:{_uri(contact.profile_url)}"
        yield f"URL;PREF=1:{_uri(contact.profile_url)}"  # again, for the many programs that know no SOCIALPROFILE
    yield from (f"SOCIALPROFILE:{_uri(url)}" for url in profile_urls)
    yield from (f"URL:{_uri(link)}" for link in contact.links)
    if contact.avatar_url:
        yield f"PHOTO:{_uri(contact.avatar_url)}"


def _own(contact: Contact) -> Iterator[str]:
    for name, own in OWN.items():
        told = getattr(contact, own.field)
        yield from (f"{name}:{escaped(own.write(value))}" for value in (told if own.several else (told,)) if value)


def _uri(address: str) -> str:
    """An address is not escaped; what would end its line, or be taken for an escape, is written as RFC 3986 has it."""
    return "".join(sign if sign > " " and sign != "\\" else f"%{ord(sign):02X}" for sign in plain(address))


def _structured(name: str) -> str:
    """Family name; given names: guessed, for the programs that show nothing else. FN has what it really is."""
    given, _, family = name.strip().rpartition(" ")
    return f"{escaped(family)};{escaped(given)};;;" if given else f";{escaped(family)};;;"


def _basic(birthday: str) -> str:
    """As "18151210" or "--1210" (RFC 6350, 4.3.1)."""
    return f"--{birthday[2:].replace('-', '')}" if birthday.startswith("--") else birthday.replace("-", "")


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
