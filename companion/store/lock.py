"""One process at a time on a data folder."""

import contextlib
import os
import time
from pathlib import Path

from filelock import FileLock, Timeout

from companion.store.door import FolderInUse, StoreUnreadable

LOCK, HOLDER = "lock", "holder"
_HOLDER_NAMED_WITHIN = 1.0


class FolderLock:
    """Held from construction to release, or the process's end however it comes: the system lets go of the lock itself.

    The holder's number stands in a file beside the lock, since Windows lets nobody read a locked one. It means
    nothing while the lock is free, and goes unsaid on a full disk, which must not keep anyone from reading.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / LOCK, mode=0o600, preserve_lock_file=True, thread_local=False)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            raise FolderInUse(folder, _holder(folder / HOLDER)) from None
        except OSError as error:
            raise StoreUnreadable(
                f"The data folder {folder} cannot be locked ({error.strerror}). Choose one on this machine's own disk."
            ) from error
        with contextlib.suppress(OSError):
            _name_holder(folder / HOLDER)

    def release(self) -> None:
        """Let others in."""
        self._lock.release()


def _name_holder(path: Path) -> None:
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(str(os.getpid()))
    new.replace(path)


def _holder(path: Path) -> int | None:
    """The number of the process that holds the lock. It may have taken it this moment and not have said so yet."""
    give_up = time.monotonic() + _HOLDER_NAMED_WITHIN
    while time.monotonic() < give_up:
        try:
            pid = int(path.read_text())
        except (OSError, ValueError):
            pid = 0
        if pid and _alive(pid):
            return pid
        time.sleep(0.02)
    return None


def _alive(pid: int) -> bool:
    if os.name == "nt":  # there, signal 0 would end the process
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True
