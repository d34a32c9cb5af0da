"""The ids TinyDB knows documents by: which record has which, and which comes next. None is ever given out twice."""

from collections.abc import Iterable, Mapping

from companion.store.checkpoint import as_line
from companion.store.filed_shelf import FiledShelf
from companion.store.group_commit import Operations
from companion.store.records import to_document
from companion.store.shelves import Shelves
from companion.store.words import FILED, WORDS

_FILED = {word.table for word in FILED}


class DocIds:
    """The documents' ids of the records in memory; what is filed has its id there."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, int]] = {word.table: {} for word in WORDS}
        self._next: dict[str, int] = {word.table: 1 for word in WORDS}

    def note(self, table: str, record_id: str, doc_id: int) -> None:
        """A record has this document."""
        self._known[table][record_id] = doc_id
        self._next[table] = max(self._next[table], doc_id + 1)

    def go_on(self, next_ids: Mapping[str, int]) -> None:
        """Give out none before these."""
        self._next = {table: max(number, next_ids.get(table, 1)) for table, number in self._next.items()}

    def forget(self, table: str, record_ids: Iterable[str]) -> None:
        """These records have been filed."""
        for record_id in record_ids:
            self._known[table].pop(record_id, None)

    def operations(self, layers: Shelves) -> Operations:
        """What a change does to documents. A new record's is given the next id. Raises ValueError.

        A record keeps its document's id as long as it is in memory, also when it is removed: that may yet fail.
        """
        changed = [(table, each, record) for table, shelf in layers.items() for each, record in shelf.changed().items()]
        documents = [_gone(*each[:2]) if each[2] is None else as_line(to_document(each[2])) for each in changed]
        made: Operations = {}
        for (table, record_id, record), document in zip(changed, documents, strict=True):
            doc_id = self._of(layers, table, record_id)
            if doc_id is None and record is not None:
                doc_id = self._next[table]
            if doc_id is not None:
                self.note(table, record_id, doc_id)
                made[table, doc_id] = document
        return made

    def _of(self, layers: Shelves, table: str, record_id: str) -> int | None:
        shelf = layers[table]
        found = self._known[table].get(record_id)
        return shelf.cabinet.doc_id(record_id) if found is None and isinstance(shelf, FiledShelf) else found


def _gone(table: str, record_id: str) -> bytes:
    """A document that is no more; of what may be filed the record's id is told too, by which it is found there."""
    return b"null," + as_line(record_id) if table in _FILED else b"null"
