"""TinyDB's storage over a data folder: see `network_db` for how to use it.

It shows what was on disk when it was opened, journals and segments included, also while a companion runs. The first
write takes the folder, as a companion does, until the database is closed.
"""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from companion.store.disk import Disk
from companion.store.everything import everything
from companion.store.file_store import FileStore, open_store
from companion.store.onlooker import looked_at
from companion.store.records import from_document, to_document
from companion.store.recovery import Recovered
from companion.store.repository import Repository
from companion.store.table_changes import Document, Rows, copied
from companion.store.words import WORDS, Word

Changes = Mapping[str, Mapping[str, Document | None]]  # by table and document's id: what is to be there, or None
_WORDS = {word.table: word for word in WORDS}


class FolderStorage(Storage):
    """A Storage over a data folder. Raises StoreUnreadable; to write raises FolderInUse and StoreUnavailable too."""

    def __init__(self, folder: Path | str) -> None:
        self._folder = Path(folder)
        self._store: FileStore | None = None
        self._writing = threading.RLock()
        self._tables: dict[str, dict[str, Document]] = {}
        self._next_ids: dict[str, int] = {}
        self._look()

    def read(self) -> dict[str, dict[str, Any]] | None:
        """A copy of the tables, but `_meta`; None if there are none."""
        tables: dict[str, dict[str, Any]] = copied(self._tables)
        return tables or None

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Make the tables what is given: all of it, or on an error nothing."""
        with self.writing():
            names = self._tables.keys() | data.keys()
            self.commit({name: _difference(self.rows(name), data.get(name, {})) for name in names})

    def close(self) -> None:
        """Let go of the folder."""
        if self._store:
            self._store.close()

    def rows(self, table: str) -> Rows:
        """The documents of a table by their ids. Not to be changed."""
        return self._tables.get(table, {})

    def next_id(self, table: str) -> int:
        """The id of the next new document in a table: one that was never given out."""
        return self._next_ids.get(table, 1)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One call at a time, with the folder held."""
        with self._writing:
            if self._store is None:
                store = open_store(self._folder)
                assert isinstance(store, FileStore)  # noqa: S101 - in a folder, it is
                self._store = store
                self._look()
            yield

    def commit(self, changes: Changes) -> None:
        """Make changes, all or none. Raises ValueError for a document that is no record of its table."""
        changes = {table: rows for table, rows in changes.items() if rows}
        if not changes:
            return
        assert self._store is not None  # noqa: S101 - `writing` has opened it
        kept: dict[str, dict[str, Document | None]] = {}
        with self._store.change() as data:
            for table, rows in changes.items():
                if table not in _WORDS:
                    raise ValueError(f"Nothing can be written to {table!r}; there are {', '.join(_WORDS)}.")
                kept[table] = self._apply(_WORDS[table], getattr(data, table), rows)
        for table, rows in kept.items():
            self._note(table, rows)

    def _apply(
        self, word: Word, repository: Repository[Any], rows: Mapping[str, Document | None]
    ) -> dict[str, Document | None]:
        """Put and remove records. Returns the documents as they are kept."""
        before = self.rows(word.table)
        gone = {before[doc_id][word.id_field] for doc_id, document in rows.items() if document is None}
        for record_id in gone:
            repository.remove(record_id)
        kept: dict[str, Document | None] = {}
        for doc_id, document in rows.items():
            if document is None:
                kept[doc_id] = None
                continue
            record = from_document(word.record, document)
            if doc_id in before:
                _refuse_unless_same(word, before[doc_id], record)
            else:
                self._begin(word, repository, record, int(doc_id), gone)
            repository.put(record)
            kept[doc_id] = to_document(record)
        return kept

    def _begin(self, word: Word, repository: Repository[Any], record: object, doc_id: int, gone: set[str]) -> None:
        """Have a new record's document get its id. Raises ValueError if there is a record like it."""
        assert self._store is not None  # noqa: S101 - `writing` has opened it
        record_id = word.id_of(record)
        if record_id in gone or repository.get(record_id) is not None:
            raise ValueError(f"There is a record in {word.table} with the {word.id_field} {record_id!r} already.")
        self._store.number(word.table, record_id, doc_id)

    def _note(self, table: str, rows: Mapping[str, Document | None]) -> None:
        """Show what has been kept."""
        known = self._tables.setdefault(table, {})
        for doc_id, document in rows.items():
            if document is None:
                known.pop(doc_id, None)
            else:
                known[doc_id] = document
            self._next_ids[table] = max(self._next_ids.get(table, 1), int(doc_id) + 1)

    def _look(self) -> None:
        if self._folder.is_dir():
            looked_at(self._folder, self._take_in)

    def _take_in(self, found: Recovered) -> None:
        self._tables = {
            table: {doc_id: json.loads(document) for doc_id, document in documents}
            for table, documents in everything(Disk(), self._folder, found)
        }
        self._next_ids = {
            table: max(found.meta.next_ids.get(table, 1), *(int(doc_id) + 1 for doc_id in rows), 1)
            for table, rows in self._tables.items()
        }


def _refuse_unless_same(word: Word, before: Document, record: object) -> None:
    if before[word.id_field] != word.id_of(record):
        raise ValueError(f"The {word.id_field} of a record cannot be changed. Remove it and insert another.")


def _difference(before: Rows, after: Mapping[str, Document]) -> dict[str, Document | None]:
    changed = {doc_id: document for doc_id, document in after.items() if before.get(doc_id) != document}
    return changed | dict.fromkeys(before.keys() - after.keys())
