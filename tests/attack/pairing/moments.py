"""Things that happen at one moment: in the middle of a change, somebody else comes."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Any

from companion.store.door import Data, Store, StoreUnavailable
from companion.usecases.pairing_window import PairingWindow

LONGEST = 60.0  # seconds until a moment that never comes fails the test


@dataclass
class Door:
    """A lock that tells when somebody waits for it."""

    lock: Any
    somebody_waits: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> None:
        if self.lock.locked():
            self.somebody_waits.set()
        self.lock.acquire()

    def __exit__(self, *_: object) -> None:
        self.lock.release()


@contextmanager
def before_the_next_change(store: Store, happens: Callable[[], None]) -> Iterator[None]:
    """Let something happen just before a change that has been decided on is made."""
    made: Callable[[], AbstractContextManager[Data]] = store.change

    def change() -> AbstractContextManager[Data]:
        store.change = made  # type: ignore[method-assign]
        happens()
        return made()

    store.change = change  # type: ignore[method-assign]
    try:
        yield
    finally:
        store.change = made  # type: ignore[method-assign]


def disk_fails() -> None:
    raise StoreUnavailable("The disk fails.")


def at_the_same_moment(store: Store, window: PairingWindow, ask: Callable[[], int]) -> list[int]:
    """What two are told who ask at once: the second comes while the first is being kept, and gets as far as it can."""
    told: list[int] = []
    door = Door(window._lock)
    second = threading.Thread(target=lambda: told.append(ask()))

    def comes() -> None:
        ours = store.change

        def change() -> AbstractContextManager[Data]:
            door.somebody_waits.set()  # nothing keeps it out
            return ours()

        store.change = change  # type: ignore[method-assign]
        second.start()
        assert door.somebody_waits.wait(LONGEST)

    window._lock = door  # type: ignore[assignment]
    made = store.change
    with before_the_next_change(store, comes):
        told.append(ask())
    if second.ident:
        second.join(LONGEST)
    store.change = made  # type: ignore[method-assign]
    window._lock = door.lock
    return told
