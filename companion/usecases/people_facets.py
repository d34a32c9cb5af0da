"""By what a list of people can be narrowed, and how many there are of each."""

from collections import Counter
from dataclasses import dataclass

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.follower import following
from companion.usecases.people_board import PeopleBoard

MOST = 50


@dataclass(frozen=True, slots=True)
class Facet:
    """A name, and how many it is told of."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The most frequent of each kind, the most frequent first."""

    states: tuple[Facet, ...]
    warmth: tuple[Facet, ...]
    circles: tuple[Facet, ...]
    tags: tuple[Facet, ...]
    companies: tuple[Facet, ...]


def people_facets(store: Store, clock: Clock) -> Facets:
    """What is told of everybody."""
    today = clock.today()
    with following(PeopleBoard, store, clock) as (board, _):
        return Facets(
            _facets(Counter(str(each.state(today)) for each in board.all())),
            _facets(Counter(str(each.warmth(today)) for each in board.all())),
            _facets(board.counted("circles")),
            _facets(board.counted("tags")),
            _facets(board.counted("companies")),
        )


def _facets(counts: Counter[str]) -> tuple[Facet, ...]:
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0].casefold(), each[0]))
    return tuple(Facet(name, count) for name, count in ordered[:MOST])
