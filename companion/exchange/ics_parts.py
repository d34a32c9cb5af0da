"""The parts of a calendar, as icalendar writes them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from icalendar import Alarm, Calendar, Event
from icalendar.prop import vText, vUri

from companion.exchange.calendar_event import CalendarEvent
from companion.exchange.content_lines import escaped

_MADE_BY = "-//Keepwarm//Keepwarm//EN"
_MOST = 32_768  # events that are remembered: some twenty megabytes
_SOME_TIME = datetime(1970, 1, 1, tzinfo=UTC)
_STAMP = b"\r\nDTSTAMP:19700101T000000Z\r\n"  # on a line of its own, as no text can be
_ASK_AGAIN_AFTER = timedelta(hours=1)
_WEB_ADDRESS = re.compile(r"https?://[!#-;=?-\[\]-~]+", re.IGNORECASE)  # what RFC 3986 lets one have


class _Text(vText):
    r"""A text that comes back: icalendar's own takes a backslash and a capital N ("C:\New") for a line end."""

    def to_ical(self) -> bytes:
        """The value."""
        return escaped(str(self)).encode()


def calendar_of(events: Iterable[CalendarEvent], name: str, now: datetime) -> bytes:
    """A calendar of that name with these events, as of `now` (aware). Times are UTC's, so right in every zone."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar["PRODID"] = _Text(_MADE_BY)
    calendar.add("METHOD", "PUBLISH")
    calendar["NAME"] = calendar["X-WR-CALNAME"] = _Text(name)
    calendar.add("REFRESH-INTERVAL", _ASK_AGAIN_AFTER, parameters={"VALUE": "DURATION"})  # RFC 7986, 5.7
    begin, end, after = calendar.to_ical().rpartition(b"END:VCALENDAR")
    stamp = b"\r\nDTSTAMP:%b\r\n" % now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ").encode()
    return b"".join((begin, *(_lines(event).replace(_STAMP, stamp, 1) for event in events), end, after))


@lru_cache(maxsize=_MOST)
def _lines(event: CalendarEvent) -> bytes:
    """An event as it is written, but for its stamp. To write thousands anew at every question would take seconds."""
    content: bytes = _event(event).to_ical()
    return content


def _event(event: CalendarEvent) -> Event:
    made = Event()
    made["UID"] = _Text(event.uid)
    made.add("DTSTAMP", _SOME_TIME)
    for name, told in (("SUMMARY", event.title), ("LOCATION", event.place), ("DESCRIPTION", event.description)):
        if told is not None:
            made[name] = _Text(told)
    if event.url is not None and _WEB_ADDRESS.fullmatch(event.url):
        made["URL"] = vUri(event.url)
    _when(made, event)
    if event.alarm is not None:
        made.add_component(_alarm(event, event.alarm))
    return made


def _when(made: Event, event: CalendarEvent) -> None:
    if event.day is not None:
        made.add("DTSTART", event.day)
        made.add("TRANSP", "TRANSPARENT")  # a birthday makes nobody busy
    if event.starts_at is not None:
        made.add("DTSTART", event.starts_at.astimezone(UTC))
    if event.ends_at is not None:
        made.add("DTEND", event.ends_at.astimezone(UTC))
    if event.yearly:
        made.add("RRULE", _every_year(event.day or event.starts_at))


def _every_year(start: date | None) -> dict[str, object]:
    """A rule. In years that have no such day it would skip (RFC 5545, 3.3.10), so it names the last of February."""
    if start is not None and (start.month, start.day) == (2, 29):
        return {"FREQ": "YEARLY", "BYMONTH": 2, "BYMONTHDAY": -1}
    return {"FREQ": "YEARLY"}


def _alarm(event: CalendarEvent, after: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm["DESCRIPTION"] = _Text(event.title)
    alarm.add("TRIGGER", after)
    return alarm
