"""The records of one word, on a shelf laid over what everybody reads: no other reader sees what changes here."""

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

from companion.store.groups import Groups
from companion.store.indexes import CONTACT
from companion.store.shelves import AnyShelf

Record = TypeVar("Record")


class Records(Generic[Record]):
    """The records of one word."""

    def __init__(self, shelf: AnyShelf, *, writable: bool) -> None:
        self.shelf: Any = shelf
        self.writable = writable
        self._touched: set[str] = set()

    def get(self, record_id: str) -> Record | None:
        """The record with this id, or None."""
        found: Record | None = self.shelf.get(record_id)
        return found

    def put(self, record: Record) -> None:
        """Keep a record."""
        self._refuse_unless_writable()
        self._touched.add(self.shelf.put(record))

    def remove(self, record_id: str) -> None:
        """Forget a record for good."""
        self._refuse_unless_writable()
        if self.shelf.get(record_id) is not None:
            self._touched.add(record_id)
            self.shelf.remove(record_id)

    def take_touched(self) -> set[str]:
        """The ids of what was put and removed here since this was last asked."""
        touched, self._touched = self._touched, set()
        return touched

    def __iter__(self) -> Iterator[Record]:
        return iter(self.shelf)

    def __len__(self) -> int:
        return len(self.shelf)

    def _refuse_unless_writable(self) -> None:
        if not self.writable:
            raise RuntimeError("Data can only be changed inside a store.change() block.")


class RecordsByContact(Records[Record]):
    """Records that belong to a contact. Each stays with the member it was made for; all are read together."""

    def __init__(self, shelf: AnyShelf, groups: Groups, *, writable: bool) -> None:
        super().__init__(shelf, writable=writable)
        self._groups = groups

    def of(self, contact_id: str) -> list[Record]:
        """All records of one contact, and of all that were merged with it."""
        found = [record for each in self._groups.members(contact_id) for record in self.shelf.find(CONTACT, each)]
        return list({id(record): record for record in found}.values())  # a pair's record is found by both its ids
