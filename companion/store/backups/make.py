"""Making a backup: written, read back and opened before it bears its name."""

import contextlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from companion.store.backups.archive import Manifest, read_archive, read_manifest, write_archive
from companion.store.backups.files import Files, files_in_force, files_of_one_moment, opened
from companion.store.backups.listing import BACKUPS, Backup, backups, next_backup
from companion.store.backups.rotation import obsolete
from companion.store.disk import Disk, refusal
from companion.store.door import StoreUnavailable, StoreUnreadable
from companion.store.folder import DATA_FILE
from companion.store.lock import LOCK
from companion.store.schema import SCHEMA, Meta

_PATIENCE = 60.0  # seconds that another backup of the same folder may take
_NOTHING = "No backup was made; the network is as it was."


def back_up(disk: Disk, folder: Path, day: date) -> Backup:
    """Add a backup to those of a folder, and let old ones go. Raises StoreUnreadable, StoreUnavailable or DiskFull."""
    with _alone(disk, folder):
        made = next_backup(folder, day)
        _make(disk, made.path, *files_of_one_moment(disk, folder))
        _rotate(disk, folder)
    return made


def back_up_to(disk: Disk, folder: Path, path: Path) -> None:
    """Make one elsewhere, as a new file. Raises the same."""
    if path.exists() or path.is_symlink():
        raise StoreUnavailable(f"{path} is there already; name a new file.")
    _make(disk, path, *files_of_one_moment(disk, folder))


def back_up_before_migration(disk: Disk, folder: Path) -> None:
    """Keep what an earlier version left, before it is brought up to date. Raises the same.

    The same files are not kept twice, should writing them anew be interrupted and begun again.
    """
    before = f"schema-{SCHEMA}"
    with _alone(disk, folder):
        files, meta = files_of_one_moment(disk, folder)
        sums = Manifest.of(files, None).files
        for each in backups(folder):
            with contextlib.suppress(StoreUnreadable):
                if each.before == before and read_manifest(each.path).files == sums and read_archive(disk, each.path):
                    return
        written_on = datetime.fromtimestamp((folder / DATA_FILE).stat().st_mtime, UTC).date()
        _make(disk, next_backup(folder, written_on, before).path, files, meta)


def back_up_before_restore(disk: Disk, folder: Path, day: date) -> Backup | None:
    """Keep what a folder holds, if anything, be it damaged. Raises the same."""
    with _alone(disk, folder):
        meta: Meta | None
        try:
            files, meta = files_of_one_moment(disk, folder)
        except StoreUnreadable:
            files, meta = files_in_force(disk, folder), None
        if not files:
            return None
        made = next_backup(folder, day, "restore")
        _make(disk, made.path, files, meta)
        _rotate(disk, folder)
    return made


def remove_leftovers(disk: Disk, folder: Path) -> None:
    """Remove what an interrupted backup left, unless one is being made at the moment."""
    with contextlib.suppress(StoreUnavailable):
        if (folder / BACKUPS).is_dir():
            with _alone(disk, folder, patience=0):
                pass


@contextlib.contextmanager
def _alone(disk: Disk, folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """One backup at a time, in a folder that is there, and holds nothing that an interrupted one left."""
    inside = folder / BACKUPS
    lock = FileLock(inside / LOCK, timeout=patience, mode=0o600, preserve_lock_file=True, thread_local=False)
    try:
        if not inside.is_dir():
            inside.mkdir(mode=0o700)
            disk.sync_folder(folder)
        with lock:
            for leftover in inside.glob("*.new"):
                disk.remove(leftover)
            yield
    except Timeout:
        raise StoreUnavailable("Another backup is being made. Try again when it is done.") from None
    except OSError as error:
        raise refusal(error, _NOTHING) from error


def _rotate(disk: Disk, folder: Path) -> None:
    with contextlib.suppress(OSError):  # what stays too long does no harm: the new one is made
        for each in obsolete(backups(folder)):
            disk.remove(each.path)


def _make(disk: Disk, path: Path, files: Files, meta: Meta | None) -> None:
    """Write a backup, and give it its name once it has been read back. Of files that fit together, it must open too."""
    new = path.with_name(f"{path.name}.new")
    try:
        disk.remove(new)
        write_archive(disk, new, files, Manifest.of(files, meta))
        _verify(disk, new, files, meta)
        disk.replace(new, path)
        disk.sync_folder(path.parent)
    except (OSError, StoreUnavailable) as error:
        for each in (new, path):
            with contextlib.suppress(OSError):
                disk.remove(each)
        raise (refusal(error, _NOTHING) if isinstance(error, OSError) else error) from error


def _verify(disk: Disk, path: Path, files: Files, meta: Meta | None) -> None:
    try:
        kept, _ = read_archive(disk, path)
        same = kept == files and (meta is None or opened(kept, path).meta == meta)
    except StoreUnreadable as error:
        raise StoreUnavailable(f"The backup could not be read back: {error} {_NOTHING}") from error
    if not same:
        raise StoreUnavailable(f"The backup is not what was to be kept in it. {_NOTHING}")
