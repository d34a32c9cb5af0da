"""Going back to a backup: what a folder holds is replaced by it in one step, and what was there is kept as a backup.

The step is that of a checkpoint taking the name of the one before. It is given a sequence number beyond every change in
the journals that lie beside it, so that these are covered by it, and no change number ever comes twice.
"""

import contextlib
import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from companion.store.backups.archive import read_archive
from companion.store.backups.files import Files, HeldFiles, opened
from companion.store.backups.listing import Backup
from companion.store.backups.make import back_up_before_restore
from companion.store.checkpoint import write
from companion.store.disk import Disk, refusal
from companion.store.door import StoreUnreadable
from companion.store.everything import everything
from companion.store.folder import DATA_FILE, journals, leftovers, prepare, unnamed
from companion.store.lock import FolderLock
from companion.store.merge import write_merged
from companion.store.recovery import Recovered, recovered
from companion.store.schema import Filed, Meta, fresh_name


@dataclass(frozen=True, slots=True)
class Restored:
    """How many documents each table now has, deleted ones not counted; and what was there before, if anything."""

    counts: dict[str, int]
    before: Backup | None


def restore(disk: Disk, folder: Path, path: Path, day: date) -> Restored:
    """Make a folder, which may be new, hold what a backup holds.

    Raises StoreUnreadable (of the backup or the folder), FolderInUse, StoreUnavailable or DiskFull: the folder is then
    as it was.
    """
    files, _ = read_archive(disk, path)
    found = opened(files, path)
    prepare(folder, disk)
    lock = FolderLock(folder)
    try:
        before = back_up_before_restore(disk, folder, day)
        _put_in_place(disk, folder, found, files)
    finally:
        lock.release()
    counts = {table: sum(map(_stays, documents)) for table, documents in everything(HeldFiles(files), path, found)}
    return Restored(counts, before)


def _stays(row: tuple[str, bytes]) -> bool:
    return "deleted_at" not in json.loads(row[1])


def _put_in_place(disk: Disk, folder: Path, found: Recovered, files: Files) -> None:
    new = folder / f"{DATA_FILE}.new"
    before = {path.name for path in disk.listing(folder)}
    try:
        for each in leftovers(folder):
            disk.remove(each)
        copied = _copied(disk, folder, _beyond(disk, folder, found.meta), files)
        meta = write_merged(disk, folder, replace(found, meta=copied), new)
        if copied.files():
            disk.sync_folder(folder)
        disk.replace(new, folder / DATA_FILE)
    except OSError as error:
        with contextlib.suppress(OSError):
            for each in (new, *unnamed(disk, folder, before)):
                disk.remove(each)
        raise refusal(error, "Nothing was restored; the network is as it was.") from error
    try:
        disk.sync_folder(folder)
    except OSError as error:
        raise refusal(error, "The network is that of the backup, but might not be after a crash. Try again.") from error
    with contextlib.suppress(OSError):  # they are covered: the next start removes them
        for each in (*journals(disk, folder).values(), *unnamed(disk, folder, meta.files())):
            disk.remove(each)


def _copied(disk: Disk, folder: Path, meta: Meta, files: Files) -> Meta:
    """Write what is filed, each file under a name that none there has. Returns what names them."""

    def copied(filed: Filed) -> Filed:
        new = replace(filed, file=fresh_name(filed.file))
        write(disk, folder / new.file, [files[filed.file]])
        return new

    segments = {
        table: {month: copied(filed) for month, filed in months.items()} for table, months in meta.segments.items()
    }
    return replace(meta, segments=segments, tallies=meta.tallies and copied(meta.tallies))


def _beyond(disk: Disk, folder: Path, meta: Meta) -> Meta:
    """Where the restored network stands: after all that was, and no document's id is given out again."""
    try:
        now = recovered(disk, folder)
    except StoreUnreadable:  # then as far as its journals could ever reach
        reach = [first + len(disk.read(path) or b"") for first, path in journals(disk, folder).items()]
        return replace(meta, seq=max(meta.seq, *reach, 0) + 1)
    if now is None:
        return meta
    now.checkpoint.file.close()
    tables = meta.next_ids.keys() | now.meta.next_ids.keys()
    next_ids = {each: max(meta.next_ids.get(each, 1), now.meta.next_ids.get(each, 1)) for each in tables}
    return replace(meta, next_ids=next_ids, seq=max(meta.seq, now.meta.seq) + 1)
