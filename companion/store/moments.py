"""What is durable now, and those who read it: each sees one moment, whatever is made durable meanwhile."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from companion.store.repositories import Shelves


class Moments:
    """Shelves that everybody reads. Readers wait for no change, and no change for readers."""

    def __init__(self, shelves: Shelves) -> None:
        self.shelves = shelves
        self._lock = threading.Lock()
        self._readers: list[Shelves] = []

    @contextmanager
    def read(self) -> Iterator[Shelves]:
        """The shelves as they are now, unchanged while the block runs."""
        with self._lock:
            mine = over(self.shelves)
            self._readers.append(mine)
        try:
            yield mine
        finally:
            with self._lock:
                self._readers = [each for each in self._readers if each is not mine]

    def publish(self, layers: Shelves) -> None:
        """Let everybody who begins to read from now on see these changes."""
        with self._lock:
            for table, shelf in self.shelves.items():
                shelf.settle(layers[table], [reader[table] for reader in self._readers])


def over(shelves: Shelves) -> Shelves:
    """Shelves laid over others."""
    return {table: shelf.over() for table, shelf in shelves.items()}
