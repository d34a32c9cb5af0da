"""The companion's worker for imports: a thread that does what there is to do, and waits for more."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from companion.store.door import StoreUnavailable
from companion.usecases.imports.desk import Desk
from companion.usecases.imports.work_off import work_off

AGAIN = 60.0  # seconds until what could not be written is tried again
_log = logging.getLogger(__name__)


class Importer:
    """Works off imports while the block of `working` runs; `wake` tells it that there is something to do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._over, self._something = threading.Event(), threading.Event()

    @property
    def desk(self) -> Desk:
        """What imports are worked off with."""
        return self._desk

    def wake(self) -> None:
        """Look for something to do, soon."""
        self._something.set()

    @contextmanager
    def working(self) -> Iterator[None]:
        """Work in the background; what a crash interrupted goes on at once."""
        thread = threading.Thread(target=self._work, name="importer")
        self.wake()
        thread.start()
        try:
            yield
        finally:
            self._over.set()
            self.wake()
            thread.join()

    def _work(self) -> None:
        while not self._over.is_set():
            self._something.clear()
            try:
                work_off(self._desk, self._over.is_set)
                wait = None
            except StoreUnavailable as error:
                _log.warning("An import waits, and is tried again within a minute: %s", error)
                wait = AGAIN
            self._something.wait(wait)
