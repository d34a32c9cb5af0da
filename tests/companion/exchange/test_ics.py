"""Calendars, read back by vobject, which neither wrote them nor knows who did."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from companion.exchange import ics
from companion.exchange.calendar_event import CalendarEvent, first_birthday
from companion.exchange.content_lines import plain

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(["\n", "\r", "\r\n", ";", ":", ",", "\\", '"', "\\N", "\\n", "\x00", "\x0b", "\x1c", "\x85"]),
        st.sampled_from(["\u2028", "\u202e", "\u05d0", "\U0001f600", "e\u0301", "\nEND:VEVENT", "BEGIN:VALARM\n", " "]),
        st.characters(),
    ),
    max_size=60,
).map("".join)


def read_back(content: bytes) -> Any:
    return vobject.readOne(content.decode())


def written(*events: CalendarEvent, name: str = "Keepwarm") -> bytes:
    return ics.write(events, name, NOW)


def properties(content: bytes) -> list[str]:
    """The name of every property, in order, by nothing but the rule for folded lines."""
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    return [line.partition(":")[0].partition(";")[0] for line in lines]


def test_an_event_that_was_written_before_has_the_stamp_of_now() -> None:
    event = CalendarEvent("u1", "\r\nDTSTAMP:19700101T000000Z\r\n", date(2026, 3, 1))
    first = ics.write([event], "Keepwarm", NOW)
    next_day = NOW + timedelta(days=1)
    after = ics.write([event, replace(event, uid="u2")], "Keepwarm", next_day)
    assert [each.dtstamp.value for each in read_back(first).vevent_list] == [NOW]
    assert [each.dtstamp.value for each in read_back(after).vevent_list] == [next_day, next_day]
    assert read_back(after).vevent.summary.value == read_back(first).vevent.summary.value


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_name_can_add_a_line_or_change_another(title: str, description: str, place: str) -> None:
    event = CalendarEvent(
        "u1", title, date(2026, 3, 1), description=description, place=place, alarm=timedelta(hours=9), yearly=True
    )
    content = written(event, name=title)
    harmless = CalendarEvent(
        "u1", "a", date(2026, 3, 1), description="b", place="c", alarm=timedelta(hours=9), yearly=True
    )
    assert properties(content) == properties(written(harmless, name="a"))
    calendar = read_back(content)
    assert calendar.vevent.summary.value == plain(title)
    assert calendar.vevent.description.value == plain(description)
    assert calendar.vevent.location.value == plain(place)
    assert calendar.vevent.valarm.description.value == plain(title)
    assert calendar.contents["x-wr-calname"][0].value == plain(title)


@given(HOSTILE)
def test_a_uid_stays_one_line_and_stays_what_it_is(uid: str) -> None:
    content = written(CalendarEvent(uid, "Ada", date(2026, 3, 1)))
    assert read_back(content).vevent.uid.value == plain(uid)


@given(HOSTILE)
def test_no_line_is_longer_than_75_bytes_or_ends_without_a_carriage_return(title: str) -> None:
    content = written(CalendarEvent("u1", title * 3, date(2026, 3, 1)))
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(line.decode() is not None for line in lines), "no character is torn by a fold"


def test_what_a_name_may_be_is_only_without_control_characters_and_with_one_kind_of_line_end() -> None:
    assert plain("C:\\New\r\nAda\x00\x1b \u05d0\t\u2028z\ud800") == "C:\\New\nAda \u05d0\t\nz"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/St_Johns", "Asia/Kathmandu", "Europe/Zurich"])
def test_a_meeting_is_at_the_same_moment_wherever_it_is_looked_at(zone: str) -> None:
    starts_at = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo(zone))
    event = CalendarEvent("u1", "Circle", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1))
    told = read_back(written(event)).vevent
    assert told.dtstart.value == starts_at.astimezone(UTC)
    assert told.dtend.value == event.ends_at
    assert "TZID" not in written(event).decode()


def test_a_day_is_a_day_in_every_zone_and_makes_nobody_busy() -> None:
    told = read_back(written(CalendarEvent("u1", "Ada", date(2026, 3, 1)))).vevent
    assert told.dtstart.value == date(2026, 3, 1)
    assert not isinstance(told.dtstart.value, datetime)
    assert told.transp.value == "TRANSPARENT"


def days_of(event: CalendarEvent, count: int) -> list[date]:
    days = iter(read_back(written(event)).vevent.getrruleset(addRDate=True))
    return [next(days).date() for _ in range(count)]


def test_a_birthday_comes_every_year() -> None:
    birthday = CalendarEvent("u1", "Ada", first_birthday("1985-12-10"), yearly=True)
    assert days_of(birthday, 3) == [date(1985, 12, 10), date(1986, 12, 10), date(1987, 12, 10)]


def test_a_birthday_on_29_february_is_on_the_last_of_february_in_other_years() -> None:
    birthday = CalendarEvent("u1", "Ada", first_birthday("1996-02-29"), yearly=True)
    assert days_of(birthday, 5) == [
        date(1996, 2, 29), date(1997, 2, 28), date(1998, 2, 28), date(1999, 2, 28), date(2000, 2, 29)
    ]  # fmt: skip


def test_a_birthday_without_its_year_or_before_calendars_begin_is_shown_from_1972_on() -> None:
    assert first_birthday("--02-29") == date(1972, 2, 29)
    assert first_birthday("1943-01-31") == date(1972, 1, 31)
    assert first_birthday("2004-02-29") == date(2004, 2, 29)


@pytest.mark.parametrize("after", [timedelta(hours=9), timedelta(minutes=-15), timedelta(0)])
def test_an_alarm_rings_so_long_after_or_before_the_start(after: timedelta) -> None:
    alarm = read_back(written(CalendarEvent("u1", "Ada", date(2026, 3, 1), alarm=after))).vevent.valarm
    assert (alarm.action.value, alarm.trigger.value) == ("DISPLAY", after)


def test_only_a_web_address_becomes_a_link() -> None:
    told = read_back(written(CalendarEvent("u1", "Ada", date(2026, 3, 1), url="https://example.org/a;b,c?d=e"))).vevent
    assert told.url.value == "https://example.org/a;b,c?d=e"
    for address in ("javascript:alert(1)", "https://example.org/\r\nEND:VEVENT", "https://exa mple.org"):
        assert "URL" not in properties(written(CalendarEvent("u1", "Ada", date(2026, 3, 1), url=address)))


def test_a_feed_told_again_is_the_same_but_for_when_it_was_told() -> None:
    events = [CalendarEvent(f"u{number}", "Ada", date(2026, 3, 1)) for number in range(3)]
    later = ics.write(events, "Keepwarm", NOW.astimezone(timezone(timedelta(hours=5))) + timedelta(days=1))
    assert later == written(*events).replace(b"DTSTAMP:20261122T120000Z", b"DTSTAMP:20261123T120000Z")


def test_the_library_costs_nobody_time_who_writes_no_calendar() -> None:
    asked = "import sys, companion.app, companion.exchange.ics; print('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True).stdout.split() == [b"False"]


def test_an_empty_calendar_is_a_calendar() -> None:
    assert read_back(written()).name == "VCALENDAR"


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"day": date(2026, 3, 1), "starts_at": NOW},
        {"starts_at": datetime(2026, 3, 1)},  # noqa: DTZ001 - naive, which is the point
        {"starts_at": NOW, "ends_at": NOW - timedelta(seconds=1)},
        {"day": date(2026, 3, 1), "ends_at": NOW},
    ],
)
def test_an_event_without_a_clear_time_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="An event"):
        CalendarEvent("u1", "Ada", **wrong)
