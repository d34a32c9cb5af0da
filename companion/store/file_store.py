"""The store that lasts: a checkpoint and journals in a data folder, each change on disk before it is visible."""

import contextlib
import gc
import logging
import secrets
import threading
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from companion.store.backups.advice import naming_a_backup
from companion.store.backups.listing import backups
from companion.store.backups.make import back_up_before_migration, remove_leftovers
from companion.store.cabinet import cabinet_of
from companion.store.checkpointer import Checkpointer
from companion.store.damage import Damaged
from companion.store.disk import Disk, refusal
from companion.store.doc_ids import DocIds
from companion.store.door import Data, Store, StoreUnavailable, StoreUnreadable
from companion.store.filed_shelf import FiledShelf
from companion.store.folder import DATA_FILE, journals, leftovers, prepare, unnamed
from companion.store.group_commit import GroupCommit, Operations
from companion.store.journal import Journal
from companion.store.lock import FolderLock
from companion.store.memory_store import MemoryStore
from companion.store.recovery import Recovered, records, recovered
from companion.store.schema import SCHEMA, Meta
from companion.store.shelves import Shelves, shelves_on
from companion.store.traces import begun, marked, replace_backups
from companion.store.words import FILED, WORDS

LONGEST_JOURNAL = 4 << 20  # bytes; some thousand changes, replayed in a tenth of a second
_TURNS = 20  # in which whoever reads what is no more in force has let go of it
_SHARE = 8  # or this part of the checkpoint, so that a large one is not written anew at every turn


def open_store(folder: Path, disk: Disk | None = None, longest_journal: int = LONGEST_JOURNAL) -> Store:
    """The store in a data folder, made if need be.

    Raises FolderInUse, StoreUnreadable (everything is left as it is) or, for a new folder, StoreUnavailable.
    """
    disk = disk or Disk()
    prepare(folder, disk)
    lock = FolderLock(folder)
    try:
        with naming_a_backup(folder), _no_collection():
            return FileStore(disk, folder, lock, longest_journal)
    except BaseException:
        lock.release()
        raise


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Records hold no cycles: looking for some while they are read, and ever after, takes longer than reading them."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collecting:
            gc.enable()


