"""What a companion does by itself while it runs: get ready, erase what was deleted long ago, make a backup a day."""

import gc
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path

from companion.clock import Clock
from companion.days_file import see_today
from companion.store.backups.daily import back_up_apart, is_due
from companion.store.door import Store, StoreUnavailable
from companion.usecases.erase_expired import erase_expired
from companion.usecases.get_ready import get_ready

EVERY = 3600.0  # seconds; a computer that slept through some does it an hour after waking at the latest
_log = logging.getLogger(__name__)


@contextmanager
def housekeeping(store: Store, clock: Clock, folder: Path) -> Iterator[None]:
    """Get ready, erase and back up now, and every hour for as long as the block runs."""
    over = threading.Event()
    thread = threading.Thread(target=_keep_house, args=(store, clock, folder, over), name="housekeeping")
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _keep_house(store: Store, clock: Clock, folder: Path, over: threading.Event) -> None:
    while True:
        get_ready(store, clock, over.is_set)  # again each hour: an import may have left much to look at
        gc.freeze()  # what was got ready stays, and need not be looked through for garbage either
        _erase(store, clock, folder)
        _back_up(store, clock, folder, over)
        if over.wait(EVERY):
            return


def _erase(store: Store, clock: Clock, folder: Path) -> None:
    try:
        certain = see_today(folder, clock.today())
        if certain:
            erase_expired(store, datetime.combine(certain, time(), UTC))
    except (StoreUnavailable, OSError) as error:  # no harm: what is deleted is hidden all the same
        _log.warning("Deleted records could not be erased yet: %s", error)


def _back_up(store: Store, clock: Clock, folder: Path, over: threading.Event) -> None:
    today = clock.today()
    try:
        with store.read() as data:
            due = is_due(data, folder, today)
        if due:
            back_up_apart(folder, today, over)
    except (StoreUnavailable, OSError) as error:
        _log.warning("There is no backup of today yet; it is tried again within an hour. %s", error)
