"""By what records are found besides their id."""

from companion.domain.contact import Contact
from companion.domain.judgement import Judgement, Verdict
from companion.domain.merge import Merge
from companion.identity.email import email_key
from companion.store.shelf import Keys

CONTACT, EMAIL, KEY, OPEN = "contact", "email", "key", "open"
ABSORBED, KEPT = "absorbed", "kept"  # of merges that hold
YES = "yes"  # the one key of an index that tells some records from all others


def _emails(contact: Contact) -> list[str]:
    return [key for email in contact.emails if (key := email_key(email))]


def _absorbed(merge: Merge) -> list[str]:
    return [merge.absorbed_id] if merge.undone_at is None else []


def _kept(merge: Merge) -> list[str]:
    return [merge.kept_id] if merge.undone_at is None else []


def _both(pair: Merge | Judgement) -> list[str]:
    return [pair.kept_id, pair.absorbed_id] if isinstance(pair, Merge) else [pair.one_id, pair.other_id]


def _asked(judgement: Judgement) -> list[str]:
    return [] if judgement.verdict is Verdict.APART else [YES]


_BY_CONTACT: dict[str, Keys] = {CONTACT: lambda record: [record.contact_id]}
INDEXES: dict[str, dict[str, Keys]] = {
    "contacts": {EMAIL: _emails},
    "profiles": _BY_CONTACT | {KEY: lambda profile: profile.also},
    "edits": _BY_CONTACT,
    "notes": _BY_CONTACT,
    "merges": {CONTACT: _both, ABSORBED: _absorbed, KEPT: _kept},
    "judgements": {CONTACT: _both, OPEN: _asked},
    "noticed_changes": _BY_CONTACT,
}
