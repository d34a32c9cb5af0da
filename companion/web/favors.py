"""Help given and received, one by one and together."""

from dataclasses import dataclass

from companion.domain.favor import Size, Way
from companion.usecases.due_board import overdue_count
from companion.usecases.favor_view import FavorView
from companion.usecases.keep_favors import (
    FavorChange,
    NewFavor,
    add_favor,
    change_favor,
    delete_favor,
    restore_favor,
)
from companion.usecases.show_favors import (
    FavorPage,
    FavorState,
    Help,
    list_favors,
    show_help,
    warn_before_asking,
)
from companion.web.house import House
from companion.web.messages import CURSOR, LABEL, LIMIT, PageQuery
from companion.web.replies import Deleted
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.shapes.times import day
from companion.web.word import Word

favors = Word("favors")


@dataclass(frozen=True, slots=True)
class FavorsQuery(PageQuery):
    """Which favors."""

    contact_id: str | None = None
    state: FavorState | None = None


@dataclass(frozen=True, slots=True)
class FavorKept:
    """One favor, and how many contacts are overdue now."""

    favor: FavorView
    overdue: int


@dataclass(frozen=True, slots=True)
class Asking:
    """What to read before asking somebody for help, if anything."""

    warning: str | None


FAVORS = record(
    FavorsQuery, contact_id=optional(LABEL, None), state=optional(choice(FavorState), None), limit=LIMIT, cursor=CURSOR
)
WAY, SIZE, ABOUT, DONE_ON = choice(Way), choice(Size), text(2_000), optional(day(), None)
NEW_FAVOR = record(
    NewFavor,
    id=optional(uuid(), None),
    contact_id=LABEL,
    way=WAY,
    size=SIZE,
    about=ABOUT,
    on=optional(day(), None),
    done_on=DONE_ON,
)
FAVOR_CHANGE = record(FavorChange, way=WAY, size=SIZE, about=ABOUT, on=day(), done_on=DONE_ON)


@favors.on("GET", "/v1/favors", takes=FAVORS)
def show(home: House, query: FavorsQuery) -> FavorPage:
    """List favors, newest first."""
    return list_favors(home.store, query.contact_id, query.state, query.limit, query.cursor)


@favors.on("POST", "/v1/favors", takes=NEW_FAVOR, status=201)
def add(home: House, message: NewFavor) -> FavorKept:
    """Keep a favor; the same id again gives the one that is there."""
    return _kept(home, add_favor(home.store, home.clock, message))


@favors.on("PATCH", "/v1/favors/<favor_id>", takes=FAVOR_CHANGE)
def change(home: House, message: FavorChange, favor_id: str) -> FavorKept:
    """Change a favor, or say that it is done."""
    return _kept(home, change_favor(home.store, home.clock, favor_id, message))


@favors.on("DELETE", "/v1/favors/<favor_id>")
def delete(home: House, favor_id: str) -> Deleted:
    """Delete a favor and its touch; for 30 days it can be restored."""
    delete_favor(home.store, home.clock, favor_id)
    return Deleted(overdue_count(home.store, home.clock))


@favors.on("POST", "/v1/favors/<favor_id>/restore")
def restore(home: House, favor_id: str) -> FavorKept:
    """Undo the deletion of a favor."""
    return _kept(home, restore_favor(home.store, home.clock, favor_id))


@favors.on("GET", "/v1/help")
def help_ledger(home: House) -> Help:
    """Tell what all favors come to, what is open, and whom one could help now."""
    return show_help(home.store, home.clock)


@favors.on("GET", "/v1/contacts/<contact_id>/asking")
def asking(home: House, contact_id: str) -> Asking:
    """Warn before somebody is asked for help again who has given much and has not answered yet."""
    return Asking(warn_before_asking(home.store, home.clock, contact_id))


def _kept(home: House, favor: FavorView) -> FavorKept:
    return FavorKept(favor, overdue_count(home.store, home.clock))
