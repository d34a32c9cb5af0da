"""The calendar, and the one address that a calendar program may read without a token."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import icalendar
import pytest

from companion.app import create_app
from companion.settings import Settings
from companion.store.door import Store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.people import capture, touch
from tests.companion.web.wrong_callers import WRONG_HOSTS, WRONG_ORIGINS

EXTENSION = "chrome-extension://" + "abcdefghijklmnop" * 2


@pytest.fixture
def feed(caller: Caller) -> str:
    """The path of the calendar's address."""
    address: str = caller.post("/v1/calendar")["address"]
    return address.removeprefix(f"http://127.0.0.1:{PORT}")


def shown(caller: Caller, path: str = "/v1/calendar.ics") -> dict[str, Any]:
    """The events by title, as a parser that is not ours reads them."""
    reply = caller.ask("GET", path)
    assert (reply.status_code, reply.mimetype) == (200, "text/calendar")
    events = icalendar.Calendar.from_ical(reply.data).walk("VEVENT")
    return {str(each["SUMMARY"]): each for each in events}


def test_a_calendar_program_needs_nothing_but_the_address(stranger: Caller, feed: str) -> None:
    reply = stranger.ask("GET", feed)
    assert (reply.status_code, reply.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert reply.data.startswith(b"BEGIN:VCALENDAR\r\n")


def test_the_address_is_told_once_and_its_secret_kept_nowhere(caller: Caller, store: Store, feed: str) -> None:
    secret = feed.removeprefix("/v1/calendar/").removesuffix(".ics")
    assert len(secret) >= 43  # 256 bits
    assert caller.get("/v1/calendar") == {"since": "2026-03-01T12:00:00Z"}
    with store.read() as data:
        [kept] = data.calendar_feeds
        assert secret not in repr(kept)
        assert "calendar_feeds" not in data.export()
        assert kept.secret_sha256 not in str(data.export())


def test_a_new_address_takes_the_place_of_the_old(caller: Caller, stranger: Caller, feed: str) -> None:
    new = caller.post("/v1/calendar")["address"].removeprefix(f"http://127.0.0.1:{PORT}")
    assert new != feed
    assert stranger.refusal("GET", feed)["code"] == "not_found"
    assert stranger.ask("GET", new).status_code == 200


def test_a_revoked_address_is_as_if_it_had_never_been(caller: Caller, stranger: Caller, feed: str) -> None:
    assert caller.delete("/v1/calendar") == caller.delete("/v1/calendar") == {"deleted": True}
    assert caller.get("/v1/calendar") == {"since": None}
    revoked = stranger.refusal("GET", feed)
    assert revoked == stranger.refusal("GET", "/v1/calendar/guessed.ics")
    assert (revoked["status"], revoked["code"]) == (404, "not_found")


@pytest.mark.parametrize("wrong", ["", "x", "nobody", "%00", "é", "{secret}x", "{token}", "x" * 2_000])
def test_a_wrong_secret_opens_nothing(caller: Caller, stranger: Caller, feed: str, wrong: str) -> None:
    secret = feed.removeprefix("/v1/calendar/").removesuffix(".ics")
    path = f"/v1/calendar/{wrong.format(secret=secret, token=caller.token)}.ics"
    assert stranger.refusal("GET", path)["code"] == "not_found"
    assert caller.refusal("GET", path)["code"] == "not_found"


def test_the_secret_opens_nothing_else(stranger: Caller, feed: str) -> None:
    secret = feed.removeprefix("/v1/calendar/").removesuffix(".ics")
    for method, path in [("GET", "/v1/calendar"), ("GET", "/v1/calendar.ics"), ("GET", "/v1/contacts")]:
        assert stranger.refusal(method, path, Authorization=f"Bearer {secret}")["code"] == "unpaired"
    for method in ("POST", "DELETE", "PATCH", "PUT"):
        assert stranger.refusal(method, feed)["code"] == "wrong_method"


@pytest.mark.parametrize("origin", [*WRONG_ORIGINS, EXTENSION], ids=repr)
def test_no_page_and_no_extension_reads_it_even_with_the_address(stranger: Caller, feed: str, origin: str) -> None:
    told = stranger.refusal("GET", feed, Origin=origin)
    assert (told["status"], told["code"]) == (403, "not_allowed")


@pytest.mark.parametrize("host", WRONG_HOSTS, ids=repr)
def test_a_page_that_has_bound_its_name_to_this_machine_does_not_either(
    stranger: Caller, feed: str, host: str | None
) -> None:
    assert stranger.refusal("GET", feed, Host=host)["code"] == "wrong_host"


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_request_the_browser_calls_foreign_is_turned_away(stranger: Caller, feed: str, site: str) -> None:
    assert stranger.refusal("GET", feed, Sec_Fetch_Site=site)["code"] == "not_allowed"


def test_another_user_of_the_machine_does_not_either(
    stranger: Caller, feed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("companion.web.guard.is_another_user", lambda _environ: True)
    assert stranger.refusal("GET", feed)["code"] == "not_allowed"


def test_what_has_been_read_is_not_sent_again(stranger: Caller, feed: str, clock: SetClock) -> None:
    seen = stranger.ask("GET", feed).headers["ETag"]
    clock.pass_by(hours=1)
    assert stranger.ask("GET", feed, If_None_Match=seen).status_code == 304
    assert stranger.ask("HEAD", feed).data == b""


def test_meetings_planned_and_held_are_in_it_and_keep_their_uid(caller: Caller, clock: SetClock) -> None:
    circle = caller.post("/v1/circles", {"name": "Guild; of, “weavers”", "rhythm": {"days": 14}})["circle"]["id"]
    path = f"/v1/circles/{circle}/meetings"
    met = caller.post(path, {"starts_at": "2026-03-08T18:30:00+01:00", "place": "The mill", "about": "Looms"})
    before = shown(caller)["Guild; of, “weavers”"]
    assert before.start == datetime(2026, 3, 8, 17, 30, tzinfo=UTC)
    assert (before["LOCATION"], before["DESCRIPTION"]) == ("The mill", "Looms")
    assert len(before.walk("VALARM")) == 1
    caller.patch(f"{path}/{met['meeting']['id']}", {"on": "2026-03-09"})
    after = shown(caller)["Guild; of, “weavers”"]
    assert (after.start, after["UID"]) == (date(2026, 3, 9), before["UID"])
    clock.pass_by(days=300)
    assert "Guild; of, “weavers”" in shown(caller)
    caller.delete(f"/v1/circles/{circle}")
    assert shown(caller) == {}


def test_where_no_meeting_is_planned_one_is_to_be_called(caller: Caller, clock: SetClock) -> None:
    caller.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 14}})
    clock.pass_by(days=10)
    assert shown(caller)["Call the next meeting of Guild."].start == date(2026, 3, 15)
    clock.pass_by(days=10)
    assert shown(caller)["Call the next meeting of Guild."].start == date(2026, 3, 21)