class FileStore(MemoryStore):
    """Reads are served from memory; a change is in the journal before it is seen there."""

    def __init__(self, disk: Disk, folder: Path, lock: FolderLock, longest_journal: int) -> None:
        self._disk, self._folder, self._folder_lock, self._longest = disk, folder, lock, longest_journal
        self._closing = threading.Lock()
        self._checkpoints = Checkpointer(disk, folder, self._switch)
        self._doc_ids = DocIds()
        with recovered(disk, folder) or self._begin() as found:
            shelves = self._loaded(found)
        self._checkpoints.size = found.checkpoint.size
        self._doc_ids.go_on(found.meta.next_ids)
        self._journal = Journal(disk, folder, found.meta.seq)
        self._closed = False
        self._schema = found.schema
        self._tidy = not journals(disk, folder) and found.checkpoint.ours
        super().__init__(shelves, found.meta.companion_id, found.meta.seq)
        self._commit = GroupCommit(self._moments, self._writing, self._write)
        for path in (*leftovers(folder), *unnamed(disk, folder, found.meta.files())):
            with contextlib.suppress(OSError):
                disk.remove(path)
        remove_leftovers(disk, folder)
        with contextlib.suppress(StoreUnavailable):  # a full disk must not keep anyone from reading
            self._tidy_up()
            if day := begun(disk, folder):
                self._leave_no_trace(day)

    def newest(self) -> Shelves:
        """What the next change builds on: also what is on its way to the disk."""
        return self._commit.newest()

    def accept(self, layers: Shelves) -> Callable[[], None] | None:
        """Take a change in. Raises ValueError if a record says what no document can."""
        batch = self._commit.add(layers, self._doc_ids.operations(layers))
        return partial(self._commit.finish, batch)

    def number(self, table: str, record_id: str, doc_id: int) -> None:
        """Give a new record's document this id in place of the next. Only inside the change that puts the record."""
        self._doc_ids.note(table, record_id, doc_id)

    @contextlib.contextmanager
    def erasing(self, day: date) -> Iterator[Data]:
        """Change the data, and leave nothing in the folder of what the change has removed."""
        with marked(self._disk, self._folder, day), self.change() as data:
            yield data
        self._leave_no_trace(day)

    def backed_up_on(self) -> list[date]:
        """The days on which the backups were made that there are."""
        return [each.day for each in backups(self._folder)]

    def close(self) -> None:
        """Fold the journal into the checkpoint and let go of the data folder. Nothing is lost if there is no space."""
        with self._closing:
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

    def _begin(self) -> Recovered:
        if backups(self._folder):  # whoever had a network does not get an empty one in its place
            raise Damaged(f"{self._folder / DATA_FILE} is missing.")
        meta = Meta(secrets.token_hex(16))
        self._checkpoints.first(meta, [word.table for word in WORDS])
        found = recovered(self._disk, self._folder)
        assert found is not None  # noqa: S101 - it has just been made
        return found

    def _loaded(self, found: Recovered) -> Shelves:
        cabinets = {word.table: cabinet_of(self._disk, self._folder, word, found.meta) for word in FILED}
        shelves = shelves_on(cabinets)
        for table in cabinets:
            for record_id in found.removed.get(table, ()):
                shelves[table].remove(record_id)
        for table, doc_id, record in records(found, self._folder / DATA_FILE):
            self._doc_ids.note(table, shelves[table].put(record), doc_id)
        return shelves

    def _switch(self, meta: Meta) -> bool:
        """Read what a new checkpoint has filed from there, and no more from memory."""
        before = self._moments.cabinets()
        cabinets = {word.table: cabinet_of(self._disk, self._folder, word, meta, before[word.table]) for word in FILED}
        with self._writing:
            for table, filed in self._moments.file(cabinets, meta.seq).items():
                shelf = self.newest()[table]
                pending = shelf.pending() if isinstance(shelf, FiledShelf) else set()
                self._doc_ids.forget(table, (each for each in filed if each not in pending))
        return self._moments.read_by_nobody()

    def _tidy_up(self) -> None:
        """Write what was read anew: an earlier process may have died of a failing sync, and left it in memory only."""
        if not self._tidy:
            if self._schema < SCHEMA:
                back_up_before_migration(self._disk, self._folder)
            self._checkpoints.now(self._journal.seq + 1)  # and the journal of a batch that never got there
            self._tidy = True

    def _leave_no_trace(self, day: date) -> None:
        with self._commit.paused():
            self._journal.seal()
            upto = self._journal.seq
        try:
            if any(self._folded(upto) for _ in range(_TURNS)):
                replace_backups(self._disk, self._folder, day)
                return
            said = StoreUnavailable("The files of before are still there.")
        except (OSError, StoreUnavailable) as error:
            said = refusal(error) if isinstance(error, OSError) else error
        raise type(said)(f"{said} Who was erased is gone, but not yet from all files; starting anew does that.")

    def _folded(self, upto: int) -> bool:
        """Whether a new checkpoint is in force and all files of before are gone."""
        self._checkpoints.swept = False
        self._checkpoints.in_background(upto)
        self._checkpoints.wait()
        return self._checkpoints.swept and not any(first <= upto for first in journals(self._disk, self._folder))

    def _write(self, operations: Operations) -> None:
        if self._closed:
            raise StoreUnavailable("The store is closed. Start the companion to write again.")
        self._tidy_up()
        listed = (b'["%b","%d",%b]' % (table.encode(), doc_id, each) for (table, doc_id), each in operations.items())
        self._journal.append(b"[%b]" % b",".join(listed))
        if self._journal.length >= max(self._longest, self._checkpoints.size // _SHARE):
            self._journal.seal()
            self._checkpoints.in_background(self._journal.seq)
