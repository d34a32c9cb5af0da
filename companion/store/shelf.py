"""The records of one word in memory, with what finds them by something other than their id."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar, cast

from companion.store.layer import Ground, Layer, Map, settle

Record = TypeVar("Record")
Keys = Callable[[Any], Iterable[str]]
Ids = tuple[str, ...]


class Shelf(Generic[Record]):
    """Records by id, and indexes: under a name, for every key a record has by that index's measure, the ids."""

    def __init__(
        self,
        id_of: Callable[[Record], str],
        keys: Mapping[str, Keys],
        records: Map[Record] | None = None,
        ids: Mapping[str, Map[Ids]] | None = None,
    ) -> None:
        self._id_of = id_of
        self._keys = keys
        self._records: Map[Record] = Ground() if records is None else records
        self._ids: Mapping[str, Map[Ids]] = {name: Ground() for name in keys} if ids is None else ids
        self._maps: list[Map[Any]] = [self._records, *self._ids.values()]

    def over(self) -> "Shelf[Record]":
        """A shelf of the same records, to be changed, or to stay as it is, apart from this one."""
        return Shelf(
            self._id_of, self._keys, Layer(self._records), {name: Layer(index) for name, index in self._ids.items()}
        )

    def take(self, upper: "Shelf[Record]") -> None:
        """Make here the changes of a shelf laid over this one."""
        if not upper.changed():
            return
        for mine, its in zip(self.maps(), upper.layers(), strict=True):
            for key, value in its.changed.items():
                mine.set(key, value)

    def settle(self, upper: "Shelf[Record]", readers: Sequence["Shelf[Record]"], stamp: int) -> None:
        """The same in what everybody reads; the shelves of readers, laid over this one, stay as they are."""
        del stamp  # what is in memory for good need not know when it came
        theirs = [reader.layers() for reader in readers]
        for at, (mine, its) in enumerate(zip(self.maps(), upper.layers(), strict=True)):
            settle(cast("Ground[Any]", mine), its, [each[at] for each in theirs])

    def lie_on(self, lower: "Shelf[Record]") -> None:
        """Lie on another shelf, which now holds what the one below has held."""
        for mine, its in zip(self.layers(), lower.maps(), strict=True):
            mine.below = its

    def changed(self) -> dict[str, Record | None]:
        """What was put (the record) and removed (None) in this layer, by id."""
        return self.layers()[0].changed

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.all())

    def __len__(self) -> int:
        return len(self._records)

    def get(self, record_id: str) -> Record | None:
        """The record with this id."""
        return self._records.get(record_id)

    def find(self, index: str, key: str) -> list[Record]:
        """The records with this key in this index, in the order they were put."""
        found = (self._records.get(record_id) for record_id in self._ids[index].get(key) or ())
        return [record for record in found if record is not None]

    def put(self, record: Record) -> str:
        """Keep a record in place of the one with its id, if any. Returns the id."""
        record_id = self._id_of(record)
        self._unindex(record_id)
        self._records.set(record_id, record)
        for index, key in self._entries(record):
            self._ids[index].set(key, (*(self._ids[index].get(key) or ()), record_id))
        return record_id

    def remove(self, record_id: str) -> None:
        """Forget a record."""
        self._unindex(record_id)
        self._records.set(record_id, None)

    def maps(self) -> list[Map[Any]]:
        """What it is made of: the records, then every index."""
        return self._maps

    def layers(self) -> list[Layer[Any]]:
        """The same, of a shelf that lies over another."""
        return cast("list[Layer[Any]]", self._maps)

    def _entries(self, record: Record) -> Iterator[tuple[str, str]]:
        for index, keys in self._keys.items():
            for key in dict.fromkeys(keys(record)):
                yield index, key

    def _unindex(self, record_id: str) -> None:
        record = self._records.get(record_id)
        for index, key in self._entries(record) if record is not None else ():
            left = tuple(each for each in self._ids[index].get(key) or () if each != record_id)
            self._ids[index].set(key, left or None)
