"""Forgetting somebody for good: all that was said of them goes too.

The answers stay: they hold only ids, and keep a late repeat out.
"""

from dataclasses import replace

from companion.store.door import Data

# The words whose records are a contact's, and go with them; merges last, for they say who is one with whom.
OF_A_CONTACT = (
    "profiles", "captures", "edits", "noticed_changes", "interactions", "notes", "judgements", "invitations", "favors",
    "introductions", "opportunities", "sessions", "mentorships", "merges",
)  # fmt: skip


def erase_contact(data: Data, contact_id: str) -> None:
    """Forget a contact and all they were merged with."""
    members = data.contacts.members(contact_id)
    ids = {each.id for each in members}
    for meeting in data.meetings.of(contact_id):  # the others were there all the same
        data.meetings.put(replace(meeting, attended=tuple(each for each in meeting.attended if each not in ids)))
    for word in OF_A_CONTACT:
        records = getattr(data, word)
        for each in records.of(contact_id):
            records.remove(each.key if word == "profiles" else each.id)
    for member in members:
        data.contacts.remove(member.id)
