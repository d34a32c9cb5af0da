"""A shelf for every word: what everybody reads, or what one reader or change has laid over it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

from companion.store.cabinet import Cabinet
from companion.store.filed_shelf import FiledShelf
from companion.store.indexes import INDEXES
from companion.store.shelf import Shelf
from companion.store.tallies import Tallies
from companion.store.words import FILED, WORDS


class AnyShelf(Protocol):
    """A shelf, be its records all in memory or filed. Those that are laid over each other are of one kind."""

    def over(self) -> Any:  # noqa: ANN401 - a shelf of the same kind, also below
        """A shelf of the same records, to be changed, or to stay as it is, apart from this one."""

    def take(self, upper: Any) -> None:  # noqa: ANN401
        """Make here the changes of a shelf laid over this one."""

    def settle(self, upper: Any, readers: Sequence[Any], stamp: int) -> None:  # noqa: ANN401
        """The same in what everybody reads, as of a change number; the shelves of readers stay as they are."""

    def lie_on(self, lower: Any) -> None:  # noqa: ANN401
        """Lie on another shelf, which now holds what the one below has held."""

    def changed(self) -> Mapping[str, Any]:
        """What was put (the record) and removed (None) in this layer, by id."""

    def get(self, record_id: str, /) -> Any | None:  # noqa: ANN401 - a record
        """The record with this id."""

    def put(self, record: Any) -> str:  # noqa: ANN401
        """Keep a record in place of the one with its id, if any. Returns the id."""

    def remove(self, record_id: str) -> None:
        """Forget a record."""

    def __iter__(self) -> Iterator[Any]: ...

    def __len__(self) -> int: ...


Shelves = dict[str, AnyShelf]


def shelves_on(cabinets: Mapping[str, Cabinet]) -> Shelves:
    """A shelf for every word, with its indexes, over what is filed of it."""
    at_hand = {word.table: Shelf(word.id_of, INDEXES.get(word.table, {})) for word in WORDS if word not in FILED}
    return {**at_hand, **{word.table: FiledShelf(word, cabinets[word.table]) for word in FILED}}


def empty_shelves() -> Shelves:
    """The same over nothing."""
    return shelves_on({word.table: Cabinet(word, {}, Tallies()) for word in FILED})


class LaidWhenAsked(Shelves):
    """Shelves laid over others, each when it is first asked for. Whoever changes those below asks for it before."""

    def __init__(self, below: Shelves, lock: AbstractContextManager[Any]) -> None:
        super().__init__()
        self._below, self._lock = below, lock

    def lie_on(self, below: Shelves) -> None:
        """Lie on other shelves, which now hold what those below have held."""
        self._below = below
        for table, shelf in self.items():
            shelf.lie_on(below[table])

    def __missing__(self, table: str) -> AnyShelf:
        with self._lock:  # nothing below changes while a shelf is laid
            shelf: AnyShelf = self._below[table].over()
            return self.setdefault(table, shelf)
