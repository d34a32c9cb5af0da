"""A store that keeps everything in memory only: for tests and previews, and what the lasting one builds on."""

import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from companion.store.door import Data, Store
from companion.store.indexes import empty_shelves
from companion.store.repositories import Changes, Shelves, View


def memory_store() -> Store:
    """An empty store in memory."""
    return MemoryStore(empty_shelves(), secrets.token_hex(16))


class MemoryStore:
    """Shelves, one lock round every change, and the moment at which a change becomes visible."""

    def __init__(self, shelves: Shelves, companion_id: str) -> None:
        self._shelves = shelves
        self._companion_id = companion_id
        self._lock = threading.RLock()
        self._changing = False

    @contextmanager
    def change(self) -> Iterator[Data]:
        """Change the data, alone, all or nothing."""
        with self._lock:
            if self._changing:
                raise RuntimeError("A change cannot be made inside another.")
            self._changing = True
            view = View(self._shelves, self._companion_id, writable=True)
            try:
                yield view
                view.seal()
                changes = view.changes()
                if changes:
                    self.keep(changes)
                    self._shelves = view.shelves()
            finally:
                view.seal()
                self._changing = False

    @contextmanager
    def read(self) -> Iterator[Data]:
        """Read the data as it is now."""
        yield View(self._shelves, self._companion_id, writable=False)

    def keep(self, changes: Changes) -> None:
        """Make changes last, before anybody sees them. Here they last as long as the memory does."""

    def close(self) -> None:
        """Nothing is held."""
