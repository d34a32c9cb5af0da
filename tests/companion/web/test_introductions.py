"""Bringing contacts together."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


def saved(caller: Caller, name: str, handle: str, **chosen: Any) -> str:
    contact_id = str(
        caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"][0]["contact_id"]
    )
    caller.post("/v1/interactions", {"items": [touch(contact_id)]})
    return contact_id


@pytest.fixture
def ada(caller: Caller) -> str:
    return saved(caller, "Ada Example", "ada", cadence={"days": 10})


@pytest.fixture
def bo(caller: Caller) -> str:
    return saved(caller, "Bo Other", "bo")


def begun(caller: Caller, one: str, other: str, **members: Any) -> dict[str, Any]:
    found: dict[str, Any] = caller.post("/v1/introductions", {"one_id": one, "other_id": other, "why": "x", **members})
    return dict(found["introduction"])


def kinds(caller: Caller, contact_id: str) -> list[str]:
    return [each["kind"] for each in caller.get(f"/v1/contacts/{contact_id}")["interactions"]]


def test_it_goes_from_a_thought_to_what_came_of_it(caller: Caller, ada: str, bo: str, clock: SetClock) -> None:
    path = f"/v1/introductions/{begun(caller, ada, bo)['id']}"
    drafted = caller.get("/v1/introductions")["items"][0]
    steps: list[dict[str, Any]] = [
        {"asked_one_on": "2026-03-01"}, {"agreed_one_on": "2026-03-01"}, {"asked_other_on": "2026-03-01"},
        {"agreed_other_on": "2026-03-01"}, {"made_on": "2026-03-01"}, {"outcome": "They work together."},
    ]  # fmt: skip
    told = [drafted, *(caller.patch(path, step)["introduction"] for step in steps)]
    assert [each["state"] for each in told] == [
        "draft", "asked_one", "asked_one", "asked_both", "agreed", "made", "outcome",
    ]  # fmt: skip
    assert told[0]["next"] == "Ask Ada Example whether they would like to meet Bo Other."
    assert [each["due"] for each in told[-2:]] == ["2026-03-31", None]
    assert told[-1]["outcome_on"] == clock.today().isoformat()


def test_it_cannot_be_made_before_both_have_agreed(caller: Caller, ada: str, bo: str) -> None:
    path = f"/v1/introductions/{begun(caller, ada, bo)['id']}"
    assert caller.refusal("PATCH", path, {"made_on": "2026-03-01"})["message"].startswith("Ask both first")
    assert caller.get("/v1/introductions")["items"][0]["state"] == "draft"


def test_one_that_was_made_is_a_touch_with_both_and_goes_and_comes_back_with_it(
    caller: Caller, ada: str, bo: str, clock: SetClock
) -> None:
    clock.pass_by(days=12)
    agreed = {"agreed_one_on": "2026-03-02", "agreed_other_on": "2026-03-02"}
    reply = caller.post(
        "/v1/introductions", {"one_id": ada, "other_id": bo, "why": "x", "made_on": "2026-03-13", **agreed}
    )
    assert reply["overdue"] == 0
    path = f"/v1/introductions/{reply['introduction']['id']}"
    assert kinds(caller, ada) == kinds(caller, bo) == ["introduction", "call"]
    assert caller.delete(path) == {"deleted": True, "overdue": 1}
    assert kinds(caller, ada) == kinds(caller, bo) == ["call"]
    assert caller.refusal("PATCH", path, {"why": "y"})["code"] == "conflict"
    caller.post(f"{path}/restore")
    assert kinds(caller, ada) == kinds(caller, bo) == ["introduction", "call"]
    caller.patch(path, {"made_on": None})
    assert kinds(caller, bo) == ["call"]


def test_two_are_introduced_once_unless_one_declined(caller: Caller, ada: str, bo: str) -> None:
    first = begun(caller, ada, bo)
    body = {"one_id": bo, "other_id": ada, "why": "x"}
    assert caller.refusal("POST", "/v1/introductions", body)["code"] == "conflict"
    caller.patch(f"/v1/introductions/{first['id']}", {"declined_on": "2026-03-01"})
    assert begun(caller, bo, ada)["state"] == "draft"


def test_an_introduction_sent_twice_is_one(caller: Caller, ada: str, bo: str) -> None:
    assert begun(caller, ada, bo, id=ID) == begun(caller, ada, bo, id=ID.upper())
    assert len(caller.get("/v1/introductions")["items"]) == 1


def test_an_id_that_is_taken_is_no_other_introduction(caller: Caller, ada: str, bo: str) -> None:
    begun(caller, ada, bo, id=ID)
    cy = str(caller.post("/v1/captures", {"items": [capture("Cy Miller", "cy")]})["items"][0]["contact_id"])
    body = {"one_id": ada, "why": "x", "id": ID}
    assert caller.refusal("POST", "/v1/introductions", body | {"other_id": cy})["field"] == "id"
    caller.delete(f"/v1/introductions/{ID}")
    refused = caller.refusal("POST", "/v1/introductions", body | {"other_id": bo})
    assert (refused["code"], refused["field"]) == ("conflict", "id")
    assert "restore it" in refused["message"]


def test_of_two_introductions_of_two_people_one_alone_goes_on(caller: Caller, ada: str, bo: str) -> None:
    first, second = begun(caller, ada, bo)["id"], "/v1/introductions/"
    caller.delete(f"/v1/introductions/{first}")
    second += begun(caller, bo, ada)["id"]
    assert caller.refusal("POST", f"/v1/introductions/{first}/restore")["code"] == "conflict"
    caller.patch(second, {"declined_on": "2026-03-01"})
    caller.post(f"/v1/introductions/{first}/restore")
    assert caller.refusal("PATCH", second, {"declined_on": None})["code"] == "conflict"
    assert caller.patch(second, {"why": "y"})["introduction"]["state"] == "declined"


def test_suggestions_come_beside_the_list_until_one_is_begun(caller: Caller, ada: str, bo: str) -> None:
    caller.patch(f"/v1/contacts/{ada}", {"needs": ["a designer"]})
    caller.patch(f"/v1/contacts/{bo}", {"offers": ["design"]})
    [found] = caller.get("/v1/introductions")["suggestions"]
    assert (found["score"], len(found["reasons"])) == (1.0, 1)
    begun(caller, ada, bo)
    assert caller.get("/v1/introductions")["suggestions"] == []


@pytest.mark.parametrize(
    ("members", "field"),
    [({"why": " "}, "why"), ({"made_on": "2026-03-02"}, "made_on"), ({"asked_one_on": "soon"}, "asked_one_on"),
     ({"x": 1}, "x")],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_its_member(
    caller: Caller, ada: str, bo: str, members: dict[str, Any], field: str
) -> None:
    body = {"one_id": ada, "other_id": bo, "why": "x", **members}
    assert caller.refusal("POST", "/v1/introductions", body)["field"] == field
    assert caller.get("/v1/introductions")["items"] == []


def test_there_must_be_two_people_and_an_introduction(caller: Caller, ada: str) -> None:
    body = {"one_id": ada, "why": "x"}
    assert caller.refusal("POST", "/v1/introductions", body | {"other_id": ada})["field"] == "other_id"
    assert caller.refusal("POST", "/v1/introductions", body | {"other_id": "nobody"})["code"] == "not_found"
    for method, path, change in [("PATCH", "", {"why": "x"}), ("DELETE", "", None), ("POST", "/restore", None)]:
        assert caller.refusal(method, f"/v1/introductions/nothing{path}", change)["code"] == "not_found"


def test_whoever_is_deleted_appears_in_no_introduction(caller: Caller, ada: str, bo: str) -> None:
    path = f"/v1/introductions/{begun(caller, ada, bo)['id']}"
    agreed = {"agreed_one_on": "2026-03-01", "agreed_other_on": "2026-03-01", "made_on": "2026-03-01"}
    caller.patch(path, agreed)
    caller.delete(f"/v1/contacts/{bo}")
    assert caller.get("/v1/introductions")["items"] == []
    assert caller.get("/v1/introductions/graph") == {"nodes": [], "edges": []}
    assert caller.refusal("PATCH", path, {"why": "y"})["code"] == "not_found"
    caller.post(f"/v1/contacts/{bo}/restore")
    assert len(caller.get("/v1/introductions")["items"]) == 1


def test_two_that_become_one_were_never_introduced(caller: Caller, ada: str, bo: str) -> None:
    begun(caller, ada, bo)
    merge = caller.post("/v1/merges", {"kept_id": ada, "absorbed_id": bo})["merge"]["id"]
    assert caller.get("/v1/introductions")["items"] == []
    caller.delete(f"/v1/merges/{merge}")
    assert len(caller.get("/v1/introductions")["items"]) == 1


def test_the_graph_shows_who_came_through_whom(caller: Caller, ada: str, bo: str) -> None:
    cy = saved(caller, "Cy Third", "cy", how_met="Through Áda  EXAMPLE, at a fair")
    days = {"agreed_one_on": "2026-03-01", "agreed_other_on": "2026-03-01", "made_on": "2026-03-01"}
    begun(caller, ada, bo, **days)
    begun(caller, bo, cy)
    graph = caller.get("/v1/introductions/graph")
    assert [each["name"] for each in graph["nodes"]] == ["Ada Example", "Bo Other", "Cy Third"]
    assert graph["edges"] == [
        {"one_id": ada, "other_id": bo, "by": "me", "on": "2026-03-01"},
        {"one_id": ada, "other_id": cy, "by": "one", "on": None},
    ]


def test_a_name_that_two_have_tells_nothing_of_who_brought_whom(caller: Caller, ada: str) -> None:
    saved(caller, "Ada Example", "ada-two")
    assert ada
    saved(caller, "Cy Third", "cy", how_met="Through Ada Example and Adam")
    saved(caller, "Di Fourth", "di", how_met="Di Fourth spoke to me herself")
    assert caller.get("/v1/introductions/graph")["edges"] == []