def test_whom_to_reach_this_week_is_laid_over_its_working_days(caller: Caller, clock: SetClock) -> None:
    items = [capture(f"Person {letter}", letter, cadence={"days": 9}) for letter in "abcdefg"]
    saved = caller.post("/v1/captures", {"items": items})["items"]
    clock.pass_by(days=15)  # a Monday
    days = {title: event.start for title, event in shown(caller).items()}
    assert sorted(days) == [f"Reach Person {letter}" for letter in "abcdefg"]
    assert sorted({day.day for day in days.values()}) == [16, 17, 18, 19, 20]
    caller.post("/v1/interactions", {"items": [touch(saved[0]["contact_id"], at="2026-03-16T09:00:00Z")]})
    clock.pass_by(days=3)
    after = shown(caller)
    assert "Reach Person a" not in after
    assert min(event.start for event in after.values()) == date(2026, 3, 19)
    assert "never in touch" in after["Reach Person b"]["DESCRIPTION"]


def test_what_is_owed_is_on_its_day_and_what_is_late_stays_with_today(caller: Caller, clock: SetClock) -> None:
    ada = caller.post("/v1/captures", {"items": [capture()]})["items"][0]["contact_id"]
    guided = caller.post("/v1/mentorships", {"contact_id": ada, "role": "mentor"})["mentorship"]["id"]
    caller.post(f"/v1/mentorships/{guided}/sessions", {"ask": "How do I begin?"})
    [(title, event)] = shown(caller).items()
    assert (title, event.start) == ("Tell Ada Example what came of it: “How do I begin?”.", date(2026, 3, 15))
    clock.pass_by(days=20)
    late = shown(caller)[title]
    assert (late.start, late["UID"]) == (date(2026, 3, 21), event["UID"])


def test_a_day_is_the_persons_own_and_a_moment_everybodys(store: Store, settings: Settings) -> None:
    clock = SetClock(datetime(2026, 3, 1, 23, tzinfo=UTC), timezone(timedelta(hours=13)))
    caller = Caller(create_app(settings, store, clock), settings.folder_key.token)
    circle = caller.post("/v1/circles", {"name": "Guild", "rhythm": {"days": 7}})["circle"]["id"]
    assert shown(caller)["Call the next meeting of Guild."].start == date(2026, 3, 9)
    met = caller.post(f"/v1/circles/{circle}/meetings", {"starts_at": "2026-03-05T23:30:00Z"})["meeting"]
    assert met["on"] == "2026-03-06"
    assert shown(caller)["Guild"].start == datetime(2026, 3, 5, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("birthday", "first"),
    [("1985-12-10", date(1985, 12, 10)), ("--02-29", date(1972, 2, 29))],
)
def test_birthdays_come_every_year(caller: Caller, birthday: str, first: date) -> None:
    ada = caller.post("/v1/captures", {"items": [capture()]})["items"][0]["contact_id"]
    caller.patch(f"/v1/contacts/{ada}", {"birthday": birthday})
    event = shown(caller)["Birthday of Ada Example"]
    assert (event.start, event["RRULE"]["FREQ"], event["URL"]) == (first, ["YEARLY"], "https://github.com/ada")
    caller.delete(f"/v1/contacts/{ada}")
    assert shown(caller) == {}
