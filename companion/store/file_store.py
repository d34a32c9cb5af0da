"""The store that lasts: a checkpoint and journals in a data folder, each change on disk before it is visible."""

import contextlib
import logging
import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

from companion.store.backups.advice import naming_a_backup
from companion.store.backups.listing import backups
from companion.store.backups.make import back_up_before_migration, remove_leftovers
from companion.store.checkpoint import as_line
from companion.store.checkpointer import Checkpointer
from companion.store.disk import Disk
from companion.store.door import Store, StoreUnavailable, StoreUnreadable
from companion.store.folder import DATA_FILE, journals, leftovers, prepare
from companion.store.group_commit import GroupCommit, Operations
from companion.store.indexes import empty_shelves
from companion.store.journal import Journal
from companion.store.lock import FolderLock
from companion.store.memory_store import MemoryStore
from companion.store.records import to_document
from companion.store.recovery import Damaged, Recovered, records, recovered
from companion.store.repositories import Shelves
from companion.store.schema import SCHEMA, Meta
from companion.store.words import WORDS

LONGEST_JOURNAL = 4 << 20  # bytes; some thousand changes, replayed in a tenth of a second
_SHARE = 8  # or this part of the checkpoint, so that a large one is not written anew at every turn


def open_store(folder: Path, disk: Disk | None = None, longest_journal: int = LONGEST_JOURNAL) -> Store:
    """The store in a data folder, made if need be.

    Raises FolderInUse, StoreUnreadable (everything is left as it is) or, for a new folder, StoreUnavailable.
    """
    disk = disk or Disk()
    prepare(folder, disk)
    lock = FolderLock(folder)
    try:
        with naming_a_backup(folder):
            return FileStore(disk, folder, lock, longest_journal)
    except BaseException:
        lock.release()
        raise


class FileStore(MemoryStore):
    """Reads are served from memory; a change is in the journal before it is seen there."""

    def __init__(self, disk: Disk, folder: Path, lock: FolderLock, longest_journal: int) -> None:
        self._disk, self._folder, self._folder_lock, self._longest = disk, folder, lock, longest_journal
        self._checkpoints = Checkpointer(disk, folder)
        found = recovered(disk, folder) or self._begin(disk)
        self._checkpoints.size = len(found.checkpoint.content)
        shelves = empty_shelves()
        self._doc_ids: dict[str, dict[str, int]] = {word.table: {} for word in WORDS}
        for table, doc_id, record in records(found, folder / DATA_FILE):
            self._doc_ids[table][shelves[table].put(record)] = doc_id
        self._next_ids = {
            table: max([found.meta.next_ids.get(table, 1), *(doc_id + 1 for doc_id in ids.values())])
            for table, ids in self._doc_ids.items()
        }
        self._journal = Journal(disk, folder, found.meta.seq)
        self._closed = False
        self._schema = found.schema
        self._tidy = not journals(disk, folder) and found.checkpoint.ours
        super().__init__(shelves, found.meta.companion_id, found.meta.seq)
        self._commit = GroupCommit(self._moments, self._writing, self._write)
        for path in leftovers(folder):
            with contextlib.suppress(OSError):
                disk.remove(path)
        remove_leftovers(disk, folder)
        with contextlib.suppress(StoreUnavailable):  # a full disk must not keep anyone from reading
            self._tidy_up()

    def newest(self) -> Shelves:
        """What the next change builds on: also what is on its way to the disk."""
        return self._commit.newest()

    def accept(self, layers: Shelves) -> Callable[[], None] | None:
        """Take a change in. Raises ValueError if a record says what no document can."""
        batch = self._commit.add(layers, self._operations(layers))
        return partial(self._commit.finish, batch)

    def number(self, table: str, record_id: str, doc_id: int) -> None:
        """Give a new record's document this id in place of the next. Only inside the change that puts the record."""
        self._doc_ids[table][record_id] = doc_id
        self._next_ids[table] = max(self._next_ids[table], doc_id + 1)

    def close(self) -> None:
        """Fold the journal into the checkpoint and let go of the data folder. Nothing is lost if there is no space."""
        with self._commit.paused():
            if self._closed:
                return
            self._closed = True
            self._checkpoints.stop()
            self._journal.seal()
            try:
                if journals(self._disk, self._folder):
                    self._checkpoints.now(self._journal.seq + 1)
            except (OSError, StoreUnavailable, StoreUnreadable) as error:
                logging.getLogger(__name__).warning("The journal stays beside %s: %s", DATA_FILE, error)
            finally:
                self._folder_lock.release()

    def _begin(self, disk: Disk) -> Recovered:
        if backups(self._folder):  # whoever had a network does not get an empty one in its place
            raise Damaged(f"{self._folder / DATA_FILE} is missing.")
        meta = Meta(secrets.token_hex(16))
        self._checkpoints.first(meta, [word.table for word in WORDS])
        found = recovered(disk, self._folder)
        assert found is not None  # noqa: S101 - it has just been made
        return found

    def _tidy_up(self) -> None:
        """Write what was read anew: an earlier process may have died of a failing sync, and left it in memory only."""
        if not self._tidy:
            if self._schema < SCHEMA:
                back_up_before_migration(self._disk, self._folder)
            self._checkpoints.now(self._journal.seq + 1)  # and the journal of a batch that never got there
            self._tidy = True

    def _operations(self, layers: Shelves) -> Operations:
        """What a change does to documents. A new record's is given the next id that was never given out.

        A record keeps its document's id as long as the store is open, also when it is removed: that may yet fail.
        """
        changed = [(table, each, record) for table, shelf in layers.items() for each, record in shelf.changed().items()]
        documents = [b"null" if record is None else as_line(to_document(record)) for _, _, record in changed]
        made: Operations = {}
        for (table, record_id, record), document in zip(changed, documents, strict=True):
            known = self._doc_ids[table]
            if record is not None and record_id not in known:
                known[record_id] = self._next_ids[table]
                self._next_ids[table] += 1
            if record_id in known:
                made[table, known[record_id]] = document
        return made

    def _write(self, operations: Operations) -> None:
        if self._closed:
            raise StoreUnavailable("The store is closed. Start the companion to write again.")
        self._tidy_up()
        listed = (b'["%b","%d",%b]' % (table.encode(), doc_id, each) for (table, doc_id), each in operations.items())
        self._journal.append(b"[%b]" % b",".join(listed))
        if self._journal.length >= max(self._longest, self._checkpoints.size // _SHARE):
            self._journal.seal()
            self._checkpoints.in_background(self._journal.seq)
