"""Changes that wait for the disk together: one sync for all that came while the last one ran.

A change is made on top of those before it, also of those not yet on disk, and is told that it was kept only when its
batch is. If a batch cannot be written, what was built on it goes too: nothing of either was acknowledged or seen.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from companion.store.door import StoreUnavailable
from companion.store.moments import Moments
from companion.store.shelves import LaidWhenAsked, Shelves

Operations = dict[tuple[str, int], bytes]  # documents (or null) by table and document id


class Batch:
    """Changes to be written together."""

    def __init__(self, below: Shelves, writing: AbstractContextManager[object]) -> None:
        self.shelves = LaidWhenAsked(below, writing)
        self.operations: Operations = {}
        self.done = False
        self.error: StoreUnavailable | None = None


class GroupCommit:
    """At most two batches: one that gathers and one that is being written."""

    def __init__(
        self, moments: Moments, writing: AbstractContextManager[object], write: Callable[[Operations], None]
    ) -> None:
        self._moments = moments
        self._writing = writing
        self._write = write
        self._syncing = threading.Lock()
        self._gathering = Batch(moments.shelves, writing)

    def newest(self) -> Shelves:
        """All changes so far, to be changed further by whoever holds the lock for writing."""
        return self._gathering.shelves

    def add(self, layers: Shelves, operations: Operations) -> Batch:
        """Add a change, made over `newest()`, to the batch that gathers. The lock for writing is held."""
        batch = self._gathering
        for table, shelf in layers.items():
            if shelf.changed():
                batch.shelves[table].take(shelf)
        batch.operations |= operations
        return batch

    def finish(self, batch: Batch) -> None:
        """Return once the batch is on disk and visible. Raises StoreUnavailable or DiskFull."""
        with self._syncing:
            if not batch.done:
                self._sync()
        if batch.error:
            raise type(batch.error)(*batch.error.args) from batch.error

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Nothing is being written, or will be, while the block runs."""
        with self._syncing, self._writing:
            yield

    def _sync(self) -> None:
        with self._writing:
            batch = self._gathering
            self._gathering = Batch(batch.shelves, self._writing)
        try:
            self._write(batch.operations)
        except BaseException as error:
            self._give_up(batch, error)
            if not isinstance(error, StoreUnavailable):
                raise
        else:
            self._publish(batch)

    def _publish(self, batch: Batch) -> None:
        with self._writing:
            self._moments.publish(batch.shelves)
            self._gathering.shelves.lie_on(self._moments.shelves)
            batch.done = True

    def _give_up(self, batch: Batch, error: BaseException) -> None:
        said = error if isinstance(error, StoreUnavailable) else StoreUnavailable("The companion was interrupted.")
        with self._writing:
            for each in (batch, self._gathering):
                each.error, each.done = said, True
            self._gathering = Batch(self._moments.shelves, self._writing)
