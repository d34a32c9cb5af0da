"""Notes about a contact."""

from typing import Any

import pytest

from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

ID = "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11"


@pytest.fixture
def notes(caller: Caller) -> str:
    """The path of a contact's notes."""
    return f"/v1/contacts/{caller.post('/v1/captures', {'items': [capture()]})['items'][0]['contact_id']}/notes"


def texts(caller: Caller, notes: str) -> list[str]:
    return [each["text"] for each in caller.get(notes.removesuffix("/notes"))["notes"]]


def test_notes_are_read_newest_first(caller: Caller, notes: str, clock: SetClock) -> None:
    caller.post(notes, {"text": "First"})
    clock.pass_by(minutes=1)
    reply = caller.ask("POST", notes, {"text": "Second\nwith two lines"})
    assert reply.status_code == 201
    assert reply.json["note"]["created_at"] == "2026-03-01T12:01:00Z"  # type: ignore[index]
    assert texts(caller, notes) == ["Second\nwith two lines", "First"]


def test_a_note_sent_twice_is_one_note(caller: Caller, notes: str) -> None:
    first = caller.post(notes, {"id": ID, "text": "Once"})
    assert caller.post(notes, {"id": ID.upper(), "text": "Once"}) == first
    assert texts(caller, notes) == ["Once"]


def test_an_id_belongs_to_one_contact(caller: Caller, notes: str) -> None:
    caller.post(notes, {"id": ID, "text": "Once"})
    bo = caller.post("/v1/captures", {"items": [capture("Bo Other", "bo")]})["items"][0]["contact_id"]
    told = caller.refusal("POST", f"/v1/contacts/{bo}/notes", {"id": ID, "text": "Twice"})
    assert (told["status"], told["code"]) == (409, "conflict")
    assert caller.refusal("PATCH", f"/v1/contacts/{bo}/notes/{ID}", {"text": "Mine"})["code"] == "not_found"


def test_an_edited_note_says_when(caller: Caller, notes: str, clock: SetClock) -> None:
    note = caller.post(notes, {"text": "Frist"})["note"]
    assert note["edited_at"] is None
    clock.pass_by(minutes=5)
    edited = caller.patch(f"{notes}/{note['id']}", {"text": "First"})["note"]
    assert edited == note | {"text": "First", "edited_at": "2026-03-01T12:05:00Z"}


def test_a_deleted_note_can_be_had_back(caller: Caller, notes: str) -> None:
    note = caller.post(notes, {"text": "Kept"})["note"]
    path = f"{notes}/{note['id']}"
    assert caller.delete(path) == caller.delete(path) == {"deleted": True}
    assert texts(caller, notes) == []
    assert caller.refusal("PATCH", path, {"text": "x"})["code"] == "conflict"
    assert caller.post(f"{path}/restore")["note"] == note
    assert texts(caller, notes) == ["Kept"]


@pytest.mark.parametrize(
    ("body", "field"),
    [({}, "text"), ({"text": ""}, "text"), ({"text": " \n "}, "text"), ({"text": 1}, "text"), ({"text": None}, "text"),
     ({"text": "x" * 20_001}, "text"), ({"text": "x", "id": "7"}, "id"), ({"text": "x", "on": "today"}, "on")],
)  # fmt: skip
def test_a_note_that_is_none_is_refused_by_its_member(caller: Caller, notes: str, body: Any, field: str) -> None:
    assert caller.refusal("POST", notes, body)["field"] == field
    assert texts(caller, notes) == []


def test_there_must_be_a_note(caller: Caller, notes: str) -> None:
    for method, path, body in [("PATCH", "", {"text": "x"}), ("DELETE", "", None), ("POST", "/restore", None)]:
        assert caller.refusal(method, f"{notes}/nothing{path}", body)["code"] == "not_found"


def test_a_route_that_takes_nothing_says_so(caller: Caller, notes: str) -> None:
    note = caller.post(notes, {"text": "Kept"})["note"]
    told = caller.refusal("DELETE", f"{notes}/{note['id']}", {"really": True})
    assert (told["status"], told["field"]) == (400, "really")
    assert texts(caller, notes) == ["Kept"]
