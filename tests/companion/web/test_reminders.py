"""Whom to get in touch with, as the badge and the popup ask for it."""

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def save(caller: Caller, name: str, handle: str, days: int) -> str:
    sent = capture(name, handle, cadence={"days": days})
    contact_id: str = caller.post("/v1/captures", {"items": [sent]})["items"][0]["contact_id"]
    return contact_id


def test_the_most_pressing_comes_first_and_says_why(caller: Caller, clock: SetClock) -> None:
    ada, bo = save(caller, "Ada Example", "ada", 50), save(caller, "Bo Other", "bo", 10)
    caller.post("/v1/interactions", {"items": [touch(bo, kind="comment", words="Well done")]})
    clock.pass_by(days=60)
    reminders = caller.get("/v1/reminders")
    assert (reminders["overdue"], reminders["soon"]) == (2, 0)
    first, second = reminders["items"]
    assert (first["contact"]["id"], first["due"], first["days_late"]) == (bo, "2026-03-11", 50)
    assert first["why"] == "Last in touch 60 days ago: comment, “Well done”; you meant every 10 days."
    assert (second["contact"]["id"], second["days_late"]) == (ada, 10)
    assert second["why"] == "Saved 60 days ago and never in touch; you meant every 50 days."
    assert first["practice"] != "interest"


def test_on_the_day_itself_nobody_is_overdue(caller: Caller, clock: SetClock) -> None:
    save(caller, "Ada Example", "ada", 10)
    clock.pass_by(days=10)
    assert caller.get("/v1/reminders")["overdue"] == 0
    clock.pass_by(days=1)
    assert caller.get("/v1/reminders")["overdue"] == 1


def test_who_soon_will_be_overdue_is_counted_and_listed_apart_the_first_due_first(
    caller: Caller, clock: SetClock
) -> None:
    save(caller, "Ada Example", "ada", 24)
    save(caller, "Bo Other", "bo", 21)
    save(caller, "Cy Third", "cy", 60)
    clock.pass_by(days=20)
    listed = caller.get("/v1/reminders?state=soon")
    assert (listed["overdue"], listed["soon"]) == (0, 2)
    assert [(each["contact"]["name"], each["due"], each["days_late"]) for each in listed["items"]] == [
        ("Bo Other", "2026-03-22", 0),
        ("Ada Example", "2026-03-25", 0),
    ]
    assert {each["contact"]["state"] for each in listed["items"]} == {"soon"}
    first = caller.get("/v1/reminders?state=soon&limit=1")
    rest = caller.get(f"/v1/reminders?state=soon&limit=1&cursor={first['next']}")
    assert (first["items"] + rest["items"], rest["next"]) == (listed["items"], None)


def test_pages_hold_everyone_overdue_once(caller: Caller, clock: SetClock) -> None:
    for number in range(7):
        save(caller, f"Person {number}", f"person-{number}", days=10 + number)
    clock.pass_by(days=100)
    page = caller.get("/v1/reminders?limit=3")
    seen = page["items"]
    while page["next"]:
        page = caller.get(f"/v1/reminders?limit=3&cursor={page['next']}")
        assert page["overdue"] == 7
        seen += page["items"]
    assert [each["contact"]["name"] for each in seen] == [f"Person {number}" for number in range(7)]
    assert caller.get("/v1/reminders")["items"] == seen


def test_fifty_are_told_unless_more_are_asked_for(caller: Caller, clock: SetClock) -> None:
    for first in (0, 30):
        people = [capture(f"Person {number}", f"p{number}", cadence={"days": 1}) for number in range(first, first + 30)]
        caller.post("/v1/captures", {"items": people})
    clock.pass_by(days=9)
    reminders = caller.get("/v1/reminders")
    assert (reminders["overdue"], len(reminders["items"])) == (60, 50)
    assert len(caller.get("/v1/reminders?limit=200")["items"]) == 60


@pytest.mark.parametrize(
    ("query", "field"),
    [("limit=0", "limit"), ("limit=201", "limit"), ("cursor=x", "cursor"), ("page=2", "page"), ("state=warm", "state"),
     ("cursor=WyJtYXkiLCAxLCAiMjAyNi0wMS0wMSIsICJhIiwgImIiXQ", "cursor"),
     ("cursor=WyIyMDI2LTAxLTAxIiwgMCwgIjIwMjYtMDEtMDEiLCAiYSIsICJiIl0", "cursor")],
)  # fmt: skip
def test_a_query_that_is_not_one_is_refused_by_name(caller: Caller, query: str, field: str) -> None:
    assert caller.refusal("GET", f"/v1/reminders?{query}")["field"] == field


def test_nothing_is_sent_twice(caller: Caller, clock: SetClock) -> None:
    save(caller, "Ada Example", "ada", 10)
    tag = caller.ask("GET", "/v1/reminders").headers["ETag"]
    same = caller.ask("GET", "/v1/reminders", If_None_Match=tag)
    assert (same.status_code, same.data) == (304, b"")
    assert same.headers["Keepwarm-Name"] == "companion"
    clock.pass_by(days=11)
    assert caller.ask("GET", "/v1/reminders", If_None_Match=tag).status_code == 200


def test_any_change_is_worth_sending_them_again(caller: Caller) -> None:
    tag = caller.ask("GET", "/v1/reminders").headers["ETag"]
    save(caller, "Ada Example", "ada", 10)
    assert caller.ask("GET", "/v1/reminders", If_None_Match=tag).status_code == 200


def test_the_practice_is_what_one_has_done_least_of_oneself_in_the_list_as_in_the_plan(
    caller: Caller, clock: SetClock
) -> None:
    ada = save(caller, "Ada Example", "ada", 7)
    caller.post("/v1/interactions", {"items": [touch(ada, kind="comment", direction="from_them")]})
    clock.pass_by(days=20)
    [listed], [planned] = caller.get("/v1/reminders")["items"], caller.get("/v1/week")["planned"]
    assert listed["practice"] == planned["practice"] == "interest"
