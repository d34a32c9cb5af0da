"""What a calendar shows of the network: meetings of circles, birthdays, what is owed, and whom to reach this week."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from companion.clock import Clock
from companion.domain.meeting import Meeting
from companion.exchange.calendar_event import CalendarEvent, first_birthday
from companion.exchange.ics import MEDIA_TYPE, write
from companion.store.door import Data, Store
from companion.usecases.owed import owed
from companion.usecases.plan_week import Week, plan_week

CALENDAR = MEDIA_TYPE
NAME = "Keepwarm"
IN_THE_MORNING = timedelta(hours=9)
AN_HOUR_BEFORE = timedelta(hours=-1)
WORKING_DAYS = 5
SHOWN_FOR = timedelta(days=366)  # calendars drop what is in a feed no more, and one looks back at the year


def calendar_file(store: Store, clock: Clock) -> bytes:
    """The calendar as a file (RFC 5545). On one day it is the same to the last byte while nothing has changed."""
    week = plan_week(store, clock)
    with store.read() as data:
        events = [*_meetings(data, clock), *_birthdays(data), *_owed(data, clock), *_planned(data, clock, week)]
    return write(events, NAME, datetime.combine(clock.today(), time(), UTC))


def _meetings(data: Data, clock: Clock) -> Iterator[CalendarEvent]:
    """Those planned, and those of the last year."""
    names = {each.id: each.name for each in data.circles if each.deleted_at is None}
    for each in data.meetings:
        if each.deleted_at is None and each.circle_id in names and each.on >= clock.today() - SHOWN_FOR:
            yield _meeting(data, names[each.circle_id], each)


def _meeting(data: Data, circle: str, meeting: Meeting) -> CalendarEvent:
    return CalendarEvent(
        uid=_uid(data, f"meeting-{meeting.id}"),
        title=circle,
        day=None if meeting.starts_at else meeting.on,
        starts_at=meeting.starts_at,
        place=meeting.place,
        description=meeting.about,
        alarm=AN_HOUR_BEFORE if meeting.starts_at else IN_THE_MORNING,
    )


def _birthdays(data: Data) -> Iterator[CalendarEvent]:
    for each in data.contacts:
        if each.birthday and each.deleted_at is None:
            yield CalendarEvent(
                uid=_uid(data, f"birthday-{each.id}"),
                title=f"Birthday of {each.name}",
                day=first_birthday(each.birthday),
                url=each.profile_url,
                alarm=IN_THE_MORNING,
                yearly=True,
            )


def _owed(data: Data, clock: Clock) -> Iterator[CalendarEvent]:
    """On the day it is due; what is late stays with today."""
    for each in owed(data, clock):
        uid, day = _uid(data, f"{each.kind}-{each.id}"), max(each.due, clock.today())
        yield CalendarEvent(uid, each.text, day=day, alarm=IN_THE_MORNING)


def _planned(data: Data, clock: Clock, week: Week) -> Iterator[CalendarEvent]:
    """Who is left to be reached, laid over the working days of the week; who was not on theirs stays with today."""
    for number, each in enumerate(week.planned):
        if each.is_left:
            day = week.monday + timedelta(days=number * WORKING_DAYS // len(week.planned))
            yield CalendarEvent(
                uid=_uid(data, f"week-{week.monday}-{each.who.id}"),
                title=f"Reach {each.who.name}",
                day=max(day, clock.today()),
                description=f"{each.act}\n{each.why}",
                alarm=IN_THE_MORNING,
            )


def _uid(data: Data, what: str) -> str:
    """The same for the same thing whenever it is told, and another in any other network."""
    return f"{what}@{data.companion_id}"
