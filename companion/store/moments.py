"""What is durable now, and those who read it: each sees one moment, whatever is made durable meanwhile."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from companion.store.cabinet import Cabinet
from companion.store.filed_shelf import FiledShelf
from companion.store.shelves import LaidWhenAsked, Shelves
from companion.store.trail import Trail, touched_contacts


class Moments:
    """Shelves that everybody reads. Readers wait for no change, and no change for readers."""

    def __init__(self, shelves: Shelves, number: int = 0) -> None:
        self.shelves = shelves
        self.trail = Trail(number)
        self._lock = threading.RLock()
        self._readers: list[Shelves] = []

    @contextmanager
    def read(self) -> Iterator[tuple[Shelves, Trail]]:
        """The shelves as they are now, unchanged while the block runs, and what led to them."""
        with self._lock:
            mine, trail = LaidWhenAsked(self.shelves, self._lock), self.trail
            self._readers.append(mine)
        try:
            yield mine, trail
        finally:
            with self._lock:
                self._readers = [each for each in self._readers if each is not mine]

    def publish(self, layers: Shelves) -> None:
        """Let everybody who begins to read from now on see these changes."""
        with self._lock:
            self.trail = self.trail.then(touched_contacts(self.shelves, layers))
            for table, layer in layers.items():
                if layer.changed():
                    readers = [reader[table] for reader in self._readers]
                    self.shelves[table].settle(layer, readers, self.trail.number)

    def cabinets(self) -> dict[str, Cabinet]:
        """What everybody reads is filed in, by table."""
        return {table: shelf.cabinet for table, shelf in self.shelves.items() if isinstance(shelf, FiledShelf)}

    def file(self, cabinets: dict[str, Cabinet], upto: int) -> dict[str, list[str]]:
        """Let everybody read newer cabinets, in which is filed what was put up to a change.

        Returns the ids that are no more at hand, by table.
        """
        with self._lock:
            shelves = {table: cast("FiledShelf", self.shelves[table]) for table in cabinets}
            return {table: shelf.file(cabinets[table], upto) for table, shelf in shelves.items()}

    def read_by_nobody(self) -> bool:
        """Whether nobody is reading at this moment."""
        with self._lock:
            return not self._readers
