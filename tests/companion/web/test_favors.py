"""Help given and received."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


@pytest.fixture
def ada(caller: Caller) -> str:
    return saved(caller, "Ada Example", "ada", cadence={"days": 10})


def saved(caller: Caller, name: str, handle: str, **chosen: Any) -> str:
    return str(caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"][0]["contact_id"])


def favor(contact_id: str, **members: Any) -> dict[str, Any]:
    return {"contact_id": contact_id, "way": "given", "size": "small", "about": "Read her paper", **members}


def touches(caller: Caller, contact_id: str) -> list[tuple[str, str, str]]:
    found = caller.get(f"/v1/contacts/{contact_id}")["interactions"]
    return [(each["kind"], each["direction"], each["at"][:10]) for each in found]


def listed(caller: Caller, query: str = "") -> list[str]:
    return [each["about"] for each in caller.get(f"/v1/favors{query}")["items"]]


def test_a_promise_is_kept_once_it_is_done_and_is_a_touch_from_then_on(
    caller: Caller, ada: str, clock: SetClock
) -> None:
    clock.pass_by(days=11)
    made = caller.post("/v1/favors", favor(ada))
    assert (made["favor"]["on"], made["favor"]["done_on"], made["overdue"]) == ("2026-03-12", None, 1)
    assert touches(caller, ada) == []
    done = caller.patch(f"/v1/favors/{made['favor']['id']}", {"done_on": "2026-03-12"})
    assert (done["favor"]["done_on"], done["overdue"]) == ("2026-03-12", 0)
    assert touches(caller, ada) == [("favor", "from_me", "2026-03-12")]


def test_help_from_them_is_a_touch_from_them(caller: Caller, ada: str) -> None:
    caller.post("/v1/favors", favor(ada, way="received", done_on="2026-02-01"))
    assert touches(caller, ada) == [("favor", "from_them", "2026-02-01")]


def test_the_touch_moves_and_goes_and_comes_back_with_its_favor(caller: Caller, ada: str) -> None:
    path = f"/v1/favors/{caller.post('/v1/favors', favor(ada, done_on='2026-02-01'))['favor']['id']}"
    caller.patch(path, {"done_on": "2026-02-20"})
    assert touches(caller, ada) == [("favor", "from_me", "2026-02-20")]
    caller.patch(path, {"done_on": None})
    assert touches(caller, ada) == []
    caller.patch(path, {"done_on": "2026-02-21"})
    assert caller.delete(path)["deleted"] is caller.delete(path)["deleted"] is True
    assert touches(caller, ada) == []
    assert caller.refusal("PATCH", path, {"about": "x"})["code"] == "conflict"
    caller.post(f"{path}/restore")
    assert touches(caller, ada) == [("favor", "from_me", "2026-02-21")]


def test_a_favor_sent_twice_is_one_favor(caller: Caller, ada: str) -> None:
    first = caller.post("/v1/favors", favor(ada, id=ID))
    assert caller.post("/v1/favors", favor(ada, id=ID.upper())) == first
    assert listed(caller) == ["Read her paper"]
    bo = saved(caller, "Bo Other", "bo")
    assert caller.refusal("POST", "/v1/favors", favor(bo, id=ID))["code"] == "conflict"
    caller.delete(f"/v1/favors/{ID}")
    assert "restore it" in caller.refusal("POST", "/v1/favors", favor(ada, id=ID))["message"]


def test_favors_are_listed_newest_first_by_contact_by_state_and_in_pages(caller: Caller, ada: str) -> None:
    bo = saved(caller, "Bo Other", "bo")
    for day in (3, 1, 2):
        caller.post("/v1/favors", favor(ada, about=f"Ada {day}", on=f"2026-02-0{day}"))
    caller.post("/v1/favors", favor(bo, about="Bo", done_on="2026-01-01"))
    assert listed(caller) == ["Ada 3", "Ada 2", "Ada 1", "Bo"]
    assert listed(caller, f"?contact_id={bo}") == listed(caller, "?state=done") == ["Bo"]
    assert listed(caller, "?state=open") == ["Ada 3", "Ada 2", "Ada 1"]
    page = caller.get("/v1/favors?limit=3")
    assert len(page["items"]) == 3
    rest = caller.get(f"/v1/favors?limit=3&cursor={page['next']}")
    assert ([each["about"] for each in rest["items"]], rest["next"]) == (["Bo"], None)
    assert caller.refusal("GET", "/v1/favors?cursor=nothing")["field"] == "cursor"


@pytest.mark.parametrize(
    ("members", "field"),
    [({"way": "lent"}, "way"), ({"size": "huge"}, "size"), ({"about": " "}, "about"), ({"on": "2026-03-02"}, "on"),
     ({"done_on": "2026-03-02"}, "done_on"), ({"on": "2026-02-02", "done_on": "2026-02-01"}, "done_on"),
     ({"x": 1}, "x")],
)  # fmt: skip
def test_what_cannot_be_is_refused_by_its_member(caller: Caller, ada: str, members: dict[str, Any], field: str) -> None:
    assert caller.refusal("POST", "/v1/favors", favor(ada, **members))["field"] == field
    assert listed(caller) == []


def test_there_must_be_a_favor_and_somebody_it_is_with(caller: Caller, ada: str) -> None:
    assert caller.refusal("POST", "/v1/favors", favor("nobody"))["code"] == "not_found"
    for method, path, body in [("PATCH", "", {"about": "x"}), ("DELETE", "", None), ("POST", "/restore", None)]:
        assert caller.refusal(method, f"/v1/favors/nothing{path}", body)["code"] == "not_found"
    made = caller.post("/v1/favors", favor(ada))["favor"]["id"]
    caller.delete(f"/v1/contacts/{ada}")
    assert caller.refusal("PATCH", f"/v1/favors/{made}", {"about": "x"})["code"] == "not_found"
    assert listed(caller) == []


def test_the_ledger_counts_a_year_and_what_is_open(caller: Caller, ada: str) -> None:
    caller.post("/v1/favors", favor(ada, size="large", done_on="2026-03-01"))
    caller.post("/v1/favors", favor(ada, size="medium", done_on="2025-03-01", on="2025-02-01"))
    caller.post("/v1/favors", favor(ada, way="received", done_on="2025-02-28"))
    caller.post("/v1/favors", favor(ada, about="A promise"))
    caller.post("/v1/favors", favor(ada, way="received", about="An ask"))
    told = caller.get("/v1/help")
    assert (told["balance"], told["given"], told["received"]) == (9.0, 2, 0)
    assert [each["about"] for each in told["promises"]] == ["A promise"]
    assert [each["about"] for each in told["asks"]] == ["An ask"]


def test_asking_once_more_where_much_is_owed_is_warned_about(caller: Caller, ada: str) -> None:
    path = f"/v1/contacts/{ada}/asking"
    caller.post("/v1/favors", favor(ada, way="received", size="large", done_on="2026-02-01"))
    caller.post("/v1/favors", favor(ada, way="received"))
    assert caller.get(path) == {"warning": None}
    caller.post("/v1/favors", favor(ada, way="received"))
    assert caller.get(path)["warning"].endswith("Is there something you could do for them first?")
    caller.patch(f"/v1/contacts/{ada}", {"needs": ["a designer"]})
    assert "They need “a designer”" in caller.get(path)["warning"]
    assert caller.refusal("GET", "/v1/contacts/nobody/asking")["code"] == "not_found"


def test_merged_contacts_have_one_ledger(caller: Caller, ada: str) -> None:
    twin = saved(caller, "Ada Twin", "twin")
    caller.post("/v1/favors", favor(ada, about="One"))
    caller.post("/v1/favors", favor(twin, about="Other"))
    merge = caller.post("/v1/merges", {"kept_id": ada, "absorbed_id": twin})["merge"]["id"]
    for each in (ada, twin):
        assert sorted(listed(caller, f"?contact_id={each}")) == ["One", "Other"]
    assert {each["who"]["id"] for each in caller.get("/v1/favors")["items"]} == {ada}
    caller.delete(f"/v1/merges/{merge}")
    assert listed(caller, f"?contact_id={twin}") == ["Other"]


def test_a_clock_set_back_stands_in_the_way_of_no_other_change(caller: Caller, ada: str, clock: SetClock) -> None:
    path = f"/v1/favors/{caller.post('/v1/favors', favor(ada))['favor']['id']}"
    clock.pass_by(days=-2)
    assert caller.patch(path, {"about": "Read her second paper"})["favor"]["on"] == "2026-03-01"
    assert caller.refusal("PATCH", path, {"on": "2026-03-01"})["field"] == "on"
