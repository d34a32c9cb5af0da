"""Circles: made, renamed with all their members, deleted and restored."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture, touch

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


def save(caller: Caller, name: str = "Ada Example", handle: str = "ada", **chosen: Any) -> str:
    saved: str = caller.post("/v1/captures", {"items": [capture(name, handle, **chosen)]})["items"][0]["contact_id"]
    return saved


def circles(caller: Caller) -> dict[str, Any]:
    return {each["name"]: each for each in caller.get("/v1/circles")["items"]}


def make(caller: Caller, name: str = "Guild", **members: Any) -> str:
    made: str = caller.post("/v1/circles", {"name": name, **members})["circle"]["id"]
    return made


def test_a_circle_that_contacts_only_name_is_listed_without_an_id(caller: Caller) -> None:
    save(caller, circles=["Guild"])
    save(caller, "Bo Other", "bo", circles=["guild"])
    save(caller, "Cy Third", "cy", circles=["Guild", "Mill"])
    assert {name: (each["id"], each["members"]) for name, each in circles(caller).items()} == {
        "Guild": (None, 3),
        "Mill": (None, 1),
    }


def test_a_circle_is_of_whoever_named_it_before(caller: Caller) -> None:
    ada = save(caller, circles=["guild"])
    reply = caller.ask("POST", "/v1/circles", {"id": ID, "name": "Guild", "rhythm": {"months": 1}})
    assert reply.status_code == 201
    assert list(circles(caller)) == ["Guild"]
    whole = caller.get(f"/v1/circles/{ID}")
    assert [each["who"]["id"] for each in whole["people"]] == [ada]
    assert (whole["members"], whole["rhythm"], whole["meetings"], whole["invitations"]) == (1, {"months": 1}, [], [])


def test_a_circle_sent_twice_is_one_circle(caller: Caller) -> None:
    first = caller.post("/v1/circles", {"id": ID, "name": "Guild"})
    assert caller.post("/v1/circles", {"id": ID, "name": "Guild"}) == first
    assert len(circles(caller)) == 1


def test_two_circles_cannot_have_one_name(caller: Caller) -> None:
    make(caller)
    mill = make(caller, "Mill")
    for told in (
        caller.refusal("POST", "/v1/circles", {"name": " gUILD "}),
        caller.refusal("PATCH", f"/v1/circles/{mill}", {"name": "guild"}),
    ):
        assert (told["status"], told["code"], told["field"]) == (409, "conflict", "name")


def test_under_a_new_name_all_members_go_along_at_once(caller: Caller) -> None:
    ada, bo = save(caller, circles=["guild", "Mill"]), save(caller, "Bo Other", "bo", circles=["Guild"])
    guild = make(caller)
    changed = caller.patch(f"/v1/circles/{guild}", {"name": "Weavers", "about": "Who weave"})
    assert (changed["circle"]["name"], changed["circle"]["about"], changed["circle"]["members"]) == (
        "Weavers", "Who weave", 2,
    )  # fmt: skip
    assert caller.get(f"/v1/contacts/{ada}")["circles"] == ["Weavers", "Mill"], "in its place"
    assert caller.get(f"/v1/contacts/{bo}")["circles"] == ["Weavers"]
    assert set(circles(caller)) == {"Weavers", "Mill"}


def test_another_way_of_writing_its_name_is_its_members_too(caller: Caller) -> None:
    ada = save(caller, circles=["guild"])
    guild = make(caller, "guild")
    assert caller.patch(f"/v1/circles/{guild}", {"name": "GUILD"})["circle"]["members"] == 1
    assert caller.get(f"/v1/contacts/{ada}")["circles"] == ["GUILD"]


def test_somebody_merged_is_renamed_for_themselves_and_counted_once(caller: Caller) -> None:
    ada, bo = save(caller, circles=["Guild"]), save(caller, "Bo Other", "bo", circles=["Guild"])
    guild = make(caller)
    merge = caller.post("/v1/merges", {"kept_id": ada, "absorbed_id": bo})["merge"]["id"]
    assert caller.patch(f"/v1/circles/{guild}", {"name": "Weavers"})["circle"]["members"] == 1
    caller.delete(f"/v1/merges/{merge}")
    assert circles(caller)["Weavers"]["members"] == 2


def test_a_deleted_contact_is_in_no_circle_and_comes_back_under_the_new_name(caller: Caller) -> None:
    ada = save(caller, circles=["Guild"])
    guild = make(caller)
    caller.delete(f"/v1/contacts/{ada}")
    assert circles(caller)["Guild"]["members"] == 0
    caller.patch(f"/v1/circles/{guild}", {"name": "Weavers"})
    caller.post(f"/v1/contacts/{ada}/restore")
    assert circles(caller)["Weavers"]["members"] == 1


def test_nobody_is_in_a_deleted_circle_and_everybody_in_a_restored_one(caller: Caller) -> None:
    ada, bo = save(caller, circles=["guild", "Mill"]), save(caller, "Bo Other", "bo", circles=["Guild"])
    guild = make(caller)
    path = f"/v1/circles/{guild}"
    assert caller.delete(path) == caller.delete(path) == {"deleted": True, "overdue": 0}
    assert set(circles(caller)) == {"Mill"}
    assert caller.get(f"/v1/contacts/{ada}")["circles"] == ["Mill"]
    assert caller.refusal("GET", path)["code"] == caller.refusal("PATCH", path, {"name": "x"})["code"] == "not_found"
    assert caller.post(f"{path}/restore")["circle"]["members"] == 2
    assert caller.post(f"{path}/restore")["circle"]["members"] == 2
    assert caller.get(f"/v1/contacts/{bo}")["circles"] == ["Guild"]


def test_a_deleted_circle_cannot_come_back_beside_another_of_its_name(caller: Caller) -> None:
    guild = make(caller)
    caller.delete(f"/v1/circles/{guild}")
    make(caller)
    assert caller.refusal("POST", f"/v1/circles/{guild}/restore")["code"] == "conflict"
    assert caller.refusal("POST", "/v1/circles", {"id": guild, "name": "Mill"})["field"] == "id"


def test_a_new_circle_meets_a_rhythm_after_it_began(caller: Caller, clock: SetClock) -> None:
    guild = make(caller, rhythm={"days": 14})
    assert circles(caller)["Guild"]["next"] == {"on": "2026-03-15", "meeting_id": None, "days_late": 0}
    clock.pass_by(days=17)
    assert caller.get(f"/v1/circles/{guild}")["next"] == {"on": "2026-03-15", "meeting_id": None, "days_late": 3}


def test_a_circle_nobody_joins_grows_stale(caller: Caller, clock: SetClock) -> None:
    make(caller)
    assert (circles(caller)["Guild"]["last_joined_on"], circles(caller)["Guild"]["stale_months"]) == (None, None)
    save(caller, circles=["Guild"])
    clock.pass_by(days=62)
    assert (circles(caller)["Guild"]["last_joined_on"], circles(caller)["Guild"]["stale_months"]) == ("2026-03-01", 2)


def test_without_a_touch_since_a_circles_members_are_due_by_its_cadence(caller: Caller, clock: SetClock) -> None:
    ada = save(caller, circles=["Guild"])
    caller.post("/v1/interactions", {"items": [touch(ada)]})
    clock.pass_by(days=20)
    guild = caller.post("/v1/circles", {"name": "guild", "cadence": {"days": 9}})
    assert guild["overdue"] == 1
    assert caller.patch(f"/v1/circles/{guild['circle']['id']}", {"cadence": None})["overdue"] == 0


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "name"), ({"name": " "}, "name"), ({"name": "x" * 101}, "name"), ({"name": "x", "rhythm": {}}, "rhythm"),
     ({"name": "x", "rhythm": {"days": 0}}, "rhythm.days"), ({"name": "x", "id": "7"}, "id"),
     ({"name": "x", "members": 1}, "members")],
)  # fmt: skip
def test_a_circle_that_is_none_is_refused_by_its_member(caller: Caller, body: Any, field: str) -> None:
    assert caller.refusal("POST", "/v1/circles", body)["field"] == field
    assert circles(caller) == {}
