"""What the person owes, or waits for: one list of it."""

from typing import Any

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture


def saved(caller: Caller, name: str, handle: str) -> str:
    return str(caller.post("/v1/captures", {"items": [capture(name, handle)]})["items"][0]["contact_id"])


def owed(caller: Caller) -> list[dict[str, Any]]:
    return list(caller.get("/v1/owed")["items"])


def test_what_is_due_first_comes_first(caller: Caller, clock: SetClock) -> None:
    ada, bo = saved(caller, "Ada Example", "ada"), saved(caller, "Bo Other", "bo")
    caller.post("/v1/favors", {"contact_id": ada, "way": "given", "size": "small", "about": "Read her paper"})
    caller.post("/v1/favors", {"contact_id": bo, "way": "received", "size": "small", "about": "A name"})
    caller.post("/v1/opportunities", {"contact_id": bo, "kind": "job", "about": "Lead at Mills"})
    made = {"agreed_one_on": "2026-03-01", "agreed_other_on": "2026-03-01", "made_on": "2026-03-01"}
    caller.post("/v1/introductions", {"one_id": ada, "other_id": bo, "why": "x", **made})
    told = owed(caller)
    assert [(each["kind"], each["who"]["name"], each["since"], each["due"]) for each in told] == [
        ("thanks", "Bo Other", "2026-03-01", "2026-03-08"),
        ("promise", "Ada Example", "2026-03-01", "2026-03-15"),
        ("ask", "Bo Other", "2026-03-01", "2026-03-15"),
        ("introduction", "Ada Example", "2026-03-01", "2026-03-31"),
    ]
    assert [each["text"] for each in told] == [
        "Thank Bo Other for telling you of “Lead at Mills”.",
        "You promised Ada Example on 1 March: “Read her paper”.",
        "You asked Bo Other on 1 March: “A name”. Ask again, or let it go.",
        "Ask Ada Example or Bo Other what has come of it, a month after they met.",
    ]
    clock.pass_by(days=400)
    assert len(owed(caller)) == 4


def test_what_is_done_is_owed_no_more(caller: Caller) -> None:
    ada, bo = saved(caller, "Ada Example", "ada"), saved(caller, "Bo Other", "bo")
    favor = caller.post("/v1/favors", {"contact_id": ada, "way": "given", "size": "small", "about": "x"})["favor"]
    job = caller.post("/v1/opportunities", {"contact_id": bo, "kind": "job", "about": "x"})["opportunity"]
    pair = caller.post("/v1/introductions", {"one_id": ada, "other_id": bo, "why": "x"})["introduction"]
    caller.patch(f"/v1/introductions/{pair['id']}", {"asked_other_on": "2026-03-01"})
    assert [each["who"]["id"] for each in owed(caller)] == [bo, ada, bo]
    caller.patch(f"/v1/favors/{favor['id']}", {"done_on": "2026-03-01"})
    caller.patch(f"/v1/opportunities/{job['id']}", {"thanked_on": "2026-03-01"})
    caller.patch(f"/v1/introductions/{pair['id']}", {"declined_on": "2026-03-01"})
    assert owed(caller) == []


def test_a_thought_of_an_introduction_is_owed_to_nobody(caller: Caller) -> None:
    ada, bo = saved(caller, "Ada Example", "ada"), saved(caller, "Bo Other", "bo")
    caller.post("/v1/introductions", {"one_id": ada, "other_id": bo, "why": "x"})
    assert owed(caller) == []


def test_nothing_is_owed_to_somebody_deleted(caller: Caller) -> None:
    ada, bo = saved(caller, "Ada Example", "ada"), saved(caller, "Bo Other", "bo")
    caller.post("/v1/favors", {"contact_id": ada, "way": "given", "size": "small", "about": "x"})
    caller.post("/v1/opportunities", {"contact_id": ada, "kind": "job", "about": "x"})
    asked = {"asked_other_on": "2026-03-01"}
    caller.post("/v1/introductions", {"one_id": ada, "other_id": bo, "why": "x", **asked})
    caller.delete(f"/v1/contacts/{ada}")
    assert owed(caller) == []
