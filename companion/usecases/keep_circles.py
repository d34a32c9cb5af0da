"""Circles: made, changed, deleted, restored."""

from dataclasses import dataclass, replace
from uuid import uuid4

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.circle import Circle, circle_key
from companion.store.door import Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_circle import any_circle, live_circle, refuse_second
from companion.usecases.name_circle import enter, rename
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict


@dataclass(frozen=True, slots=True)
class NewCircle:
    """A circle as it is asked for; the same id twice is one circle."""

    name: str
    id: str | None = None
    about: str | None = None
    cadence: Cadence | None = None
    rhythm: Cadence | None = None


@dataclass(frozen=True, slots=True)
class CircleChange:
    """What is to become of each member. None clears it; a name cannot be cleared."""

    name: str | Keep = KEEP
    about: str | Keep | None = KEEP
    cadence: Cadence | Keep | None = KEEP
    rhythm: Cadence | Keep | None = KEEP


def add_circle(store: Store, clock: Clock, new: NewCircle) -> str:
    """Make a circle, of whoever names it already. The same id again is the circle that is there. Returns the id."""
    with store.change() as data:
        there = data.circles.get(new.id) if new.id else None
        if there is not None:
            if there.deleted_at is not None:
                raise Conflict("A circle with this id has been deleted; restore it, or send another id.", "id")
            return there.id
        circle_id = new.id or str(uuid4())
        refuse_second(data, new.name, circle_id)
        data.circles.put(Circle(circle_id, new.name, clock.now(), new.about, new.cadence, new.rhythm))
        return circle_id


def change_circle(store: Store, clock: Clock, circle_id: str, change: CircleChange) -> None:
    """Change a circle. Under a new name all its members go along, in the same change."""
    with store.change() as data:
        before = live_circle(data, circle_id)
        after = replace(before, **told(change))
        if after.name != before.name:
            refuse_second(data, after.name, circle_id)
            rename(data, clock, circle_key(before.name), after.name)
        data.circles.put(after)


def delete_circle(store: Store, clock: Clock, circle_id: str) -> None:
    """Delete a circle: nobody is in it any more. It can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        circle = any_circle(data, circle_id)
        if circle.deleted_at is None:
            left = rename(data, clock, circle_key(circle.name), None)
            data.circles.put(replace(circle, deleted_at=clock.now(), left=left))


def restore_circle(store: Store, clock: Clock, circle_id: str) -> None:
    """Undo a deletion: everybody who was in it is again."""
    with store.change() as data:
        circle = any_circle(data, circle_id)
        if circle.deleted_at is not None:
            refuse_second(data, circle.name, circle_id)
            enter(data, clock, circle.left, circle.name)
            data.circles.put(replace(circle, deleted_at=None, left=()))
