"""What was deleted is kept for 30 days at least, so that it can be restored, and then erased.

Backups that were made before still hold it, until they are rotated out.
"""

from datetime import datetime, timedelta
from typing import Any

from companion.store.door import Data, Store
from companion.usecases.erase_contact import erase_contact

KEPT_FOR = timedelta(days=30)
# The words whose records can be deleted one by one; contacts, with which others go, come last.
_DELETED = (
    "interactions", "notes", "circles", "meetings", "invitations", "favors", "introductions", "opportunities",
    "sessions", "mentorships", "contacts",
)  # fmt: skip
# What goes with a record, and by which field it belongs to it. The touches that came of it were touches all the same.
_GO_ALONG = {
    "circles": (("meetings", "circle_id"), ("invitations", "circle_id")),
    "mentorships": (("sessions", "mentorship_id"),),
}


def erase_expired(store: Store, certain: datetime) -> int:
    """Erase what was deleted more than 30 days before a moment that has certainly been: a clock may be ahead.

    Returns how many contacts, interactions, notes and others went.
    """
    before = certain - KEPT_FOR
    with store.read() as data:
        if not any(_expired(data, word, before) for word in _DELETED):  # a change would be a write each time
            return 0
    with store.change() as data:
        expired = {word: _expired(data, word, before) for word in _DELETED}
        for word, ids in expired.items():
            for record_id in ids:
                if word == "contacts":
                    erase_contact(data, record_id)
                else:
                    _erase(data, word, record_id)
        return sum(map(len, expired.values()))


def _erase(data: Data, word: str, record_id: str) -> None:
    for others, field in _GO_ALONG.get(word, ()):
        records = getattr(data, others)
        for each in [each for each in records if getattr(each, field) == record_id]:
            records.remove(each.id)
    getattr(data, word).remove(record_id)


def _expired(data: Data, word: str, before: datetime) -> list[str]:
    records: Any = data.interactions.deleted() if word == "interactions" else getattr(data, word)
    return [each.id for each in records if each.deleted_at is not None and each.deleted_at < before]
