"""Somebody who may be in the network already waits for the person's word."""

from typing import Any

import pytest

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

NOBODY = "00000000-0000-4000-8000-000000000000"
QUESTIONS = "/v1/possible-duplicates"


def ada(handle: str, email: str = "ada@engines.example", **chosen: Any) -> dict[str, Any]:
    """A capture of somebody called Ada Example, on a page of GitHub."""
    sent = capture(handle=handle, **chosen)
    sent["person"]["emails"] = [email]
    return sent


def deliver(caller: Caller, item: dict[str, Any]) -> dict[str, Any]:
    [answer] = caller.post("/v1/captures", {"items": [item]})["items"]
    return dict(answer)


def questions(caller: Caller) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = caller.get(QUESTIONS)["items"]
    return items


def seen(caller: Caller, contact_id: str) -> dict[str, Any]:
    shown: dict[str, Any] = caller.get(f"/v1/contacts/{contact_id}")
    return shown


@pytest.fixture
def known(caller: Caller) -> str:
    """A contact."""
    contact_id: str = deliver(caller, ada("ada"))["contact_id"]
    return contact_id


@pytest.fixture
def waiting(caller: Caller, known: str) -> dict[str, Any]:
    """A capture of somebody else, by the name, with the contact's e-mail address, which is to be asked about."""
    sent = ada("bo", note="At the fair")
    sent["person"]["name"] = "Bo Other"
    answer = deliver(caller, sent)
    assert answer["status"] == "review"
    assert [each["contact"]["id"] for each in answer["candidates"]] == [known]
    return sent


def path(waiting: dict[str, Any]) -> str:
    return f"{QUESTIONS}/{waiting['id']}"


