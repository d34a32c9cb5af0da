"""What was, with one person."""

from dataclasses import dataclass

from companion.usecases.show_timeline import Timeline, show_timeline
from companion.usecases.timeline_event import Happening
from companion.web.house import House
from companion.web.messages import CURSOR, LIMIT, PageQuery
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.word import Word


@dataclass(frozen=True, slots=True)
class TimelineQuery(PageQuery):
    """Which page of it, and of which kind."""

    kind: Happening | None = None


TIMELINE = record(TimelineQuery, kind=optional(choice(Happening), None), limit=LIMIT, cursor=CURSOR)

timeline = Word("timeline")


@timeline.on("GET", "/v1/contacts/<contact_id>/timeline", takes=TIMELINE)
def show(home: House, query: TimelineQuery, contact_id: str) -> Timeline:
    """Show everything dated about one contact, the newest first."""
    return show_timeline(home.store, home.clock, contact_id, query.kind, limit=query.limit, cursor=query.cursor)
