"""The disk. All durable effects of the store go through here, so that platforms, and faults, are met in one place."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from companion.store.damage import Damaged
from companion.store.door import DiskFull, StoreUnavailable, StoreUnreadable

_NO_SPACE = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LINK = {errno.ELOOP, getattr(errno, "EMLINK", errno.ELOOP)}  # EMLINK is what FreeBSD says
_OURS_ALONE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _OURS_ALONE
_READ = os.O_RDONLY | _OURS_ALONE
_F_FULLFSYNC = 51  # macOS: fsync alone leaves the bytes in the drive's own cache
_WINDOWS_TRIES = 10  # a virus scanner may hold a file for some moments


class Disk:
    """Files and their names, by the calls that can fail. Those that change something raise OSError."""

    def read(self, path: Path) -> bytes | None:
        """The content, or None if there is no such file. Raises StoreUnreadable."""
        file = self.open(path)
        if file is None:
            return None
        with file, _reading(path):
            return file.read()

    def part(self, path: Path, start: int, length: int = -1) -> bytes:
        """So many bytes from an offset on, or all there are. Raises StoreUnreadable, also if there is no such file."""
        file = self.open(path)
        if file is None:
            raise Damaged(f"{path} is missing.")
        with file, _reading(path):
            file.seek(start)
            return file.read(length)

    def open(self, path: Path) -> BinaryIO | None:
        """A file to be read, or None if there is no such file. Raises StoreUnreadable."""
        try:
            with _reading(path):
                return os.fdopen(os.open(path, _READ), "rb")
        except FileNotFoundError:
            return None

    def listing(self, folder: Path) -> list[Path]:
        """What a folder holds."""
        return list(folder.iterdir())

    def create(self, path: Path) -> int:
        """A new file, its owner's alone, open for writing. Returns its descriptor."""
        return os.open(path, _CREATE, 0o600)

    def write(self, descriptor: int, data: bytes, at: int) -> None:
        """Write all of the data at an offset."""
        os.lseek(descriptor, at, os.SEEK_SET)  # Windows has no pwrite
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]

    def sync(self, descriptor: int) -> None:
        """Wait until what was written is on disk, and can be found there."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - there is none on Windows

            with contextlib.suppress(OSError):  # not every file system knows it
                fcntl.fcntl(descriptor, _F_FULLFSYNC)
                return
        getattr(os, "fdatasync", os.fsync)(descriptor)

    def close(self, descriptor: int) -> None:
        """Let go of a file."""
        os.close(descriptor)

    def replace(self, old: Path, new: Path) -> None:
        """Give a file another name, in place of the file that has it."""
        for left in reversed(range(_WINDOWS_TRIES)):
            try:
                old.replace(new)
            except PermissionError:
                if os.name != "nt" or not left:
                    raise
                time.sleep(0.02)
            else:
                return

    def sync_folder(self, folder: Path) -> None:
        """Wait until it is on disk which names a folder holds."""
        if os.name == "nt":  # Windows opens no folders; NTFS journals the rename itself
            return
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | getattr(os, "O_CLOEXEC", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def _reading(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except OSError as error:
        why = "is a link to another place" if error.errno in _LINK else f"cannot be read ({error.strerror})"
        raise StoreUnreadable(f"{path} {why}. Put the file itself there, readable by you, and start again.") from error


def no_space(error: OSError) -> bool:
    """Whether it failed for want of space."""
    return error.errno in _NO_SPACE


def refusal(error: OSError, left: str = "Nothing of it is kept.") -> StoreUnavailable:
    """What to say of a change that failed so, and of what is left of it."""
    if no_space(error):
        return DiskFull(f"There is no space left to keep this ({error.strerror}). Free some and try again. {left}")
    return StoreUnavailable(f"This could not be written to disk ({error.strerror}). {left}")
