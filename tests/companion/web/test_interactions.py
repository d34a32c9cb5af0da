"""Touches: what moves a due date, and what does not."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


@pytest.fixture
def ada(caller: Caller) -> str:
    """A contact one means to be in touch with every 30 days."""
    sent = capture(cadence={"days": 30})
    contact_id: str = caller.post("/v1/captures", {"items": [sent]})["items"][0]["contact_id"]
    return contact_id


def log(caller: Caller, *items: Any) -> dict[str, Any]:
    reply: dict[str, Any] = caller.post("/v1/interactions", {"items": list(items)})
    return reply


def test_a_touch_clears_the_badge(caller: Caller, ada: str, clock: SetClock) -> None:
    clock.pass_by(days=40)
    assert caller.get("/v1/reminders")["overdue"] == 1
    assert log(caller, touch(ada, at="2026-04-09T12:00:00Z"))["overdue"] == 0
    assert caller.get("/v1/reminders")["items"] == []
    assert caller.get(f"/v1/contacts/{ada}")["due"] == "2026-05-09"


def test_a_touch_taken_back_counts_no_more_until_it_is_restored(caller: Caller, ada: str, clock: SetClock) -> None:
    clock.pass_by(days=40)
    [logged] = log(caller, touch(ada, at="2026-04-09T12:00:00Z"))["items"]
    assert caller.delete(f"/v1/interactions/{logged['id']}") == {"deleted": True, "overdue": 1}
    assert caller.delete(f"/v1/interactions/{logged['id']}") == {"deleted": True, "overdue": 1}
    assert caller.get(f"/v1/contacts/{ada}")["interactions"] == []
    restored = caller.post(f"/v1/interactions/{logged['id']}/restore")
    assert (restored["overdue"], restored["interaction"]["kind"]) == (0, "call")


def test_a_touch_may_name_the_person_by_any_way_of_writing_their_page(caller: Caller, ada: str) -> None:
    item = touch(ada, profile_url="http://www.GitHub.com/Ada/?tab=repositories")
    del item["contact_id"]
    assert log(caller, item)["items"][0]["contact_id"] == ada


@pytest.mark.parametrize(
    ("members", "field"),
    [
        ({"contact_id": "nobody"}, "contact_id"),
        ({"contact_id": None, "profile_url": "https://github.com/bo"}, "profile_url"),
        ({"profile_url": "https://github.com/ada"}, ""),
        ({"contact_id": None}, ""),
        ({"at": "2026-03-02T12:00:01Z"}, "at"),
        ({"at": "2026-03-01T12:00:00"}, "at"),
        ({"at": "2026-02-30T12:00:00Z"}, "at"),
        ({"at": "0001-01-01T00:00:00+14:00"}, "at"),
        ({"kind": "wave"}, "kind"),
        ({"direction": "sideways"}, "direction"),
        ({"channel": "In Person"}, "channel"),
        ({"practice": "fun"}, "practice"),
        ({"url": "data:text/html,x"}, "url"),
        ({"words": "x" * 20_001}, "words"),
        ({"mood": "good"}, "mood"),
    ],
)
def test_a_touch_that_cannot_be_is_refused_by_its_member(
    caller: Caller, ada: str, members: dict[str, Any], field: str
) -> None:
    refused, kept = log(caller, touch(ada) | members, touch(ada))["items"]
    assert refused["status"] == "rejected"
    assert refused["field"] == ("items[0]." + field).rstrip(".")
    assert kept["status"] == "stored"
    assert len(caller.get(f"/v1/contacts/{ada}")["interactions"]) == 1


def test_a_clock_ahead_by_less_than_a_day_is_forgiven(caller: Caller, ada: str) -> None:
    assert log(caller, touch(ada, at="2026-03-02T12:00:00Z"))["items"][0]["status"] == "stored"


def test_a_repeated_touch_is_logged_once(caller: Caller, ada: str) -> None:
    item = touch(ada)
    assert [each["status"] for each in log(caller, item, item)["items"]] == ["stored", "repeated"]
    assert log(caller, item)["items"] == [{"id": item["id"], "status": "repeated", "contact_id": ada}]
    assert len(caller.get(f"/v1/contacts/{ada}")["interactions"]) == 1


POST = "https://github.com/ada/engine/issues/1"


def test_the_same_done_twice_in_one_place_on_one_day_is_one_touch(caller: Caller, ada: str) -> None:
    first = touch(ada, kind="like", direction="from_me", url=POST)
    again = touch(ada, kind="like", direction="from_me", url=POST, at="2026-03-01T12:05:00Z")
    assert [each["status"] for each in log(caller, first, again)["items"]] == ["stored", "repeated"]
    others = [{"kind": "comment"}, {"direction": "from_them"}, {"url": POST + "0"}, {"at": "2026-02-28T12:00:00Z"}]
    kept = log(caller, *(first | {"id": touch(ada)["id"]} | other for other in others))["items"]
    assert [each["status"] for each in kept] == ["stored"] * 4


def test_what_was_taken_back_can_be_done_again_on_the_same_day(caller: Caller, ada: str) -> None:
    first = touch(ada, kind="like", direction="from_me", url=POST)
    log(caller, first)
    caller.delete(f"/v1/interactions/{first['id']}")
    assert log(caller, first | {"id": touch(ada)["id"]})["items"][0]["status"] == "stored"


def test_touches_without_a_place_are_never_taken_for_one_another(caller: Caller, ada: str) -> None:
    assert [each["status"] for each in log(caller, touch(ada), touch(ada))["items"]] == ["stored", "stored"]


def test_a_touch_under_the_id_of_a_capture_is_refused_and_not_taken_for_it(caller: Caller) -> None:
    sent = capture()
    contact_id = caller.post("/v1/captures", {"items": [sent]})["items"][0]["contact_id"]
    (answer,) = log(caller, touch(contact_id) | {"id": sent["id"]})["items"]
    assert (answer["status"], answer["field"]) == ("rejected", "items[0].id")
    assert caller.get(f"/v1/contacts/{contact_id}")["interactions"] == []


def test_a_touch_with_somebody_saved_later_is_taken_then(caller: Caller) -> None:
    item = touch("", profile_url="https://github.com/bo")
    del item["contact_id"]
    assert log(caller, item)["items"][0]["status"] == "rejected"
    caller.post("/v1/captures", {"items": [capture("Bo Other", "bo")]})
    assert log(caller, item)["items"][0]["status"] == "stored"


def test_a_favor_is_noted_as_one_and_in_no_other_way(caller: Caller, ada: str) -> None:
    (answer,) = log(caller, touch(ada, kind="favor"))["items"]
    assert (answer["status"], answer["field"]) == ("rejected", "items[0].kind")
    assert "Note this as a favor" in answer["reason"]
    assert caller.get(f"/v1/contacts/{ada}")["interactions"] == []


def test_the_practice_follows_from_the_kind_unless_it_is_told(caller: Caller, ada: str) -> None:
    log(caller, touch(ada, kind="review"), touch(ada, kind="review", practice="invite", at="2026-03-01T13:00:00Z"))
    assert [each["practice"] for each in caller.get(f"/v1/contacts/{ada}")["interactions"]] == ["invite", "helpful"]


def test_the_last_fifty_are_shown_newest_first(caller: Caller, ada: str) -> None:
    for hour in range(2):
        log(caller, *(touch(ada, at=f"2026-02-28T{hour:02}:{minute:02}:00Z") for minute in range(30)))
    shown = [each["at"] for each in caller.get(f"/v1/contacts/{ada}")["interactions"]]
    assert len(shown) == 50
    assert shown == sorted(shown, reverse=True)
    assert shown[0] == "2026-02-28T01:29:00Z"


def test_there_must_be_a_touch_to_take_it_back(caller: Caller) -> None:
    assert caller.refusal("DELETE", "/v1/interactions/nothing")["code"] == "not_found"
    assert caller.refusal("POST", "/v1/interactions/nothing/restore")["code"] == "not_found"
