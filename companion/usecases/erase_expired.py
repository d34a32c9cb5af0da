"""What was deleted is kept for 30 days, so that it can be restored, and then erased.

Backups that were made before still hold it, until they are rotated out.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.note import Note
from companion.store.door import Data, Store

KEPT_FOR = timedelta(days=30)


def erase_expired(store: Store, clock: Clock) -> int:
    """Erase what was deleted more than 30 days ago. Returns how many contacts, interactions and notes went."""
    before = clock.now() - KEPT_FOR
    with store.read() as data:
        if not any(_expired(data, before)):  # a change would be a write each time, for nothing
            return 0
    with store.change() as data:
        contacts, interactions, notes = _expired(data, before)
        for note in notes:
            data.notes.remove(note)
        for interaction in interactions:
            data.interactions.remove(interaction)
        for contact in contacts:
            _erase_contact(data, contact)
        return len(contacts) + len(interactions) + len(notes)


def _expired(data: Data, before: datetime) -> tuple[list[str], list[str], list[str]]:
    def of(records: Iterable[Contact] | Iterable[Interaction] | Iterable[Note]) -> list[str]:
        return [each.id for each in records if each.deleted_at is not None and each.deleted_at < before]

    return of(data.contacts), of(data.interactions.deleted()), of(data.notes)


def _erase_contact(data: Data, contact_id: str) -> None:
    """All that was said of them goes too. The answers stay: they hold only ids, and keep a late repeat out."""
    members = data.contacts.members(contact_id)
    for profile in data.profiles.of(contact_id):
        data.profiles.remove(profile.key)
    for capture in data.captures.of(contact_id):
        data.captures.remove(capture.id)
    for edit in data.edits.of(contact_id):
        data.edits.remove(edit.id)
    for change in data.noticed_changes.of(contact_id):
        data.noticed_changes.remove(change.id)
    for interaction in data.interactions.of(contact_id):
        data.interactions.remove(interaction.id)
    for note in data.notes.of(contact_id):
        data.notes.remove(note.id)
    for judgement in data.judgements.of(contact_id):
        data.judgements.remove(judgement.id)
    for merge in data.merges.of(contact_id):  # last, for they say who is one with whom
        data.merges.remove(merge.id)
    for member in members:
        data.contacts.remove(member.id)
