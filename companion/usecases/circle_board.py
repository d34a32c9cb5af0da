"""Who is in which circle, without walking the whole network at every question."""

from collections import Counter
from collections.abc import Iterable

from companion.clock import Clock
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.store.door import Data
from companion.usecases.follower import Follower


class CircleBoard(Follower):
    """The circles that one store's contacts name, by `circle_key`."""

    def __init__(self) -> None:
        super().__init__()
        self._named: dict[str, dict[str, str]] = {}  # by circle: who names it, and how they write it
        self._circles_of: dict[str, list[str]] = {}

    def members(self, key: str) -> list[str]:
        """The contacts in a circle, in no particular order."""
        return list(self._named.get(key, ()))

    def names(self) -> dict[str, str]:
        """Every circle that anybody is in, as it is written most often."""
        return {key: _most_frequent(names.values()) for key, names in self._named.items()}

    def hangs_on(self, clock: Clock) -> str:
        """Nothing."""
        del clock
        return ""

    def begin(self, data: Data, clock: Clock) -> None:
        """Take everybody in."""
        self._named, self._circles_of = {}, {}
        for contact in data.contacts:
            self.take(data, clock, contact)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Take in the circles of one contact."""
        del data, clock
        if contact.deleted_at is None and contact.circles:
            named = {circle_key(name): name for name in contact.circles}
            self._circles_of[contact.id] = list(named)
            for key, name in named.items():
                self._named.setdefault(key, {})[contact.id] = name

    def forget(self, contact_id: str) -> None:
        """Take somebody out of every circle."""
        for key in self._circles_of.pop(contact_id, ()):
            del self._named[key][contact_id]
            if not self._named[key]:
                del self._named[key]


def _most_frequent(names: Iterable[str]) -> str:
    """Of two as frequent the first by the alphabet, so that it is always the same."""
    return min(Counter(names).items(), key=lambda each: (-each[1], each[0]))[0]
