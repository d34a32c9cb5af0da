"""By what records are found besides their id."""

from collections.abc import Sequence
from typing import Any

from companion.domain.circle import Circle, circle_key
from companion.domain.contact import Contact
from companion.domain.judgement import Judgement, Verdict
from companion.domain.merge import Merge
from companion.identity.email import email_key
from companion.identity.phone import phone_key
from companion.store.shelf import Keys

CONTACT, EMAIL, PHONE, KEY, OPEN = "contact", "email", "phone", "key", "open"
ABSORBED, KEPT = "absorbed", "kept"  # of merges that hold
NAME = "name"  # of circles that are not deleted
YES = "yes"  # the one key of an index that tells some records from all others


def _emails(contact: Contact) -> list[str]:
    return [key for email in contact.emails if (key := email_key(email))]


def _phones(contact: Contact) -> list[str]:
    return [key for phone in contact.phones if (key := phone_key(phone))]


def _names(circle: Circle) -> list[str]:
    return [circle_key(circle.name)] if circle.deleted_at is None else []


def _absorbed(merge: Merge) -> list[str]:
    return [merge.absorbed_id] if merge.undone_at is None else []


def _kept(merge: Merge) -> list[str]:
    return [merge.kept_id] if merge.undone_at is None else []


def _asked(judgement: Judgement) -> list[str]:
    return [] if judgement.verdict is Verdict.APART else [YES]


# Of which contacts a record is; every table that is not named is found by its id alone, or lies in segments.
_CONTACTS: dict[str, Keys] = {
    "merges": lambda merge: [merge.kept_id, merge.absorbed_id],
    "judgements": lambda pair: [pair.one_id, pair.other_id],
    "introductions": lambda pair: [pair.one_id, pair.other_id],
    "meetings": lambda meeting: meeting.attended,
}
for _table in (
    "profiles", "edits", "notes", "noticed_changes",
    "invitations", "favors", "opportunities", "mentorships", "sessions",
):  # fmt: skip
    _CONTACTS[_table] = lambda record: [record.contact_id]
_OTHERS: dict[str, dict[str, Keys]] = {
    "contacts": {EMAIL: _emails, PHONE: _phones},
    "profiles": {KEY: lambda profile: profile.also},
    "merges": {ABSORBED: _absorbed, KEPT: _kept},
    "judgements": {OPEN: _asked},
    "circles": {NAME: _names},
}
INDEXES: dict[str, dict[str, Keys]] = {
    table: ({CONTACT: _CONTACTS[table]} if table in _CONTACTS else {}) | _OTHERS.get(table, {})
    for table in (*_CONTACTS, *_OTHERS)
}


def contacts_of(table: str, record: Any) -> Sequence[str]:  # noqa: ANN401 - a record of any word
    """The contacts that a record belongs to."""
    return tuple(_CONTACTS[table](record)) if table in _CONTACTS else (record.contact_id,)
