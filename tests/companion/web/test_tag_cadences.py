"""Cadences that a tag or a circle lends to everyone who has it."""

from typing import Any

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

MONTHLY = {"days": 30}


def save(caller: Caller, handle: str, **chosen: object) -> str:
    [saved] = caller.post("/v1/captures", {"items": [capture(f"Person {handle}", handle, **chosen)]})["items"]
    contact_id: str = saved["contact_id"]
    return contact_id


def put(caller: Caller, tag: str, cadence: dict[str, int] | None = None) -> Any:
    reply = caller.ask("PUT", "/v1/tag-cadences", {"tag": tag, "cadence": cadence or MONTHLY})
    assert reply.status_code == 200
    return reply.json


def test_a_tags_cadence_holds_for_everyone_who_has_it_at_once(caller: Caller, clock: SetClock) -> None:
    ada, bo = save(caller, "ada", tags=["Rust"]), save(caller, "bo", tags=["rust", "choir"])
    own = save(caller, "cy", tags=["rust"], cadence={"days": 90})
    clock.pass_by(days=40)
    assert caller.get("/v1/reminders")["overdue"] == 0
    assert put(caller, " RUST ") == {"tag": "rust", "cadence": MONTHLY, "contacts": 3, "overdue": 2}
    listed = caller.get("/v1/reminders")["items"]
    assert {each["contact"]["id"] for each in listed} == {ada, bo}
    card = next(each["contact"] for each in listed if each["contact"]["id"] == ada)
    assert (card["cadence"], card["cadence_in_force"], card["cadence_from"]) == (None, MONTHLY, "tag Rust")
    assert listed[0]["why"].endswith("; you meant every 30 days, as with everyone tagged Rust.")
    assert caller.get(f"/v1/contacts/{own}")["cadence_from"] == "contact"


def test_taken_away_it_holds_for_nobody_and_once_more_does_nothing(caller: Caller, clock: SetClock) -> None:
    save(caller, "ada", tags=["rust"])
    clock.pass_by(days=40)
    assert put(caller, "rust")["overdue"] == 1
    for _ in range(2):
        assert caller.ask("DELETE", "/v1/tag-cadences", {"tag": "Rust"}).json == {"deleted": True, "overdue": 0}


def test_every_tag_is_listed_with_how_many_have_it(caller: Caller) -> None:
    for handle, tags in (("ada", ["rust", "Choir"]), ("bo", ["RUST"])):
        save(caller, handle, tags=tags)
    gone = save(caller, "cy", tags=["mentor"])
    caller.delete(f"/v1/contacts/{gone}")
    put(caller, "alumni", {"months": 6})
    assert caller.get("/v1/tag-cadences")["items"] == [
        {"tag": "alumni", "cadence": {"months": 6}, "contacts": 0},
        {"tag": "choir", "cadence": None, "contacts": 1},
        {"tag": "rust", "cadence": None, "contacts": 2},
    ]


def test_a_circles_cadence_goes_before_a_tags_and_ones_own_before_both(caller: Caller) -> None:
    ada = save(caller, "ada", tags=["rust"], circles=["Guild"])
    put(caller, "rust", {"days": 7})
    caller.post("/v1/circles", {"name": "guild", "cadence": MONTHLY})
    assert caller.get(f"/v1/contacts/{ada}")["cadence_from"] == "circle Guild"
    own = caller.patch(f"/v1/contacts/{ada}", {"cadence": {"months": 3}})
    assert (own["cadence_from"], own["cadence_in_force"]) == ("contact", {"months": 3})


def test_who_rests_is_seen_to_rest_and_goes_on_as_before(caller: Caller, clock: SetClock) -> None:
    ada = save(caller, "ada", tags=["rust"])
    put(caller, "rust")
    clock.pass_by(days=40)
    states = []
    for rest in ("paused", "never", None):
        card = caller.patch(f"/v1/contacts/{ada}", {"rest": rest})
        states.append((card["state"], card["due"], card["cadence_from"], caller.get("/v1/reminders")["overdue"]))
    assert states == [
        ("paused", None, None, 0),
        ("never", None, None, 0),
        ("overdue", "2026-03-31", "tag rust", 1),
    ]


def test_a_tag_without_a_name_and_a_cadence_that_is_none_are_refused_by_name(caller: Caller) -> None:
    assert caller.refusal("PUT", "/v1/tag-cadences", {"tag": " ", "cadence": MONTHLY})["field"] == "tag"
    assert caller.refusal("PUT", "/v1/tag-cadences", {"tag": "rust", "cadence": {}})["field"] == "cadence"
    assert caller.refusal("PUT", "/v1/tag-cadences", {"tag": "rust"})["field"] == "cadence"
    assert caller.refusal("DELETE", "/v1/tag-cadences", {})["field"] == "tag"
