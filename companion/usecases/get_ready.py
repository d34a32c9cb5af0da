"""Working out, once, what answers build on, so that the first person to ask need not wait for it."""

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following
from companion.usecases.search_index import SearchIndex


def get_ready(store: Store, clock: Clock) -> None:
    """Have the board and the search look at everybody. Whoever asks meanwhile waits for the rest of it only."""
    for kind in (DueBoard, SearchIndex):
        with following(kind, store, clock):
            pass
