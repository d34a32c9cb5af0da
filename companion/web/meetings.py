"""What circles come together for."""

from dataclasses import dataclass

from companion.usecases.due_board import overdue_count
from companion.usecases.keep_meetings import (
    MeetingChange,
    NewMeeting,
    add_meeting,
    change_meeting,
    delete_meeting,
    restore_meeting,
)
from companion.usecases.show_meeting import MeetingView
from companion.web.house import House
from companion.web.messages import LABEL, NAME
from companion.web.replies import Deleted
from companion.web.shapes.lists import listed, optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.shapes.times import day, moment
from companion.web.word import Word

PLACE, ABOUT = optional(NAME, None), optional(text(2_000), None)
ATTENDED = listed(LABEL, at_most=1_000)
NEW_MEETING = record(
    NewMeeting,
    one_of=("on", "starts_at"),
    id=optional(uuid(), None),
    on=optional(day(), None),
    starts_at=optional(moment(), None),
    place=PLACE,
    about=ABOUT,
    attended=optional(ATTENDED, ()),
)
MEETING_CHANGE = record(
    MeetingChange, on=day(), starts_at=moment(), place=PLACE, about=ABOUT, attended=optional(ATTENDED, ())
)

meetings = Word("meetings")


@dataclass(frozen=True, slots=True)
class MeetingKept:
    """A meeting as it is now, and how many contacts are overdue: whoever came is not."""

    meeting: MeetingView
    overdue: int


@meetings.on("POST", "/v1/circles/<circle_id>/meetings", takes=NEW_MEETING, status=201)
def add(home: House, message: NewMeeting, circle_id: str) -> MeetingKept:
    """Tell of a meeting, held or to come; the same id again gives the one that is there."""
    return _kept(home, add_meeting(home.store, home.clock, circle_id, message))


@meetings.on("PATCH", "/v1/circles/<circle_id>/meetings/<meeting_id>", takes=MEETING_CHANGE)
def change(home: House, message: MeetingChange, circle_id: str, meeting_id: str) -> MeetingKept:
    """Change a meeting, and with it the touches it left."""
    return _kept(home, change_meeting(home.store, home.clock, circle_id, meeting_id, message))


@meetings.on("DELETE", "/v1/circles/<circle_id>/meetings/<meeting_id>")
def delete(home: House, circle_id: str, meeting_id: str) -> Deleted:
    """Delete a meeting; for 30 days it can be restored."""
    delete_meeting(home.store, home.clock, circle_id, meeting_id)
    return Deleted(overdue_count(home.store, home.clock))


@meetings.on("POST", "/v1/circles/<circle_id>/meetings/<meeting_id>/restore")
def restore(home: House, circle_id: str, meeting_id: str) -> MeetingKept:
    """Undo the deletion of a meeting."""
    return _kept(home, restore_meeting(home.store, home.clock, circle_id, meeting_id))


def _kept(home: House, meeting: MeetingView) -> MeetingKept:
    return MeetingKept(meeting, overdue_count(home.store, home.clock))
