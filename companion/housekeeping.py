"""What a companion does by itself while it runs: erase what was deleted long ago."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from companion.clock import Clock
from companion.store.door import Store, StoreUnavailable
from companion.usecases.erase_expired import erase_expired

EVERY = 3600.0  # seconds; a computer that slept through some does it an hour after waking at the latest


@contextmanager
def housekeeping(store: Store, clock: Clock) -> Iterator[None]:
    """Erase now, and every hour for as long as the block runs."""
    over = threading.Event()
    thread = threading.Thread(target=_keep_house, args=(store, clock, over), name="housekeeping")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _keep_house(store: Store, clock: Clock, over: threading.Event) -> None:
    while True:
        try:
            erase_expired(store, clock)
        except StoreUnavailable as error:  # no harm: what is deleted is hidden all the same
            logging.getLogger(__name__).warning("Deleted records could not be erased yet: %s", error)
        if over.wait(EVERY):
            return
