"""What is worked out from a store's contacts and kept, so that not every question walks the whole network."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar
from weakref import WeakKeyDictionary

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.store.door import Data, Store


class Follower(ABC):
    """Holds for every contact what follows from them, and looks anew at those alone who have changed."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._as_of: tuple[int, str] | None = None

    def catch_up(self, data: Data, clock: Clock) -> None:
        """Be true of this moment, which is none before those of earlier calls."""
        now = (data.number, self.hangs_on(clock))
        if self._as_of == now:
            return
        as_of, self._as_of = self._as_of, None  # should this fail half way, the next one begins anew
        changed = data.changed_since(as_of[0]) if as_of and as_of[1] == now[1] else None
        if changed is None:
            self.begin(data, clock)
        else:
            for contact_id in changed | self.also(data):
                self._look_again(data, clock, contact_id)
        self._as_of = now

    def _look_again(self, data: Data, clock: Clock, contact_id: str) -> None:
        self.forget(contact_id)
        found = data.contacts.get(contact_id)
        if found:
            self.forget(found.id)
            self.take(data, clock, found)

    def also(self, data: Data) -> set[str]:
        """The contacts to look at anew although nothing of their own has changed."""
        del data
        return set()

    @abstractmethod
    def hangs_on(self, clock: Clock) -> str:
        """What of the clock it all follows from; when that is another, everything is looked at anew."""

    @abstractmethod
    def begin(self, data: Data, clock: Clock) -> None:
        """Forget everything, and take in every contact."""

    @abstractmethod
    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Take in a contact who is not there."""

    @abstractmethod
    def forget(self, contact_id: str) -> None:
        """Take out a contact, if they are there."""


Kind = TypeVar("Kind", bound=Follower)
_followers: WeakKeyDictionary[Store, dict[type[Follower], Follower]] = WeakKeyDictionary()
_hanging = threading.Lock()


@contextmanager
def following(kind: type[Kind], store: Store, clock: Clock) -> Iterator[tuple[Kind, Data]]:
    """The store's own follower of this kind, true of the data beside it while the block runs.

    Not to be asked inside a change, which is not yet made. The data is read only once the follower is held: so none is
    asked to go back to a moment before the one it has seen.
    """
    follower = _follower(kind, store)
    with follower.lock, store.read() as data:
        follower.catch_up(data, clock)
        yield follower, data


def _follower(kind: type[Kind], store: Store) -> Kind:
    with _hanging:
        found = _followers.setdefault(store, {}).setdefault(kind, kind())
    assert isinstance(found, kind)  # noqa: S101 - it is kept under its kind
    return found
