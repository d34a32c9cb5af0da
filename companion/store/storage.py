"""TinyDB's storage, made durable: documents in memory, and every write a whole file put safely in place.

A write that fails changes nothing, in memory or on disk. Several writes, to one table or more, become one inside
`transaction()`.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tinydb.storages import Storage

from companion.store.file import ReplacedFile

Tables = dict[str, dict[str, Any]]
Lines = dict[int, tuple[Any, bytes]]


class DurableStorage(Storage):
    """A Storage for TinyDB(storage=…). It is not safe for several threads at once; the store's lock sees to that."""

    def __init__(self, file: ReplacedFile, tables: Tables) -> None:
        self._file = file
        self._tables = tables
        self._lines: Lines = {}
        self._pending: Tables | None = None

    def read(self) -> Tables | None:
        """The tables, as they are in memory. Documents in them are replaced, never changed."""
        return dict(self._tables if self._pending is None else self._pending)

    def write(self, data: Tables) -> None:
        """Put these tables on disk in place of the old, or into the transaction under way. Raises StoreUnavailable."""
        if self._pending is not None:
            self._pending = data
            return
        lines = self._encoded(data)
        self._file.replace(_layout(data, lines))
        self._tables, self._lines = data, lines

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep what is written inside all at once at the end; nothing of it if the block, or the keeping, fails."""
        self._pending = self._tables
        try:
            yield
            written = self._pending
        finally:
            self._pending = None
        self.write(written)

    def _encoded(self, tables: Tables) -> Lines:
        """Each document's line, by the document's identity; those not replaced since the last write keep theirs."""
        lines = {}
        for table in tables.values():
            for document in table.values():
                known = self._lines.get(id(document))
                fresh = known is None or known[0] is not document
                lines[id(document)] = (document, _line(document)) if known is None or fresh else known
        return lines


def _line(document: Any) -> bytes:  # noqa: ANN401 - whatever JSON can say
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _layout(tables: Tables, lines: Lines) -> Iterator[bytes]:
    """The file TinyDB reads, one document on a line, so that a person can read it and compare two."""
    yield b"{"
    for number, (name, table) in enumerate(tables.items()):
        yield b"%s\n%s: {" % (b"," if number else b"", _line(name))
        documents = (b'\n"%s": %s' % (doc_id.encode(), lines[id(document)][1]) for doc_id, document in table.items())
        yield b",".join(documents)
        yield b"\n}"
    yield b"\n}\n"
