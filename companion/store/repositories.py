"""One repository per word, over the shelves of one moment."""

from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import cached_property
from typing import Any

from companion.domain.capture import Capture
from companion.domain.client import Client
from companion.domain.contact import Profile
from companion.domain.edit import Edit
from companion.domain.judgement import Judgement, Verdict, pair_id
from companion.domain.merge import Merge
from companion.domain.note import Note
from companion.domain.noticed_change import NoticedChange
from companion.store.contact_records import ContactRecords
from companion.store.filed_records import AnswerRecords, FiledRecords, InteractionRecords
from companion.store.groups import Groups
from companion.store.indexes import ABSORBED, KEY, OPEN, YES
from companion.store.loading import loaded
from companion.store.people import DurableIndex, People
from companion.store.records import to_document
from companion.store.records_of_word import Records, RecordsByContact
from companion.store.schema import SCHEMA
from companion.store.shelves import Shelves
from companion.store.trail import Trail
from companion.store.words import WORDS


class ProfileRecords(RecordsByContact[Profile]):
    """Profiles."""

    def known_as(self, key: str) -> Profile | None:
        """The profile with this key of its own or, failing that, among its others; of several, the newest."""
        others: list[Profile] = self.shelf.find(KEY, key)
        return self.get(key) or next(reversed(others), None)


class MergeRecords(RecordsByContact[Merge]):
    """Merges."""

    def that_absorbed(self, contact_id: str) -> Merge | None:
        """The merge that holds and by which this contact shows under another's id."""
        found: list[Merge] = self.shelf.find(ABSORBED, contact_id)
        return next(iter(found), None)


class JudgementRecords(RecordsByContact[Judgement]):
    """Judgements."""

    def open(self) -> list[Judgement]:
        """Those that are still a question."""
        found: list[Judgement] = self.shelf.find(OPEN, YES)
        return found

    def between(self, one_id: str, other_id: str) -> list[Judgement]:
        """Those on these two, or any they were merged with."""
        others = self._groups.members(other_id)
        pairs = (self.get(pair_id(one, other)) for one in self._groups.members(one_id) for other in others)
        return [each for each in pairs if each is not None]

    def apart(self, one_id: str, other_id: str) -> bool:
        """Whether the person has said that these, or any they were merged with, are two people."""
        return any(each.verdict is Verdict.APART for each in self.between(one_id, other_id))


class View:
    """Everything kept, at one moment: Data, as the door has it. Most ask for a word or two, and only those are made."""

    def __init__(  # noqa: PLR0913 - what a moment is made of
        self,
        shelves: Shelves,
        companion_id: str,
        trail: Trail,
        *,
        writable: bool,
        durable: DurableIndex,
        newest_durable: Callable[[], AbstractContextManager["View"]],
    ) -> None:
        self.companion_id = companion_id
        self.durable, self.newest_durable = durable, newest_durable
        self.number, self._trail = trail.number, trail
        self.shelves = shelves
        self._writable = writable
        self.people = People(self)

    @cached_property
    def _groups(self) -> Groups:
        return Groups(self.shelves["merges"])

    @cached_property
    def contacts(self) -> ContactRecords:
        """People."""
        return ContactRecords(self.shelves["contacts"], self._groups, writable=self._writable)

    @cached_property
    def profiles(self) -> ProfileRecords:
        """Their pages."""
        return ProfileRecords(self.shelves["profiles"], self._groups, writable=self._writable)

    @cached_property
    def captures(self) -> FiledRecords[Capture]:
        """What pages said."""
        return FiledRecords(self.shelves["captures"], self._groups, writable=self._writable)

    @cached_property
    def edits(self) -> RecordsByContact[Edit]:
        """What the person wrote over it."""
        return RecordsByContact(self.shelves["edits"], self._groups, writable=self._writable)

    @cached_property
    def merges(self) -> MergeRecords:
        """Who shows under whose id."""
        return MergeRecords(self.shelves["merges"], self._groups, writable=self._writable)

    @cached_property
    def judgements(self) -> JudgementRecords:
        """Who may be, or is not, whom."""
        return JudgementRecords(self.shelves["judgements"], self._groups, writable=self._writable)

    @cached_property
    def noticed_changes(self) -> RecordsByContact[NoticedChange]:
        """What has changed on pages."""
        return RecordsByContact(self.shelves["noticed_changes"], self._groups, writable=self._writable)

    @cached_property
    def interactions(self) -> InteractionRecords:
        """Touches."""
        return InteractionRecords(self.shelves["interactions"], self._groups, writable=self._writable)

    @cached_property
    def notes(self) -> RecordsByContact[Note]:
        """Remarks."""
        return RecordsByContact(self.shelves["notes"], self._groups, writable=self._writable)

    @cached_property
    def answers(self) -> AnswerRecords:
        """What was answered to delivered items."""
        return AnswerRecords(self.shelves["answers"], writable=self._writable)

    @cached_property
    def clients(self) -> Records[Client]:
        """Paired browsers and scripts."""
        return Records(self.shelves["clients"], writable=self._writable)

    @property
    def schema(self) -> int:
        """The schema that exported documents follow."""
        return SCHEMA

    def export(self) -> dict[str, list[dict[str, Any]]]:
        """Everything but clients, as JSON-ready documents by table, by their ids; merged contacts apart."""
        return {
            word.table: [to_document(each) for each in sorted(self._records(word.table).shelf, key=word.id_of)]
            for word in WORDS
            if word.exported
        }

    def load(self, schema: int, documents: Any) -> dict[str, int]:  # noqa: ANN401 - whatever is given out as an export
        """Put all that an export holds."""
        counts: Counter[str] = Counter()
        for table, record in loaded(schema, documents):
            self._records(table).put(record)
            counts[table] += 1
        return counts

    def changed_since(self, number: int) -> set[str] | None:
        """The contacts who, or whose interactions, notes, profiles or merges, changed since that number."""
        return self._trail.since(number)

    def changed(self) -> bool:
        """Whether anything was put or removed."""
        return any(shelf.changed() for shelf in self.shelves.values())

    def seal(self) -> None:
        """Allow no further change, also to whoever has kept a repository beyond its block."""
        for word in WORDS:
            self._records(word.table).writable = False

    def _records(self, table: str) -> Records[Any]:
        records: Records[Any] = getattr(self, table)
        return records
