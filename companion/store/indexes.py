"""By what records are found besides their id."""

from companion.domain.contact import Contact
from companion.identity import names
from companion.identity.email import email_key
from companion.store.shelf import Keys

CONTACT, EMAIL, NAME, KEY = "contact", "email", "name", "key"


def _emails(contact: Contact) -> list[str]:
    return [key for email in contact.emails if (key := email_key(email))]


def _names(contact: Contact) -> list[str]:
    return [key for key in [names.key(contact.name)] if key]


_BY_CONTACT: dict[str, Keys] = {CONTACT: lambda record: [record.contact_id]}
INDEXES: dict[str, dict[str, Keys]] = {
    "contacts": {EMAIL: _emails, NAME: _names},
    "profiles": _BY_CONTACT | {KEY: lambda profile: profile.also},
    "notes": _BY_CONTACT,
}
