"""A window of a list of people, filtered and in order, for a table of which only what is looked at is fetched."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.due import State
from companion.domain.importance import Importance
from companion.domain.rest import Rest
from companion.domain.warmth import Warmth
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.imports.taken import who_came_with
from companion.usecases.people_board import PeopleBoard
from companion.usecases.people_entry import Entry, Sort
from companion.usecases.people_filter import Filter, fitting
from companion.usecases.plain_text import plain
from companion.usecases.search_index import SearchIndex
from companion.usecases.who import Who, who


class Order(StrEnum):
    """Which way a list runs."""

    ASCENDING = "asc"
    DESCENDING = "desc"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleQuery(Filter):
    """Whom to list, in which order, and which window of it. Without a sort a search lists the best found first."""

    sort: Sort | None = None
    order: Order = Order.ASCENDING
    offset: int = 0
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A person as a line of a table. `due` counts the snooze; `snoozed_until` is None once that day has come."""

    who: Who
    state: State
    warmth: Warmth
    last_touch_on: date | None
    due: date | None
    days_late: int
    cadence: Cadence | None
    cadence_in_force: Cadence | None
    cadence_from: str | None
    importance: Importance | None
    rest: Rest | None
    circles: tuple[str, ...]
    tags: tuple[str, ...]
    location: str | None
    saved_on: date
    snoozed_until: date | None


@dataclass(frozen=True, slots=True)
class People:
    """A window of a list; `total` is how many there are in all of it."""

    total: int
    items: tuple[Row, ...]


def list_people(store: Store, clock: Clock, query: PeopleQuery) -> People:
    """The people who fit, in order, from `offset` on."""
    with following(PeopleBoard, store, clock) as (board, data):
        found = chosen(board, store, clock, query, query.sort, descending=query.order is Order.DESCENDING)
        past = query.offset + query.limit
        window = found if query.sort or not query.q else _best_first(store, clock, query.q, found, past)
        rows = (_row(data, each, clock.today()) for each in window[query.offset : past])
        return People(len(found), tuple(row for row in rows if row))


def chosen(  # noqa: PLR0913 - a list, each part of what it is by its name
    board: PeopleBoard,
    store: Store,
    clock: Clock,
    wanted: Filter,
    sort: Sort | None = None,
    *,
    descending: bool = False,
) -> list[Entry]:
    """All who fit, in order: by name unless another is given."""
    ordered = board.ordered(sort or Sort.NAME, descending=descending)
    if words := _words(wanted.q):
        with following(SearchIndex, store, clock) as (index, _):
            told = set(index.everybody(words))
        ordered = [each for each in ordered if each.id in told]
    if wanted.import_id is not None:
        with store.read() as data:
            told = who_came_with(data, wanted.import_id)
        ordered = [each for each in ordered if each.id in told]
    return fitting(ordered, wanted, clock.today())


def _best_first(store: Store, clock: Clock, q: str, found: list[Entry], limit: int) -> list[Entry]:
    """The first of those found, in the order of a search."""
    entries = {each.id: each for each in found}
    with following(SearchIndex, store, clock) as (index, _):
        return list(islice((entries[each] for each in index.ranked(_words(q)) if each in entries), limit))


def _words(q: str | None) -> list[str]:
    return plain(q or "").split()


def _row(data: Data, entry: Entry, today: date) -> Row | None:
    contact = data.contacts.get(entry.id)
    if contact is None:
        return None
    snoozed = contact.snoozed_until if contact.snoozed_until and contact.snoozed_until > today else None
    late = (today - entry.due).days if entry.due else 0
    return Row(
        who=who(contact),
        state=entry.state(today),
        warmth=entry.warmth(today),
        last_touch_on=entry.last_touch_on,
        due=entry.due,
        days_late=max(0, late),
        cadence=contact.cadence,
        cadence_in_force=entry.in_force.cadence if entry.in_force else None,
        cadence_from=entry.in_force.source if entry.in_force else None,
        importance=contact.importance,
        rest=contact.rest,
        circles=contact.circles,
        tags=contact.tags,
        location=contact.location,
        saved_on=contact.saved_on,
        snoozed_until=snoozed,
    )
