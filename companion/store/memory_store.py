"""A store that keeps everything in memory only: for tests and previews, and what the lasting one builds on."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from companion.store.door import Data, Store
from companion.store.moments import Moments
from companion.store.people import DurableIndex
from companion.store.shelves import LaidWhenAsked, Shelves, empty_shelves
from companion.store.trail import Trail
from companion.store.view import View


def memory_store() -> Store:
    """An empty store in memory."""
    return MemoryStore(empty_shelves(), secrets.token_hex(16))


class MemoryStore:
    """Shelves, one lock round every change, and the moment at which a change becomes visible."""

    def __init__(self, shelves: Shelves, companion_id: str, number: int = 0) -> None:
        self._moments = Moments(shelves, number)
        self._companion_id = companion_id
        self._writing = threading.RLock()
        self._changing = False
        self._durable = DurableIndex()

    @contextmanager
    def change(self) -> Iterator[Data]:
        """Change the data, alone, all or nothing."""
        with self._writing:
            if self._changing:
                raise RuntimeError("A change cannot be made inside another.")
            self._changing = True
            view = self._view(LaidWhenAsked(self.newest(), self._writing), self._moments.trail, writable=True)
            try:
                yield view
                view.seal()
                settle = self.accept(view.shelves) if view.changed() else None
            finally:
                view.seal()
                self._changing = False
        if settle:
            settle()

    @contextmanager
    def read(self) -> Iterator[View]:
        """Read the data as it is now."""
        with self._moments.read() as (shelves, trail):
            yield self._view(shelves, trail, writable=False)

    @contextmanager
    def erasing(self, day: date) -> Iterator[Data]:  # noqa: ARG002 - there are no files, and no backups
        """Change the data."""
        with self.change() as data:
            yield data

    def backed_up_on(self) -> list[date]:
        """There are no backups."""
        return []

    def newest(self) -> Shelves:
        """What the next change builds on."""
        return self._moments.shelves

    def accept(self, layers: Shelves) -> Callable[[], None] | None:
        """Take a change in, while no other is made. Returns what is left to do before it has been made."""
        self._moments.publish(layers)
        return None

    def close(self) -> None:
        """Nothing is held."""

    def _view(self, shelves: Shelves, trail: Trail, *, writable: bool) -> View:
        return View(
            shelves, self._companion_id, trail, writable=writable, durable=self._durable, newest_durable=self.read
        )
