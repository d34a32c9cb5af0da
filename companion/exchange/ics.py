"""iCalendar (RFC 5545), for calendars to subscribe to."""

from collections.abc import Iterable
from datetime import datetime

from companion.exchange.calendar_event import CalendarEvent

MEDIA_TYPE = "text/calendar"


def write(events: Iterable[CalendarEvent], name: str, now: datetime) -> bytes:
    """A calendar of that name with these events, as of `now` (aware). Times are UTC's, so right in every zone."""
    from companion.exchange.ics_parts import calendar_of  # noqa: PLC0415 - icalendar takes a tenth of a second

    return calendar_of(events, name, now)
