"""What was heard of through the network."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


def saved(caller: Caller, name: str, handle: str, **chosen: Any) -> str:
    return str(caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"][0]["contact_id"])


@pytest.fixture
def ada(caller: Caller) -> str:
    return saved(caller, "Ada Example", "ada", circles=["Guild"])


@pytest.fixture
def bo(caller: Caller) -> str:
    return saved(caller, "Bo Other", "bo", circles=["guild", "Choir"])


def heard(caller: Caller, contact_id: str, **members: Any) -> dict[str, Any]:
    body = {"contact_id": contact_id, "kind": "job", "about": "Lead at Mills", **members}
    return dict(caller.post("/v1/opportunities", body)["opportunity"])


def test_thanks_are_due_within_a_week_and_again_once_it_is_won(caller: Caller, ada: str, clock: SetClock) -> None:
    job = heard(caller, ada)
    assert (job["heard_on"], job["stage"], job["thanks_due"]) == ("2026-03-01", "heard", "2026-03-08")
    clock.pass_by(days=1)
    sent = touch(ada, kind="message", direction="from_me", at="2026-03-02T12:00:00Z")
    caller.post("/v1/interactions", {"items": [sent]})
    assert caller.get("/v1/opportunities")["items"][0]["thanks_due"] is None
    clock.pass_by(days=28)
    path = f"/v1/opportunities/{job['id']}"
    won = caller.patch(path, {"stage": "won"})["opportunity"]
    assert (won["stage_on"], won["thanks_due"]) == ("2026-03-30", "2026-04-06")
    thanked = caller.patch(path, {"thanked_on": "2026-03-30"})["opportunity"]
    assert thanked["thanks_due"] is None
    caller.delete(f"/v1/interactions/{sent['id']}")
    assert caller.patch(path, {"thanked_on": None})["opportunity"]["thanks_due"] == "2026-04-06"


def test_those_still_open_come_first_the_newest_first(caller: Caller, ada: str, bo: str) -> None:
    heard(caller, ada, about="Lost", stage="lost", stage_on="2026-02-28", heard_on="2026-02-28")
    heard(caller, ada, about="Older", heard_on="2026-02-01")
    heard(caller, bo, about="Newer", stage="pursuing")
    assert [each["about"] for each in caller.get("/v1/opportunities")["items"]] == ["Newer", "Older", "Lost"]
    found = caller.get(f"/v1/opportunities?contact_id={bo}")["items"]
    assert [each["about"] for each in found] == ["Newer"]


def test_an_opportunity_sent_twice_is_one(caller: Caller, ada: str, bo: str) -> None:
    assert heard(caller, ada, id=ID) == heard(caller, ada, id=ID.upper())
    told = caller.refusal("POST", "/v1/opportunities", {"id": ID, "contact_id": bo, "kind": "job", "about": "x"})
    assert told["code"] == "conflict"


def test_deleted_it_is_gone_and_can_be_had_back(caller: Caller, ada: str) -> None:
    job = heard(caller, ada)
    path = f"/v1/opportunities/{job['id']}"
    assert caller.delete(path) == caller.delete(path) == {"deleted": True}
    assert caller.get("/v1/opportunities")["items"] == []
    assert caller.refusal("PATCH", path, {"about": "x"})["code"] == "conflict"
    again = {"id": job["id"], "contact_id": ada, "kind": "job", "about": "x"}
    assert "restore it" in caller.refusal("POST", "/v1/opportunities", again)["message"]
    assert caller.post(f"{path}/restore")["opportunity"] == job


@pytest.mark.parametrize(
    ("members", "field"),
    [({"kind": "luck"}, "kind"), ({"stage": "near"}, "stage"), ({"heard_on": "2026-03-02"}, "heard_on"),
     ({"stage": "won", "stage_on": "2026-02-01"}, "stage_on"), ({"about": ""}, "about"), ({"x": 1}, "x")],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_its_member(caller: Caller, ada: str, members: dict[str, Any], field: str) -> None:
    body = {"contact_id": ada, "kind": "job", "about": "Lead at Mills", **members}
    assert caller.refusal("POST", "/v1/opportunities", body)["field"] == field
    assert caller.get("/v1/opportunities")["items"] == []


def test_there_must_be_an_opportunity_and_somebody_it_was_heard_from(caller: Caller, ada: str) -> None:
    for method, path, body in [("PATCH", "", {"about": "x"}), ("DELETE", "", None), ("POST", "/restore", None)]:
        assert caller.refusal(method, f"/v1/opportunities/nothing{path}", body)["code"] == "not_found"
    job = heard(caller, ada)
    caller.delete(f"/v1/contacts/{ada}")
    assert caller.get("/v1/opportunities")["items"] == []
    assert caller.refusal("PATCH", f"/v1/opportunities/{job['id']}", {"about": "x"})["code"] == "not_found"


def test_the_yield_counts_people_and_circles_over_a_year(caller: Caller, ada: str, bo: str) -> None:
    heard(caller, bo, heard_on="2026-01-01", stage="won", stage_on="2026-02-01")
    heard(caller, bo)
    heard(caller, ada)
    heard(caller, ada, heard_on="2025-02-28")
    told = caller.get("/v1/opportunities/yield")
    assert [(each["who"]["id"], each["heard"], each["won"]) for each in told["people"]] == [(bo, 2, 1), (ada, 1, 0)]
    assert [(each["name"].casefold(), each["heard"]) for each in told["circles"]] == [("guild", 3), ("choir", 2)]


def test_merged_contacts_yield_as_one(caller: Caller, ada: str, bo: str) -> None:
    heard(caller, bo)
    heard(caller, ada)
    caller.post("/v1/merges", {"kept_id": ada, "absorbed_id": bo})
    told = caller.get("/v1/opportunities/yield")
    assert [(each["who"]["id"], each["heard"]) for each in told["people"]] == [(ada, 2)]
    assert [(each["name"].casefold(), each["heard"]) for each in told["circles"]] == [("choir", 2), ("guild", 2)]


def test_the_thinnest_reason_is_the_one_with_the_fewest_warm(caller: Caller, ada: str, bo: str) -> None:
    assert caller.get("/v1/opportunities/yield")["thinnest"] is None
    caller.patch(f"/v1/contacts/{ada}", {"reasons": ["change", "loss", "news"]})
    caller.patch(f"/v1/contacts/{bo}", {"reasons": ["mentor"]})
    caller.post("/v1/interactions", {"items": [touch(ada)]})
    told = caller.get("/v1/opportunities/yield")
    assert told["thinnest"] == "mentor"
    assert told["reasons"] == [
        {"reason": "change", "contacts": 1, "warm": 1}, {"reason": "loss", "contacts": 1, "warm": 1},
        {"reason": "news", "contacts": 1, "warm": 1}, {"reason": "mentor", "contacts": 1, "warm": 0},
    ]  # fmt: skip


def test_a_clock_set_back_stands_in_the_way_of_no_stage(caller: Caller, ada: str, clock: SetClock) -> None:
    path = f"/v1/opportunities/{heard(caller, ada)['id']}"
    clock.pass_by(days=-2)
    assert caller.patch(path, {"stage": "won"})["opportunity"]["stage_on"] == "2026-03-01"
