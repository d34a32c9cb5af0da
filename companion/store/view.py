"""Everything kept, at one moment: what the door calls Data."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

from companion.store.loading import loaded
from companion.store.people import DurableIndex, People
from companion.store.records import to_document
from companion.store.records_of_word import Records
from companion.store.repositories import Repositories
from companion.store.schema import SCHEMA
from companion.store.shelves import Shelves
from companion.store.trail import Trail
from companion.store.words import WORDS


class View(Repositories):
    """Everything kept, at one moment: Data, as the door has it."""

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
        super().__init__(shelves, writable=writable)
        self.companion_id = companion_id
        self.durable, self.newest_durable = durable, newest_durable
        self.number, self._trail = trail.number, trail
        self.people = People(self)

    @property
    def schema(self) -> int:
        """The schema that exported documents follow."""
        return SCHEMA

    def export(self) -> dict[str, list[dict[str, Any]]]:
        """Everything but what holds keys, as JSON-ready documents by table, by their ids; merged contacts apart."""
        return {table: list(documents) for table, documents in self.tables()}

    def tables(self) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
        """The same, one document after another."""
        for word in WORDS:
            if word.exported:
                yield word.table, map(to_document, sorted(self._records(word.table).shelf, key=word.id_of))

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
        self._writable = False
        for made in vars(self).values():
            if isinstance(made, Records):
                made.writable = False

    def _records(self, table: str) -> Records[Any]:
        records: Records[Any] = getattr(self, table)
        return records
