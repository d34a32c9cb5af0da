"""The words that are kept, the order in which they are written, and which of their records are filed by month."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from companion.domain.answer import Answer, Status
from companion.domain.calendar_feed import CalendarFeed
from companion.domain.capture import Capture
from companion.domain.circle import Circle
from companion.domain.client import Client
from companion.domain.contact import Contact, Profile
from companion.domain.edit import Edit
from companion.domain.favor import Favor
from companion.domain.imported import Import, ImportStep
from companion.domain.interaction import Interaction
from companion.domain.introduction import Introduction
from companion.domain.invitation import Invitation
from companion.domain.judgement import Judgement
from companion.domain.meeting import Meeting
from companion.domain.mentorship import Mentorship, Session
from companion.domain.merge import Merge
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange
from companion.domain.opportunity import Opportunity
from companion.domain.preferences import Preferences
from companion.domain.tag_cadence import TagCadence


@dataclass(frozen=True, slots=True)
class Word:
    """One table: its name, the records in it, the field that is their id, and whether they are part of an export.

    `month` says of a record which month it is filed under, or None while it is to stay at hand: it will soon change.
    A word without `month` is always at hand. `tallied`: how often and when last is kept by contact.
    """

    table: str
    record: type[Any]
    id_field: str = "id"
    exported: bool = True
    month: Callable[[Any], str | None] | None = None
    tallied: bool = False

    def id_of(self, record: object) -> str:
        """The id of a record of this word."""
        return str(getattr(record, self.id_field))


def contact_of(record: object) -> str | None:
    """The contact a record belongs to, if it belongs to one."""
    return getattr(record, "contact_id", None)


def month_of(moment: datetime) -> str:
    """The month of a moment, in UTC, as "2026-03"."""
    with contextlib.suppress(OverflowError):  # at the two ends of all time
        moment = moment.astimezone(UTC)
    return f"{moment.year:04d}-{moment.month:02d}"


def _interaction(each: Interaction) -> str | None:
    return None if each.deleted_at else month_of(each.at)


def _answer(each: Answer) -> str | None:
    return None if each.status is Status.REVIEW else month_of(each.at)


WORDS = (
    Word("contacts", Contact),
    Word("profiles", Profile, id_field="key"),
    Word("captures", Capture, month=lambda each: month_of(each.captured_at)),
    Word("edits", Edit),
    Word("merges", Merge),
    Word("judgements", Judgement),
    Word("noticed_changes", NoticedChange),
    Word("interactions", Interaction, month=_interaction, tallied=True),
    Word("notes", Note),
    Word("circles", Circle),
    Word("tag_cadences", TagCadence, id_field="tag"),
    Word("meetings", Meeting),
    Word("invitations", Invitation),
    Word("favors", Favor),
    Word("introductions", Introduction),
    Word("opportunities", Opportunity),
    Word("mentorships", Mentorship),
    Word("sessions", Session),
    Word("preferences", Preferences),
    Word("imports", Import),
    Word("import_steps", ImportStep),
    Word("answers", Answer, month=_answer),
    Word("clients", Client, exported=False),  # they hold keys, and are paired with this folder alone
    Word("calendar_feeds", CalendarFeed, exported=False),  # so does this
)
FILED = tuple(word for word in WORDS if word.month)
