"""Meetings of a circle: made, changed, deleted, restored. Each is a touch with everyone who came, and stays one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from companion.clock import Clock
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.meeting import Meeting
from companion.domain.noon import noon_of
from companion.domain.touch import default_practice
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_circle import any_meeting, live_circle
from companion.usecases.kept_record import refuse_another
from companion.usecases.leave_traces import leave_traces, trace_id
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict, Refused
from companion.usecases.show_meeting import MeetingView, meeting_view
from companion.usecases.who import who_is

IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """A meeting as it is told of: on a day, or starting at a moment. The same id twice is one meeting."""

    id: str | None = None
    on: date | None = None
    starts_at: datetime | None = None
    place: str | None = None
    about: str | None = None
    attended: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MeetingChange:
    """What is to become of each member. With a day alone no hour is known any more; a moment brings its day along."""

    on: date | Keep = KEEP
    starts_at: datetime | Keep = KEEP
    place: str | Keep | None = KEEP
    about: str | Keep | None = KEEP
    attended: tuple[str, ...] | Keep = KEEP


def add_meeting(store: Store, clock: Clock, circle_id: str, new: NewMeeting) -> MeetingView:
    """Tell of a meeting, held or to come. The same id again gives the one that is there."""
    with store.change() as data:
        live_circle(data, circle_id)
        meeting = data.meetings.get(new.id) if new.id else None
        if meeting is None:
            on = clock.day_of(new.starts_at) if new.starts_at else new.on or clock.today()
            meeting = Meeting(new.id or str(uuid4()), circle_id, on, new.starts_at, new.place, new.about)
            meeting = replace(meeting, attended=_came(data, meeting, new.attended))
            _refuse_ahead(clock, meeting)
            _put(data, clock, meeting, ())
        refuse_another(meeting, "meeting", same=meeting.circle_id == circle_id)
        return meeting_view(data, clock, meeting)


def change_meeting(store: Store, clock: Clock, circle_id: str, meeting_id: str, change: MeetingChange) -> MeetingView:
    """Change a meeting. Whoever came, or did not after all, has been touched, or has not."""
    with store.change() as data:
        before = any_meeting(data, circle_id, meeting_id)
        if before.deleted_at is not None:
            raise Conflict("This meeting has been deleted; restore it before you change it.")
        values: dict[str, Any] = told(change)
        if "starts_at" in values:
            values["on"] = clock.day_of(values["starts_at"])
        elif "on" in values:
            values["starts_at"] = None
        if "attended" in values:
            values["attended"] = _came(data, before, values["attended"])
        after = replace(before, **values)
        if values.keys() & {"on", "attended"}:
            _refuse_ahead(clock, after)
        _put(data, clock, after, before.attended)
        return meeting_view(data, clock, after)


def delete_meeting(store: Store, clock: Clock, circle_id: str, meeting_id: str) -> None:
    """Delete a meeting, and the touches it left; it can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        meeting = any_meeting(data, circle_id, meeting_id)
        if meeting.deleted_at is None:
            _put(data, clock, replace(meeting, deleted_at=clock.now()), meeting.attended)


def restore_meeting(store: Store, clock: Clock, circle_id: str, meeting_id: str) -> MeetingView:
    """Undo a deletion."""
    with store.change() as data:
        meeting = replace(any_meeting(data, circle_id, meeting_id), deleted_at=None)
        _put(data, clock, meeting, ())
        return meeting_view(data, clock, meeting)


def _put(data: Data, clock: Clock, meeting: Meeting, came_before: Iterable[str]) -> None:
    data.meetings.put(meeting)
    at = meeting.starts_at or noon_of(meeting.on, clock.day_of)
    came = () if meeting.deleted_at else meeting.attended
    leave_traces(data, clock, meeting.id, came_before, [_trace(meeting, each, at) for each in came])


def _refuse_ahead(clock: Clock, meeting: Meeting) -> None:
    if meeting.attended and meeting.on > clock.today():
        raise Refused("Nobody can have come to a meeting that is still ahead; say who did once it is over.", "attended")


def _trace(meeting: Meeting, contact_id: str, at: datetime) -> Interaction:
    return Interaction(
        id=trace_id(meeting.id, contact_id),
        contact_id=contact_id,
        at=at,
        kind=Kind.MEETING,
        channel=IN_PERSON,
        direction=Direction.BOTH,
        practice=default_practice(Kind.MEETING),
        words=meeting.about,
    )


def _came(data: Data, meeting: Meeting, wanted: Iterable[str]) -> tuple[str, ...]:
    """Who came. Of merged ones stays whoever was named first; deleted ones, whom nobody can name, stay too."""
    shown: dict[str, str] = {}
    for number, each in enumerate(wanted):
        found = who_is(data, each)
        if found is None:
            raise Refused("This person is not in your network; leave them out.", f"attended[{number}]")
        shown.setdefault(found.id, each)
    heads = {each: who_is(data, each) for each in meeting.attended}
    stay = [each for each, head in heads.items() if head is None or head.id in shown]
    there = {head.id for each in stay if (head := heads[each])}
    return (*stay, *(each for head, each in shown.items() if head not in there))
