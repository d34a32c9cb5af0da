"""The week, the preferences and the digest, over the wire."""

from datetime import timedelta
from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def save(caller: Caller, count: int, days: int = 10) -> list[str]:
    people = [capture(f"Person {number:02}", f"p{number}", cadence={"days": days}) for number in range(count)]
    saved = caller.post("/v1/captures", {"items": people})["items"]
    return [each["contact_id"] for each in saved]


@pytest.fixture
def ada(caller: Caller, clock: SetClock) -> str:
    [contact_id] = save(caller, 1)
    clock.pass_by(days=15)
    return contact_id


def test_the_plan_says_whom_to_reach_and_what_to_do(caller: Caller, ada: str) -> None:
    week = caller.get("/v1/week")
    [planned] = week["planned"]
    assert (week["monday"], week["budget"], week["left"], week["overdue"]) == ("2026-03-16", 7, 1, 1)
    assert (planned["who"]["id"], planned["place"], planned["days_late"]) == (ada, "new", 5)
    assert planned["act"] == "You have never been in touch; ask what they are working on."
    assert (planned["practice"], planned["done"], planned["put_off_until"]) == ("interest", False, None)
    assert week["practices"]["lacking"] == "interest"


def test_a_touch_is_counted_in_its_practice_and_done(caller: Caller, ada: str) -> None:
    caller.post("/v1/interactions", {"items": [touch(ada, at="2026-03-16T09:00:00Z")]})
    week = caller.get("/v1/week")
    assert (week["left"], [each["done"] for each in week["planned"]]) == (0, [True])
    practices = week["practices"]
    assert (practices["week"]["involved"], practices["done"], practices["shares"]["involved"]) == (1, 1, 100)


def test_nothing_is_sent_twice(caller: Caller, ada: str) -> None:
    for path in ("/v1/week", "/v1/digest"):
        tag = caller.ask("GET", path).headers["ETag"]
        assert caller.ask("GET", path, If_None_Match=tag).status_code == 304
    caller.ask("POST", f"/v1/contacts/{ada}/snooze", {"days": 9})
    assert caller.ask("GET", "/v1/week", If_None_Match=tag).status_code == 200


def test_a_backlog_is_spread_when_the_person_says_so_and_gathered_again(caller: Caller, clock: SetClock) -> None:
    ids = save(caller, 12)
    caller.ask("POST", f"/v1/contacts/{ids[0]}/snooze", {"days": 12})
    clock.pass_by(days=30)
    caller.ask("PATCH", "/v1/preferences", {"budget": 2})
    before = caller.get("/v1/reminders")["items"]
    week = caller.get("/v1/week")
    assert week["spread_offer"] == {"people": 12, "weeks": 6}
    done = caller.post("/v1/week/spread", {})
    assert (done["spread"], done["weeks"], done["overdue"]) == (10, 6, 2)
    after = caller.get("/v1/week")
    assert (after["spread_offer"], after["left"]) == (None, 2)
    assert [each["who"]["id"] for each in after["planned"]] == [each["who"]["id"] for each in week["planned"]]
    assert caller.post("/v1/week/spread", {}) == {"spread": 0, "weeks": 1, "undo": None, "overdue": 2}
    undone = caller.post(f"/v1/people/changes/{done['undo']}/undo", {})
    assert (undone["changed"], undone["overdue"]) == (10, 12)
    assert caller.get("/v1/reminders")["items"] == before
    assert caller.get("/v1/week") == week


def test_those_spread_come_back_week_by_week_within_the_budget(caller: Caller, clock: SetClock) -> None:
    save(caller, 12)
    clock.pass_by(days=30)
    caller.ask("PATCH", "/v1/preferences", {"budget": 2})
    caller.post("/v1/week/spread", {})
    seen: list[str] = []
    for _ in range(6):
        planned = [each["who"]["id"] for each in caller.get("/v1/week")["planned"]]
        assert len(planned) == 2
        moment = clock.now().isoformat()
        caller.post("/v1/interactions", {"items": [touch(each, at=moment) for each in planned]})
        for each in planned:
            caller.ask("PATCH", f"/v1/contacts/{each}", {"cadence": None})
        seen += planned
        clock.pass_by(days=7)
    assert len(set(seen)) == 12


