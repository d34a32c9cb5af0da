"""The store that lasts: TinyDB in one file of a data folder, each change on disk before it is visible."""

import secrets
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.table import Document

from companion.store.door import Store
from companion.store.file import ReplacedFile
from companion.store.folder import DATA_FILE, prepare
from companion.store.indexes import empty_shelves
from companion.store.lock import FolderLock
from companion.store.memory_store import MemoryStore
from companion.store.records import to_document
from companion.store.repositories import Changes, Shelves
from companion.store.schema import META, META_ID, Meta, parse, records
from companion.store.storage import DurableStorage, Tables
from companion.store.words import WORDS


def open_store(folder: Path) -> Store:
    """The store in a data folder, made if need be.

    Raises FolderInUse, StoreUnreadable (the file is left as it is) or, for a new folder, StoreUnavailable.
    """
    prepare(folder)
    lock = FolderLock(folder)
    try:
        return FileStore(ReplacedFile(folder / DATA_FILE), lock, empty_shelves())
    except BaseException:
        lock.release()
        raise


class FileStore(MemoryStore):
    """Reads are served from memory; a change is a TinyDB transaction before it is seen there."""

    def __init__(self, file: ReplacedFile, lock: FolderLock, shelves: Shelves) -> None:
        self._folder_lock = lock
        self._doc_ids: dict[str, dict[str, int]] = {}
        content = file.read()
        tables, self._meta = _empty() if content is None else parse(content, file.path)
        for table, rows in records(tables, file.path).items():
            self._doc_ids[table] = {shelves[table].put(record): doc_id for doc_id, record in rows}
        file.discard_leftover()
        self._storage = DurableStorage(file, tables)
        self._db = TinyDB(storage=lambda: self._storage)
        if content is None:
            self._storage.write(tables)
        super().__init__(shelves, self._meta.companion_id)

    def keep(self, changes: Changes) -> None:
        """Put changes on disk. Raises StoreUnavailable or DiskFull; then nothing has changed."""
        given = {table: self._ids_for(table, changed) for table, changed in changes.items()}
        next_ids = {
            table: max([self._meta.next_ids[table], *(i + 1 for i in ids.values())]) for table, ids in given.items()
        }
        meta = Meta(self._meta.companion_id, self._meta.next_ids | next_ids)
        with self._storage.transaction():
            for table, changed in changes.items():
                self._change_table(table, changed, given[table])
            self._replace(META, [int(META_ID)], [Document(meta.document(), int(META_ID))])
        self._meta = meta
        for table, changed in changes.items():
            self._doc_ids[table] |= given[table]
            for record_id in (each for each, record in changed.items() if record is None):
                self._doc_ids[table].pop(record_id, None)

    def close(self) -> None:
        """Let go of the data folder."""
        self._db.close()
        self._folder_lock.release()

    def _ids_for(self, table: str, changed: dict[str, Any]) -> dict[str, int]:
        """A document id for every record put: its own, or the next that was never given out."""
        known = self._doc_ids[table]
        put = [record_id for record_id, record in changed.items() if record is not None]
        new = [record_id for record_id in put if record_id not in known]
        first = self._meta.next_ids[table]
        return {each: known[each] for each in put if each in known} | {each: first + n for n, each in enumerate(new)}

    def _change_table(self, name: str, changed: dict[str, Any], doc_ids: dict[str, int]) -> None:
        known = self._doc_ids[name]
        old = [known[record_id] for record_id in changed if record_id in known]
        self._replace(name, old, [Document(to_document(changed[each]), doc_id) for each, doc_id in doc_ids.items()])

    def _replace(self, name: str, old: list[int], new: list[Document]) -> None:
        """Take documents out and put others in. TinyDB's own update would change those in memory before all is kept."""
        table = self._db.table(name)
        if old:
            table.remove(doc_ids=old)
        if new:
            table.insert_multiple(new)


def _empty() -> tuple[Tables, Meta]:
    meta = Meta(secrets.token_hex(16), {word.table: 1 for word in WORDS})
    return {word.table: {} for word in WORDS} | {META: {META_ID: meta.document()}}, meta
