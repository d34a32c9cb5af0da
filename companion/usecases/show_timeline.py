"""Everything dated about one person in one order, the newest first."""

from dataclasses import dataclass

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.cursor import cursor_at, place_at
from companion.usecases.find_record import live_contact
from companion.usecases.timeline_event import Event, Happening
from companion.usecases.timeline_events import TOLD


@dataclass(frozen=True, slots=True)
class Timeline:
    """Some events, the newest first. `next` continues after them, if there are more."""

    items: tuple[Event, ...]
    next: str | None


def show_timeline(  # noqa: PLR0913 - a page of a list of one kind
    store: Store,
    clock: Clock,
    contact_id: str,
    kind: Happening | None = None,
    *,
    limit: int = 50,
    cursor: str | None = None,
) -> Timeline:
    """The newest events of one person, or those before a cursor; of one kind, or of all. Raises NotFound."""
    before = place_at(cursor, str, str, str, str, str) if cursor else None
    with store.read() as data:
        contact = live_contact(data, contact_id)
        tellings = [TOLD[kind]] if kind else TOLD.values()
        found = [event for telling in tellings for event in telling(data, clock, contact)]
    found.sort(key=lambda each: each.place, reverse=True)
    left = [each for each in found if before is None or each.place < before]
    return Timeline(tuple(left[:limit]), cursor_at(left[limit - 1].place) if len(left) > limit else None)
