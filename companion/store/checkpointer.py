"""When a checkpoint is made, and what goes once it is on disk."""

import contextlib
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import companion
from companion.store.checkpoint import layout, meta_of, write
from companion.store.disk import Disk, refusal
from companion.store.door import StoreUnreadable
from companion.store.folder import DATA_FILE, journals, unnamed
from companion.store.merge import merge
from companion.store.schema import Meta

_log = logging.getLogger(__name__)
_PACKAGE = str(Path(companion.__file__).parent.parent)


class Checkpointer:
    """Makes checkpoints of a folder that this process holds: at once, or in the background by a process of its own."""

    def __init__(self, disk: Disk, folder: Path, switch: Callable[[Meta], bool]) -> None:
        """`switch` lets readers see what a new checkpoint says is filed; whether nobody needs the old any more."""
        self._disk = disk
        self._switch = switch
        self._folder = folder
        self._new = folder / f"{DATA_FILE}.new"
        self.size = 0  # bytes, of the newest checkpoint
        self._upto = 0
        self._child: subprocess.Popen[bytes] | None = None
        self._thread: threading.Thread | None = None
        self._over = False
        self.swept = True  # whether of all that was in force before the last checkpoint no file is left

    def first(self, meta: Meta, tables: list[str]) -> None:
        """The checkpoint of an empty folder. Raises StoreUnavailable."""
        with self._refusing():
            self._disk.remove(self._new)
            write(self._disk, self._new, layout(((table, ()) for table in tables), meta))
            self._publish(self._new)

    def now(self, upto: int) -> None:
        """A checkpoint of everything up to a sequence number. Raises StoreUnavailable or StoreUnreadable."""
        with self._refusing():
            self._disk.remove(self._new)
            merge(self._disk, self._folder, upto, self._new)
            self._publish(self._new)
            self._drop(upto)
            self._sweep()

    def in_background(self, upto: int) -> None:
        """See to a checkpoint up to the end of a sealed journal. What fails is tried again with the next one."""
        self._upto = upto
        if self._thread is None or not self._thread.is_alive():
            thread = threading.Thread(target=self._catch_up, name="checkpoint")
            with contextlib.suppress(RuntimeError):  # no more threads: a later turn does it
                thread.start()
                self._thread = thread

    def wait(self) -> None:
        """Let the checkpoint that is being made be finished."""
        if self._thread:
            self._thread.join()

    def stop(self) -> None:
        """Give up the checkpoint that is being made; the journals still say all of it."""
        self._over = True
        if self._child:
            self._child.kill()
        self.wait()

    def _catch_up(self) -> None:
        done = 0
        try:
            while done < self._upto and not self._over:
                done, new = self._upto, self._folder / f"{DATA_FILE}.{os.getpid()}.new"
                if not self._merged(done, new):
                    return
                self._publish(new)
                self._drop(done)
                self._sweep()
        except OSError as error:
            _log.warning("The journal could not be folded into %s yet: %s", DATA_FILE, error)

    def _merged(self, upto: int, new: Path) -> bool:
        """Whether a process of its own, whose work stops no thread of this one, has written the new checkpoint."""
        self._disk.remove(new)
        command = [sys.executable, "-P", "-m", "companion.store.merge", str(self._folder), str(upto), str(new)]
        with subprocess.Popen(  # noqa: S603 - this very program
            command, env=os.environ | {"PYTHONPATH": _PACKAGE}, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
        ) as self._child:
            if self._over:
                self._child.kill()
            said = self._child.communicate()[1].decode(errors="replace").strip()
        if self._child.returncode == 0:
            return True
        self._disk.remove(new)
        if not self._over:
            _log.warning("The journal could not be folded into %s yet: %s", DATA_FILE, said.rpartition("\n")[2])
        return False

    def _publish(self, new: Path) -> None:
        """Give a new checkpoint the name. If it is not certain to last, the journals are still there."""
        self.size = new.stat().st_size
        self._disk.replace(new, self._folder / DATA_FILE)
        self._disk.sync_folder(self._folder)

    def _drop(self, upto: int) -> None:
        for first, path in journals(self._disk, self._folder).items():
            if first <= upto:
                self._disk.remove(path)

    def _sweep(self) -> None:
        """Switch to what the checkpoint says is filed, and remove what it names no more and nobody reads."""
        try:
            file = self._disk.open(self._folder / DATA_FILE)
            assert file is not None  # noqa: S101 - it has just been published
            with file:
                meta = meta_of(file)
            swept = unnamed(self._disk, self._folder, meta.files()) if self._switch(meta) else []
        except StoreUnreadable as error:
            _log.warning("What was filed is read from memory for now: %s", error)
            return
        for path in swept:
            with contextlib.suppress(OSError):  # the next checkpoint or start does it
                self._disk.remove(path)
        self.swept = not unnamed(self._disk, self._folder, meta.files())

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            with contextlib.suppress(OSError):
                self._disk.remove(self._new)
            raise refusal(error) from error
