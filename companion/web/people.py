"""The network as a table: windows of it, what it can be narrowed by, and changes of many at once."""

from typing import Any

from companion.domain.due import State
from companion.domain.importance import Importance
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.domain.warmth import Warmth
from companion.usecases.change_people import Changed, PeopleChange, ToSet, change_people
from companion.usecases.list_people import Order, People, PeopleQuery, list_people
from companion.usecases.people_entry import Sort
from companion.usecases.people_facets import Facets, people_facets
from companion.usecases.people_filter import Filter, Lacking
from companion.usecases.undo_people_change import Undone, undo_people_change
from companion.web.house import House
from companion.web.messages import CADENCE, LABEL, LABELS, LIMIT, NAME
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import listed, optional
from companion.web.shapes.numbers import digits, whole
from companion.web.shapes.records import record
from companion.web.shapes.shape import Shape
from companion.web.shapes.texts import line, uuid
from companion.web.word import Word

FILTER: dict[str, Shape[Any]] = {
    "q": optional(line(300), None),
    "state": optional(choice(State), None),
    "warmth": optional(choice(Warmth), None),
    "circle": optional(LABEL, None),
    "tag": optional(LABEL, None),
    "company": optional(NAME, None),
    "cadence": optional(choice(Lacking), None),
    "importance": optional(choice(Importance), None),
    "import_id": optional(uuid(), None),
}
PEOPLE = record(
    PeopleQuery,
    one_of=(),
    **FILTER,
    sort=optional(choice(Sort), None),
    order=choice(Order),
    offset=digits(0, 999_999),
    limit=LIMIT,
)
TO_SET = record(
    ToSet,
    cadence=optional(CADENCE, None),
    importance=optional(choice(Importance), None),
    rest=optional(choice(Rest), None),
    reasons=optional(listed(choice(Reason), at_most=4), ()),
    add_tags=LABELS,
    remove_tags=LABELS,
    add_circles=LABELS,
    remove_circles=LABELS,
)
CHANGE = record(
    PeopleChange,
    one_of=("ids", "where"),
    id=uuid(),
    ids=listed(LABEL, at_least=1, at_most=20_000),
    where=record(Filter, one_of=(), **FILTER),
    set=TO_SET,
    spread=optional(whole(1, 52), None),
)

people = Word("people")


@people.on("GET", "/v1/people", takes=PEOPLE)
def find(home: House, query: PeopleQuery) -> People:
    """List a window of the people who fit, in an order."""
    return list_people(home.store, home.clock, query)


@people.on("GET", "/v1/people/facets")
def facets(home: House) -> Facets:
    """Count by what the list can be narrowed."""
    return people_facets(home.store, home.clock)


@people.on("POST", "/v1/people/changes", takes=CHANGE, status=201)
def change(home: House, message: PeopleChange) -> Changed:
    """Change many contacts at once."""
    return change_people(home.store, home.clock, message)


@people.on("POST", "/v1/people/changes/<change_id>/undo")
def undo(home: House, change_id: str) -> Undone:
    """Take back a change of many contacts."""
    return undo_people_change(home.store, home.clock, change_id)
