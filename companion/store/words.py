"""The words that are kept, and the order in which they are written."""

from dataclasses import dataclass
from typing import Any

from companion.domain.answer import Answer
from companion.domain.capture import Capture
from companion.domain.client import Client
from companion.domain.contact import Contact, Profile
from companion.domain.edit import Edit
from companion.domain.interaction import Interaction
from companion.domain.judgement import Judgement
from companion.domain.merge import Merge
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange


@dataclass(frozen=True, slots=True)
class Word:
    """One table: its name, the records in it, the field that is their id, and whether they are part of an export."""

    table: str
    record: type[Any]
    id_field: str = "id"
    exported: bool = True

    def id_of(self, record: object) -> str:
        """The id of a record of this word."""
        return str(getattr(record, self.id_field))


WORDS = (
    Word("contacts", Contact),
    Word("profiles", Profile, id_field="key"),
    Word("captures", Capture),
    Word("edits", Edit),
    Word("merges", Merge),
    Word("judgements", Judgement),
    Word("noticed_changes", NoticedChange),
    Word("interactions", Interaction),
    Word("notes", Note),
    Word("answers", Answer),
    Word("clients", Client, exported=False),  # they hold keys, and are paired with this folder alone
)
