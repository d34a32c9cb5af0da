"""One repository per word, over the shelves of one moment."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Generic, TypeVar

from companion.domain.answer import Answer
from companion.domain.capture import Capture
from companion.domain.client import Client
from companion.domain.contact import Contact, Profile
from companion.domain.interaction import Interaction
from companion.domain.note import Note
from companion.domain.tally import Tally
from companion.store.indexes import CONTACT, EMAIL, KEY, NAME
from companion.store.loading import loaded
from companion.store.records import to_document
from companion.store.schema import SCHEMA
from companion.store.shelves import AnyShelf, Shelves
from companion.store.trail import Trail
from companion.store.words import WORDS, month_of

Record = TypeVar("Record")


class Records(Generic[Record]):
    """The records of one word, on a shelf laid over what everybody reads: no other reader sees what changes here."""

    def __init__(self, shelf: AnyShelf, *, writable: bool) -> None:
        self.shelf: Any = shelf
        self.writable = writable

    def get(self, record_id: str) -> Record | None:
        """The record with this id, or None."""
        found: Record | None = self.shelf.get(record_id)
        return found

    def put(self, record: Record) -> None:
        """Keep a record."""
        self._refuse_unless_writable()
        self.shelf.put(record)

    def remove(self, record_id: str) -> None:
        """Forget a record for good."""
        self._refuse_unless_writable()
        if self.shelf.get(record_id) is not None:
            self.shelf.remove(record_id)

    def __iter__(self) -> Iterator[Record]:
        return iter(self.shelf)

    def __len__(self) -> int:
        return len(self.shelf)

    def _refuse_unless_writable(self) -> None:
        if not self.writable:
            raise RuntimeError("Data can only be changed inside a store.change() block.")


class RecordsByContact(Records[Record]):
    """Records that belong to a contact."""

    def of(self, contact_id: str) -> list[Record]:
        """All records of one contact."""
        found: list[Record] = self.shelf.find(CONTACT, contact_id)
        return found


class FiledRecords(Records[Record]):
    """Records that are filed by month."""

    def of(self, contact_id: str) -> list[Record]:
        """All records of one contact."""
        return list(self.shelf.of(contact_id).values())

    def at_hand(self) -> list[Record]:
        """The records that are to change soon: answers that wait, interactions that were deleted."""
        found: list[Record] = self.shelf.at_hand()
        return found


class InteractionRecords(FiledRecords[Interaction]):
    """Interactions."""

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """How often and when last there were which interactions with a contact, deleted ones left out."""
        found: tuple[Tally, ...] = self.shelf.tallies(contact_id)
        return found

    def at(self, contact_id: str, moment: datetime) -> list[Interaction]:
        """The interactions with a contact at a moment."""
        found: dict[str, Interaction] = self.shelf.of(contact_id, month_of(moment))
        return [each for each in found.values() if each.at == moment]


class ContactRecords(Records[Contact]):
    """Contacts."""

    def with_email(self, email_key: str) -> list[Contact]:
        """Contacts with an e-mail address of this key."""
        found: list[Contact] = self.shelf.find(EMAIL, email_key)
        return found

    def with_name(self, name_key: str) -> list[Contact]:
        """Contacts whose name has this key."""
        found: list[Contact] = self.shelf.find(NAME, name_key)
        return found


class ProfileRecords(RecordsByContact[Profile]):
    """Profiles."""

    def known_as(self, key: str) -> Profile | None:
        """The profile with this key of its own or, failing that, among its others; of several, the newest."""
        others: list[Profile] = self.shelf.find(KEY, key)
        return self.get(key) or next(reversed(others), None)


class View:
    """Everything kept, at one moment: Data, as the door has it."""

    def __init__(self, shelves: Shelves, companion_id: str, trail: Trail, *, writable: bool) -> None:
        self.companion_id = companion_id
        self.number, self._trail = trail.number, trail
        self.shelves = shelves
        self.contacts = ContactRecords(shelves["contacts"], writable=writable)
        self.profiles = ProfileRecords(shelves["profiles"], writable=writable)
        self.captures = FiledRecords[Capture](shelves["captures"], writable=writable)
        self.interactions = InteractionRecords(shelves["interactions"], writable=writable)
        self.notes = RecordsByContact[Note](shelves["notes"], writable=writable)
        self.answers = FiledRecords[Answer](shelves["answers"], writable=writable)
        self.clients = Records[Client](shelves["clients"], writable=writable)

    @property
    def schema(self) -> int:
        """The schema that exported documents follow."""
        return SCHEMA

    def export(self) -> dict[str, list[dict[str, Any]]]:
        """Everything but clients, as JSON-ready documents by table, in the order of their ids."""
        return {
            word.table: [to_document(each) for each in sorted(self._records(word.table), key=word.id_of)]
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
        """The contacts who, or whose interactions or notes, changed between that number and this moment."""
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
