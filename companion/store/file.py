"""One file on disk, replaced whole: after a crash at any moment its name holds either the old content or the new.

The way: a temporary file of a fixed name, fsync, rename over the old one, fsync of the folder. All durable effects of
the store go through here, so that a platform's ways, and faults, are met in one place.
"""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from companion.store.door import DiskFull, StoreUnavailable, StoreUnreadable

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LINK = {errno.ELOOP, getattr(errno, "EMLINK", errno.ELOOP)}  # EMLINK is what FreeBSD says
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_F_FULLFSYNC = 51  # macOS: fsync alone leaves the bytes in the drive's own cache
_WINDOWS_TRIES = 10  # a virus scanner may hold a file for some moments


class ReplacedFile:
    """The file at a path. `uncertain` becomes true when it cannot be told which content a crash would leave."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.uncertain = False
        self._new = path.with_name(path.name + ".new")

    def read(self) -> bytes | None:
        """The content, or None if there is no such file. Raises StoreUnreadable."""
        try:
            with os.fdopen(os.open(self.path, _READ), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None
        except OSError as error:
            why = "is a link to another place" if error.errno in _LINK else f"cannot be read ({error.strerror})"
            raise StoreUnreadable(
                f"{self.path} {why}. Put the file itself there, readable by you, and start again."
            ) from error

    def discard_leftover(self) -> None:
        """Remove what an interrupted replacement left: it holds personal data and no name leads to it."""
        with contextlib.suppress(FileNotFoundError):
            self._new.unlink()

    def replace(self, chunks: Iterable[bytes]) -> None:
        """Put new content in place of the old, on disk before this returns.

        Raises StoreUnavailable or DiskFull. If that happens before the new content has the file's name, the old one
        stands untouched, on disk as it was, and the next replacement begins anew with a file of its own: going on is
        safe. If it happens after, the new content may or may not survive a crash, and a later fsync that succeeds
        proves nothing about the one that failed (Linux reports a write-back error once), so nothing more is written
        until reopened.
        """
        if self.uncertain:
            raise StoreUnavailable("An earlier change may not be safe on disk. Restart the companion to write again.")
        try:
            self.discard_leftover()
            self._write(chunks)
        except OSError as error:
            raise self._refusal(error) from error
        try:
            self._rename()
            sync_folder(self.path.parent)
        except OSError as error:
            self.uncertain = not os.path.lexists(self._new)
            raise self._refusal(error) from error

    def _write(self, chunks: Iterable[bytes]) -> None:
        with os.fdopen(os.open(self._new, _CREATE, 0o600), "wb") as file:
            file.writelines(chunks)
            file.flush()
            _sync(file.fileno())

    def _rename(self) -> None:
        for left in reversed(range(_WINDOWS_TRIES)):
            try:
                self._new.replace(self.path)
            except PermissionError:
                if os.name != "nt" or not left:
                    raise
                time.sleep(0.02)
            else:
                return

    def _refusal(self, error: OSError) -> StoreUnavailable:
        with contextlib.suppress(OSError):
            self.discard_leftover()
        if error.errno in _NO_SPACE:
            return DiskFull(f"There is no space left to keep this ({error.strerror}). Free some and try again.")
        left = "It may be there after a restart" if self.uncertain else "Nothing of it is kept"
        return StoreUnavailable(f"This could not be written to disk ({error.strerror}). {left}.")


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - there is none on Windows

        with contextlib.suppress(OSError):  # not every file system knows it
            fcntl.fcntl(descriptor, _F_FULLFSYNC)
            return
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Put on disk which names a folder holds. Raises OSError."""
    if os.name == "nt":  # Windows opens no folders; NTFS journals the rename itself
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | getattr(os, "O_CLOEXEC", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