def test_preferences_are_kept_and_each_can_be_changed_alone(caller: Caller) -> None:
    begun = {
        "budget": 7, "badge": "overdue", "employer": None, "employer_domains": [], "digest_hour": None,
        "quiet_days": [],
    }  # fmt: skip
    assert caller.get("/v1/preferences") == begun
    change = {"employer": "Looms Ltd", "employer_domains": ["@Looms.example", "looms.example"], "quiet_days": [6, 5, 6]}
    caller.ask("PATCH", "/v1/preferences", change)
    caller.ask("PATCH", "/v1/preferences", {"badge": "plan", "digest_hour": 0})
    assert caller.get("/v1/preferences") == begun | {
        "badge": "plan", "employer": "Looms Ltd", "employer_domains": ["looms.example"], "digest_hour": 0,
        "quiet_days": [5, 6],
    }  # fmt: skip
    caller.ask("PATCH", "/v1/preferences", {"digest_hour": None, "employer": "", "employer_domains": None})
    assert caller.get("/v1/preferences")["digest_hour"] is None


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"budget": 0}, "budget"), ({"budget": 51}, "budget"), ({"budget": None}, "budget"),
        ({"badge": "red"}, "badge"), ({"digest_hour": 24}, "digest_hour"), ({"quiet_days": [7]}, "quiet_days[0]"),
        ({"employer_domains": ["no domain"]}, "employer_domains[0]"),
        ({"digest_claimed_on": "2026-03-01"}, "digest_claimed_on"),
    ],
)  # fmt: skip
def test_a_preference_that_cannot_be_is_refused_by_name(caller: Caller, change: dict[str, Any], field: str) -> None:
    assert caller.refusal("PATCH", "/v1/preferences", change)["field"] == field


def test_the_overdue_are_in_the_digest_that_nametag_left_them_out_of(caller: Caller, clock: SetClock) -> None:
    save(caller, 5)
    clock.pass_by(days=300)
    told = caller.get("/v1/digest")
    assert told["title"] == "5 people are overdue"
    assert told["text"] == "Person 00, Person 01, Person 02 and 2 more. 5 people are left in the plan of this week."
    assert (told["overdue"], told["left"], told["badge"]) == (5, 5, "overdue")


def test_a_digest_without_anybody_overdue_tells_of_the_plan_and_else_there_is_none(
    caller: Caller, clock: SetClock
) -> None:
    assert caller.get("/v1/digest")["title"] is None
    [ada] = save(caller, 1)
    clock.pass_by(days=8)  # Monday; due on Wednesday
    told = caller.get("/v1/digest")
    assert (told["title"], told["overdue"]) == ("The plan of this week", 0)
    assert told["text"] == "Nobody is overdue; 1 person is left in the plan of this week."
    caller.post("/v1/interactions", {"items": [touch(ada, at="2026-03-09T09:00:00Z")]})
    assert caller.get("/v1/digest")["title"] is None


@pytest.mark.usefixtures("ada")
def test_nothing_is_said_on_a_quiet_day(caller: Caller) -> None:
    caller.ask("PATCH", "/v1/preferences", {"quiet_days": [0], "digest_hour": 9})
    told = caller.get("/v1/digest")
    assert (told["day"], told["quiet"], told["title"], told["overdue"]) == ("2026-03-16", True, None, 1)
    assert not caller.post("/v1/digest/claims", {"day": "2026-03-16"})["show"]


@pytest.mark.usefixtures("ada")
def test_of_several_browsers_one_shows_a_days_digest(caller: Caller, clock: SetClock) -> None:
    caller.ask("PATCH", "/v1/preferences", {"digest_hour": 9})
    claims = [caller.post("/v1/digest/claims", {"day": "2026-03-16"})["show"] for _ in range(3)]
    assert claims == [True, False, False]
    clock.pass_by(days=1)
    assert caller.post("/v1/digest/claims", {"day": "2026-03-17"})["show"]


@pytest.mark.usefixtures("ada")
def test_a_digest_slept_through_is_yesterdays_and_none_is_shown_of_other_days(
    caller: Caller,
) -> None:
    caller.ask("PATCH", "/v1/preferences", {"digest_hour": 23})
    assert [caller.post("/v1/digest/claims", {"day": f"2026-03-{day}"})["show"] for day in (14, 15, 15, 17)] == [
        False, True, False, False,
    ]  # fmt: skip


@pytest.mark.usefixtures("ada")
def test_no_digest_is_shown_while_it_is_off(caller: Caller) -> None:
    assert not caller.post("/v1/digest/claims", {"day": "2026-03-16"})["show"]


@pytest.mark.usefixtures("ada")
def test_a_claim_by_a_clock_that_was_ahead_holds_nobody_back(caller: Caller, clock: SetClock) -> None:
    caller.ask("PATCH", "/v1/preferences", {"digest_hour": 9})
    now = clock.now()
    clock.set_to(now + timedelta(days=2))
    assert caller.post("/v1/digest/claims", {"day": "2026-03-18"})["show"]
    clock.set_to(now)
    clock.pass_by(hours=9)
    assert [caller.post("/v1/digest/claims", {"day": "2026-03-16"})["show"] for _ in range(2)] == [True, False]


@pytest.mark.usefixtures("ada")
@pytest.mark.parametrize("days", [-2, 2])
def test_a_clock_that_strays_and_comes_back_shows_no_second_digest_on_one_day(
    caller: Caller, clock: SetClock, days: int
) -> None:
    def is_shown() -> bool:
        return bool(caller.post("/v1/digest/claims", {"day": clock.today().isoformat()})["show"])

    caller.ask("PATCH", "/v1/preferences", {"digest_hour": 9})
    for _ in range(2):  # the second day is as good as any
        now = clock.now()
        assert is_shown()
        clock.set_to(now + timedelta(days=days))
        assert not is_shown()
        clock.set_to(now)
        assert not is_shown()
        clock.pass_by(days=1)
