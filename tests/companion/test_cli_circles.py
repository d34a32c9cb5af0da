"""Circles, mentors and the calendar at the command line."""

import urllib.request
from datetime import UTC, datetime, timedelta
from urllib.error import HTTPError

import icalendar
import pytest

from companion.demo.service import Service
from tests.companion.keepwarm import keepwarm
from tests.companion.web.people import capture


def ago(days: int) -> str:
    return (datetime.now(UTC).date() - timedelta(days=days)).isoformat()


@pytest.fixture
def known(service: Service) -> Service:
    """A circle that should have met, and a mentor who has not been told what came of it."""
    api = service.api()
    saved = capture(circles=["Guild"]) | {"captured_at": f"{ago(90)}T12:00:00Z"}
    ada = api.deliver("/v1/captures", [saved])[0]["contact_id"]
    circle = api.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 14}})["circle"]["id"]
    api.post(f"/v1/circles/{circle}/meetings", {"on": ago(20), "attended": [ada]})
    guided = api.post("/v1/mentorships", {"contact_id": ada, "role": "mentor", "since": ago(60)})["mentorship"]["id"]
    api.post(f"/v1/mentorships/{guided}/sessions", {"ask": "How do I begin?\nAnd end?", "on": ago(30)})
    return service


def test_circles_and_mentors_say_the_same_running_or_not(known: Service) -> None:
    commands = [["circles"], ["mentors"], ["circles", "--json"], ["mentors", "--json"], ["calendar"]]
    running = [keepwarm(*command, "--data", known.data) for command in commands]
    known.stop()
    stopped = [keepwarm(*command, "--data", known.data) for command in commands]
    known.start()
    assert [each.out for each in running] == [each.out for each in stopped]
    circles, mentors, as_json, _, calendar = running
    assert circles.out == f"Guild  1 member, last met on {ago(20)}\n  call a meeting by {ago(6)}, 6 days late\n"
    assert mentors.out == (
        f"Ada Example  mentor since {ago(60)}\n  report by {ago(16)}, which is past: How do I begin?\n"
        "Reports given, of those due in half a year: 0 of 1 (0 %).\n"
    )
    assert as_json.json["items"][0]["members"] == 1
    titles = {str(each["SUMMARY"]) for each in icalendar.Calendar.from_ical(calendar.out).walk("VEVENT")}
    assert {"Guild", "Call the next meeting of Guild."} <= titles


def test_where_there_is_none_it_says_how_to_have_one(service: Service) -> None:
    assert "no circle yet" in keepwarm("circles", "--data", service.data).out
    assert "No mentorship goes on" in keepwarm("mentors", "--data", service.data).out


def test_the_calendars_address_has_the_port_that_is_said_while_nothing_runs(service: Service) -> None:
    service.stop()
    told = keepwarm("calendar", "--address", "--port", "5123", "--json", "--data", service.data).json
    assert told["address"].startswith("http://127.0.0.1:5123/v1/calendar/")
    assert keepwarm("calendar", "--address", "--port", "80", "--data", service.data).code == 2


def test_the_calendars_address_works_until_it_is_revoked(known: Service) -> None:
    address = keepwarm("calendar", "--address", "--json", "--data", known.data).json["address"]
    with urllib.request.urlopen(address) as reply:
        calendar = icalendar.Calendar.from_ical(reply.read())
    assert len(calendar.walk("VEVENT")) >= 2
    assert "works no more" in keepwarm("calendar", "--revoke", "--data", known.data).out
    with pytest.raises(HTTPError, match="404"):
        urllib.request.urlopen(address)
    said = keepwarm("calendar", "--address", "--data", known.data).out
    assert said.splitlines()[1].startswith(f"http://127.0.0.1:{known.port}/v1/calendar/")
    assert keepwarm("calendar", "--json", "--data", known.data).json["calendar"].startswith("BEGIN:VCALENDAR\r\n")
