"""The records of one word in memory, with what finds them by something other than their id."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

Record = TypeVar("Record")
Keys = Callable[[Any], Iterable[str]]


class Shelf(Generic[Record]):
    """Records by id, and indexes: under a name, for every key a record has by that index's measure, its id.

    A shelf that others read is never changed: whoever wants to change it changes a copy and puts that in its place.
    """

    def __init__(self, id_of: Callable[[Record], str], indexes: Mapping[str, Keys]) -> None:
        self._id_of = id_of
        self._keys = indexes
        self._records: dict[str, Record] = {}
        self._ids: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in indexes}

    def copy(self) -> "Shelf[Record]":
        """A shelf of the same records, to be changed apart from this one."""
        copy = Shelf(self._id_of, self._keys)
        copy._records = dict(self._records)
        copy._ids = {name: dict(index) for name, index in self._ids.items()}
        return copy

    def __iter__(self) -> Iterator[Record]:
        return iter(list(self._records.values()))

    def __len__(self) -> int:
        return len(self._records)

    def get(self, record_id: str) -> Record | None:
        """The record with this id."""
        return self._records.get(record_id)

    def find(self, index: str, key: str) -> list[Record]:
        """The records with this key in this index, in the order they were put."""
        return [self._records[record_id] for record_id in self._ids[index].get(key, ())]

    def put(self, record: Record) -> str:
        """Keep a record in place of the one with its id, if any. Returns the id."""
        record_id = self._id_of(record)
        self._unindex(record_id)
        self._records[record_id] = record
        for index, key in self._entries(record):
            self._ids[index][key] = (*self._ids[index].get(key, ()), record_id)
        return record_id

    def remove(self, record_id: str) -> bool:
        """Forget a record. Returns whether there was one."""
        self._unindex(record_id)
        return self._records.pop(record_id, None) is not None

    def _entries(self, record: Record) -> Iterator[tuple[str, str]]:
        for index, keys in self._keys.items():
            for key in dict.fromkeys(keys(record)):
                yield index, key

    def _unindex(self, record_id: str) -> None:
        record = self._records.get(record_id)
        for index, key in self._entries(record) if record is not None else ():
            left = tuple(each for each in self._ids[index][key] if each != record_id)
            if left:
                self._ids[index][key] = left
            else:
                del self._ids[index][key]
