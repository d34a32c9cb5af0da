"""The network through TinyDB's own API, for whoever works with it from Python.

    with NetworkDB(folder) as db:
        db.table("contacts").search(where("company") == "Example Ltd")
        db.table("contacts").update({"location": "Bern"}, where("name") == "Ada Example")

Reading is possible at any time, and shows what was on disk when the database was opened. Writing takes the folder until
the database is closed, so it is refused while a companion runs. Every call that writes is one change: all of it is on
disk when the call returns, or it raises and nothing has changed. A document has to be what the companion itself would
keep in that table (see `companion.domain`), and is kept as the companion writes it: without fields that are empty.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.table import Document, Table

from companion.store.storage import FolderStorage
from companion.store.table_changes import TableChanges, copied


class FolderTable(Table):
    """A table of a data folder. What it gives are copies, and a write costs what it changes."""

    def __init__(self, storage: FolderStorage, name: str, cache_size: int = 0) -> None:
        super().__init__(storage, name, cache_size=cache_size)
        self._folder = storage

    def insert(self, document: Mapping[str, Any]) -> int:
        """Insert a document. Returns its id."""
        with self._folder.writing():
            return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Insert documents, all or none. Returns their ids."""
        with self._folder.writing():
            return super().insert_multiple(documents)

    def upsert(self, document: Mapping[str, Any], cond: QueryLike | None = None) -> list[int]:
        """Update the documents that meet a condition or, if there are none, insert this one."""
        with self._folder.writing():
            return super().upsert(document, cond)

    def search(self, cond: QueryLike) -> list[Document]:
        """The documents that meet a condition."""
        return [_copy(each) for each in super().search(cond)]

    def get(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - the parent's overloads, one for each way to ask
        """The document, or documents, asked for."""
        found = super().get(*args, **kwargs)
        return [_copy(each) for each in found] if isinstance(found, list) else found and _copy(found)

    def __iter__(self) -> Iterator[Document]:
        return map(_copy, super().__iter__())

    def _get_next_id(self) -> int:
        number = self._folder.next_id(self.name) if self._next_id is None else self._next_id
        self._next_id = number + 1  # type: ignore[assignment] # TinyDB gives it no type
        return number

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return dict(self._folder.rows(self.name))

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        with self._folder.writing():
            try:
                changes = TableChanges(self._folder.rows(self.name))
                updater(changes)
                self._folder.commit({self.name: changes.made()})
            finally:
                self._next_id = None


class NetworkDB(TinyDB):
    """A data folder's network as a TinyDB."""

    table_class = FolderTable  # type: ignore[assignment] # TinyDB says so itself: these are there to be replaced
    default_storage_class = FolderStorage  # type: ignore[assignment]


def _copy(document: Document) -> Document:
    return Document(copied(dict(document)), document.doc_id)
