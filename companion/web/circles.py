"""Circles: groups with a rhythm of their own."""

from dataclasses import dataclass

from companion.usecases.circle_view import CircleView
from companion.usecases.due_board import overdue_count
from companion.usecases.keep_circles import (
    CircleChange,
    NewCircle,
    add_circle,
    change_circle,
    delete_circle,
    restore_circle,
)
from companion.usecases.show_circles import CircleWhole, circle_in_short, list_circles, show_circle
from companion.web.house import House
from companion.web.messages import CADENCE, LABEL
from companion.web.replies import Deleted
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.word import Word

ABOUT = optional(text(2_000), None)
NEW_CIRCLE = record(
    NewCircle,
    id=optional(uuid(), None),
    name=LABEL,
    about=ABOUT,
    cadence=optional(CADENCE, None),
    rhythm=optional(CADENCE, None),
)
CIRCLE_CHANGE = record(
    CircleChange, name=LABEL, about=ABOUT, cadence=optional(CADENCE, None), rhythm=optional(CADENCE, None)
)

circles = Word("circles")


@dataclass(frozen=True, slots=True)
class Circles:
    """All of them, by name."""

    items: list[CircleView]


@dataclass(frozen=True, slots=True)
class CircleKept:
    """A circle as it is now, and how many contacts are overdue: its cadence is its members'."""

    circle: CircleView
    overdue: int


@circles.on("GET", "/v1/circles")
def show_all(home: House) -> Circles:
    """List the circles, also those that contacts only name."""
    return Circles(list_circles(home.store, home.clock))


@circles.on("POST", "/v1/circles", takes=NEW_CIRCLE, status=201)
def add(home: House, message: NewCircle) -> CircleKept:
    """Make a circle; the same id again gives the one that is there."""
    return _kept(home, add_circle(home.store, home.clock, message))


@circles.on("GET", "/v1/circles/<circle_id>")
def show(home: House, circle_id: str) -> CircleWhole:
    """Show a circle with its people, meetings and invitations."""
    return show_circle(home.store, home.clock, circle_id)


@circles.on("PATCH", "/v1/circles/<circle_id>", takes=CIRCLE_CHANGE)
def change(home: House, message: CircleChange, circle_id: str) -> CircleKept:
    """Change a circle; its members follow a new name."""
    change_circle(home.store, home.clock, circle_id, message)
    return _kept(home, circle_id)


@circles.on("DELETE", "/v1/circles/<circle_id>")
def delete(home: House, circle_id: str) -> Deleted:
    """Delete a circle; for 30 days it can be restored."""
    delete_circle(home.store, home.clock, circle_id)
    return Deleted(overdue_count(home.store, home.clock))


@circles.on("POST", "/v1/circles/<circle_id>/restore")
def restore(home: House, circle_id: str) -> CircleKept:
    """Undo the deletion of a circle."""
    restore_circle(home.store, home.clock, circle_id)
    return _kept(home, circle_id)


def _kept(home: House, circle_id: str) -> CircleKept:
    shown = circle_in_short(home.store, home.clock, circle_id)
    return CircleKept(shown, overdue_count(home.store, home.clock))
