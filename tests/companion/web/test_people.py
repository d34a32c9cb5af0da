"""The network as a table, over the wire."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch


def save(caller: Caller, handle: str, name: str, **chosen: Any) -> str:
    [item] = caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"]
    return str(item["contact_id"])


@pytest.fixture
def ids(caller: Caller) -> list[str]:
    return [
        save(caller, "ada", "Ada Example", company="Looms", tags=["cello"]),
        save(caller, "bo", "Bo Weaver", company="Engines", circles=["Guild"], cadence={"days": 30}),
        save(caller, "cy", "Cy Miller", circles=["guild"], cadence={"days": 7}),
    ]


def names(found: dict[str, Any]) -> list[str]:
    return [row["who"]["name"] for row in found["items"]]


def test_a_window_of_the_table_knows_how_long_the_table_is(caller: Caller, ids: list[str]) -> None:
    found = caller.get("/v1/people?offset=1&limit=1")
    assert (found["total"], names(found)) == (len(ids), ["Bo Weaver"])
    assert caller.get("/v1/people?offset=9")["items"] == []


def test_whoever_is_due_comes_first_and_whoever_is_never_due_last(
    caller: Caller, ids: list[str], clock: SetClock
) -> None:
    clock.pass_by(days=10)
    assert names(caller.get("/v1/people?sort=due")) == ["Cy Miller", "Bo Weaver", "Ada Example"]
    assert names(caller.get("/v1/people?sort=due&order=desc")) == ["Bo Weaver", "Cy Miller", "Ada Example"]
    [late] = caller.get("/v1/people?state=overdue")["items"]
    assert (late["who"]["id"], late["days_late"], late["due"]) == (ids[2], 3, "2026-03-08")
    caller.post("/v1/interactions", {"items": [touch(ids[2], at="2026-03-11T12:00:00Z")]})
    assert caller.get("/v1/people?state=overdue")["total"] == 0


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("circle=GUILD", ["Bo Weaver", "Cy Miller"]), ("tag=Cello", ["Ada Example"]),
        ("company=looms", ["Ada Example"]),
        ("cadence=none", ["Ada Example"]), ("q=guild&circle=guild&sort=company", ["Bo Weaver", "Cy Miller"]),
        ("state=none", ["Ada Example"]), ("importance=key", []),
        ("q=&circle=", ["Ada Example", "Bo Weaver", "Cy Miller"]),
    ],
)  # fmt: skip
def test_the_table_is_narrowed(caller: Caller, ids: list[str], query: str, found: list[str]) -> None:
    assert ids
    assert names(caller.get(f"/v1/people?{query}")) == found


def test_what_the_table_can_be_narrowed_by_is_counted(caller: Caller, ids: list[str]) -> None:
    assert ids
    found = caller.get("/v1/people/facets")
    assert [(each["name"].casefold(), each["count"]) for each in found["circles"]] == [("guild", 2)]
    assert found["states"] == [{"name": "warm", "count": 2}, {"name": "none", "count": 1}]


def test_many_are_changed_at_once_and_changed_back(caller: Caller, ids: list[str]) -> None:
    told = {"ids": ids, "set": {"cadence": {"months": 2}, "add_tags": ["weaver"], "importance": "key"}}
    made = caller.post("/v1/people/changes", told)
    assert made["changed"] == 3
    assert {tuple(each["tags"]) for each in caller.get("/v1/people")["items"]} == {("cello", "weaver"), ("weaver",)}
    assert caller.post(f"/v1/people/changes/{made['undo']}/undo") == {"changed": 3, "overdue": 0}
    assert [each["cadence"] for each in caller.get("/v1/people")["items"]] == [None, {"days": 30}, {"days": 7}]


def test_all_that_are_found_are_changed_at_once(caller: Caller, ids: list[str]) -> None:
    made = caller.post("/v1/people/changes", {"where": {"circle": "guild"}, "set": {"rest": "paused"}})
    assert made["changed"] == 2
    assert [each["state"] for each in caller.get("/v1/people")["items"]] == ["none", "paused", "paused"]
    assert caller.get(f"/v1/contacts/{ids[1]}")["rest"] == "paused"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"set": {"rest": "never"}}, "ids"),
        ({"ids": ["x"], "where": {}, "set": {"rest": "never"}}, "ids"),
        ({"ids": [], "set": {"rest": "never"}}, "ids"),
        ({"ids": ["x"], "set": {}}, "set"),
        ({"ids": ["x"], "set": {"name": "Ada"}}, "set.name"),
        ({"where": {"state": "hot"}, "set": {"rest": "never"}}, "where.state"),
        ({"where": {}, "set": {"rest": "never"}, "spread": 99}, "spread"),
    ],
)
def test_a_change_of_many_that_cannot_be_made_says_why(caller: Caller, body: dict[str, Any], field: str) -> None:
    told = caller.refusal("POST", "/v1/people/changes", body)
    assert (told["status"], told["field"]) == (400, field)


def test_a_change_of_many_that_nobody_made_is_not_found(caller: Caller) -> None:
    assert caller.refusal("POST", "/v1/people/changes/nobody/undo")["code"] == "not_found"