def test_whom_it_may_be_is_shown_side_by_side(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    told = caller.get(QUESTIONS)
    [question] = told["items"]
    assert (told["open"], question["id"], question["put_off"]) == (1, waiting["id"], False)
    assert (question["subject"]["name"], question["subject"]["contact_id"]) == ("Bo Other", None)
    [candidate] = question["candidates"]
    assert candidate["contact"] == caller.get("/v1/contacts")["items"][0]
    assert candidate["reasons"]
    rows = {row["field"]: row for row in candidate["compared"]}
    assert (rows["name"]["subject"], rows["name"]["candidate"], rows["name"]["agrees"]) == (
        ["Bo Other"], ["Ada Example"], False,
    )  # fmt: skip
    assert {name: row["agrees"] for name, row in rows.items()} == {"name": False, "emails": True, "profiles": False}
    assert (caller.get("/v1/contacts")["total"], seen(caller, known)["notes"]) == (1, [])


def test_the_same_person_shows_all_of_both(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    settled = caller.post(path(waiting), {"answer": "same"})
    assert settled["contact_id"] == settled["contact"]["id"] == known
    shown = seen(caller, known)
    assert [each["handle"] for each in shown["profiles"]] == ["ada", "bo"]
    assert [each["text"] for each in shown["notes"]] == ["At the fair"]
    assert [each["id"] for each in shown["merges"]] == [settled["merge_id"]]
    assert (questions(caller), caller.get("/v1/contacts")["total"]) == ([], 1)


def test_somebody_new_becomes_a_contact_of_their_own(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    settled = caller.post(path(waiting), {"answer": "different"})
    assert settled["contact_id"] != known
    assert settled["merge_id"] is None
    assert (questions(caller), caller.get("/v1/contacts")["total"]) == ([], 2)


def test_what_is_put_off_waits_at_the_end_and_is_not_counted(caller: Caller, waiting: dict[str, Any]) -> None:
    put_off = caller.post(path(waiting), {"answer": "later"})
    assert (put_off["contact"], put_off["contact_id"], put_off["merge_id"]) == (None, None, None)
    told = caller.get(QUESTIONS)
    assert (told["open"], [each["put_off"] for each in told["items"]]) == (0, [True])
    assert caller.delete(path(waiting))["open"] == 1
    assert caller.post(path(waiting), {"answer": "different"})["contact"]["name"] == "Bo Other"


@pytest.mark.parametrize(("said", "other"), [("same", "different"), ("different", "same"), ("same", "later")])
def test_the_same_word_twice_changes_nothing_more(
    caller: Caller, waiting: dict[str, Any], said: str, other: str
) -> None:
    assert caller.post(path(waiting), {"answer": said}) == caller.post(path(waiting), {"answer": said})
    told = caller.refusal("POST", path(waiting), {"answer": other})
    assert (told["status"], told["code"]) == (409, "conflict")


def test_an_undone_merge_leaves_what_different_people_would_have(
    caller: Caller, known: str, waiting: dict[str, Any]
) -> None:
    alone = seen(caller, known)
    settled = caller.post(path(waiting), {"answer": "same"})
    undone = caller.delete(f"/v1/merges/{settled['merge_id']}")
    assert seen(caller, known) == alone
    other = seen(caller, undone["absorbed"]["id"])
    assert (other["name"], [each["text"] for each in other["notes"]]) == ("Bo Other", ["At the fair"])
    assert questions(caller) == []
    told = caller.refusal("POST", path(waiting), {"answer": "same"})
    assert told["code"] == "conflict"


def test_an_answer_of_different_people_can_be_taken_back(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    new = caller.post(path(waiting), {"answer": "different"})["contact_id"]
    [question] = caller.delete(path(waiting))["items"]
    assert {question["subject"]["contact_id"], question["candidates"][0]["contact"]["id"]} == {known, new}
    settled = caller.post(f"{QUESTIONS}/{question['id']}", {"answer": "same"})
    assert caller.get("/v1/contacts")["total"] == 1
    assert caller.post(f"{QUESTIONS}/{question['id']}", {"answer": "same"}) == settled


def test_same_is_taken_back_by_its_merge_alone(caller: Caller, waiting: dict[str, Any]) -> None:
    caller.post(path(waiting), {"answer": "same"})
    assert caller.refusal("DELETE", path(waiting))["code"] == "conflict"


def test_a_repeated_delivery_after_the_word_tells_where_it_went(
    caller: Caller, known: str, waiting: dict[str, Any]
) -> None:
    before = deliver(caller, waiting)
    assert (before["status"], before["candidates"][0]["contact"]["id"]) == ("repeated", known)
    caller.post(path(waiting), {"answer": "same"})
    after = deliver(caller, waiting)
    assert (after["status"], after["contact_id"]) == ("repeated", known)


def test_a_page_saved_twice_is_asked_about_once(caller: Caller, waiting: dict[str, Any]) -> None:
    again = waiting | {"id": NOBODY, "captured_at": "2026-03-01T12:00:01Z"}
    deliver(caller, again)
    assert [each["id"] for each in questions(caller)] == [NOBODY]
    new = caller.post(f"{QUESTIONS}/{NOBODY}", {"answer": "different"})["contact_id"]
    assert (questions(caller), caller.get("/v1/contacts")["total"]) == ([], 2)
    assert [each["text"] for each in seen(caller, new)["notes"]] == ["At the fair", "At the fair"]
    assert caller.post(path(waiting), {"answer": "different"})["contact_id"] == new


def test_a_contact_that_has_gone_is_no_candidate_any_more(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    caller.delete(f"/v1/contacts/{known}")
    assert questions(caller)[0]["candidates"] == []
    assert caller.refusal("POST", path(waiting), {"answer": "same", "contact_id": known})["code"] == "not_found"
    assert caller.refusal("POST", path(waiting), {"answer": "same"})["field"] == "contact_id"
    assert caller.post(path(waiting), {"answer": "different"})["contact"]["name"] == "Bo Other"


def test_what_was_never_asked_cannot_be_settled(caller: Caller, known: str) -> None:
    assert caller.refusal("POST", f"{QUESTIONS}/{NOBODY}", {"answer": "same"})["code"] == "not_found"
    assert caller.refusal("POST", f"{QUESTIONS}/{known}", {"answer": "same"})["code"] == "not_found"
    plain = ada("plain", "plain@looms.example") | {"id": NOBODY}
    plain["person"]["name"] = "Di Fourth"
    assert deliver(caller, plain)["status"] == "stored"
    assert caller.refusal("POST", f"{QUESTIONS}/{NOBODY}", {"answer": "different"})["code"] == "not_found"
    assert caller.refusal("DELETE", f"{QUESTIONS}/{NOBODY}")["code"] == "not_found"


@pytest.mark.parametrize("body", [{}, {"answer": None}, {"answer": "maybe"}, {"answer": ["same"]}])
def test_no_word_at_all_is_not_taken_for_one(caller: Caller, waiting: dict[str, Any], body: dict[str, Any]) -> None:
    assert caller.refusal("POST", path(waiting), body)["field"] == "answer"
