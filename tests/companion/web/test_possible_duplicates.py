"""Somebody who may be in the network already waits for the person's word."""

from typing import Any

import pytest

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def known(caller: Caller) -> str:
    """A contact."""
    contact_id: str = caller.post("/v1/captures", {"items": [capture(handle="ada")]})["items"][0]["contact_id"]
    return contact_id


@pytest.fixture
def waiting(caller: Caller, known: str) -> dict[str, Any]:
    """A capture of a namesake of the contact, and its answer."""
    sent = capture(handle="ada-2", note="At the fair")
    [answer] = caller.post("/v1/captures", {"items": [sent]})["items"]
    assert answer["status"] == "review"
    assert [each["contact"]["id"] for each in answer["candidates"]] == [known]
    return sent


def test_a_namesake_is_kept_and_shown_for_review(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    [shown] = caller.get("/v1/possible-duplicates")["items"]
    assert (shown["id"], shown["person"]["handle"]) == (waiting["id"], "ada-2")
    assert shown["candidates"] == [{"contact": caller.get("/v1/contacts")["items"][0], "reasons": ["same name"]}]
    assert caller.get("/v1/contacts")["total"] == 1
    assert caller.get(f"/v1/contacts/{known}")["notes"] == []


def test_the_same_person_gets_the_second_profile(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    settled = caller.post(f"/v1/possible-duplicates/{waiting['id']}", {"same_as": known})
    assert settled["contact_id"] == settled["contact"]["id"] == known
    shown = caller.get(f"/v1/contacts/{known}")
    assert [each["handle"] for each in shown["profiles"]] == ["ada", "ada-2"]
    assert [each["text"] for each in shown["notes"]] == ["At the fair"]
    assert caller.get("/v1/possible-duplicates")["items"] == []


def test_somebody_new_becomes_a_contact_of_their_own(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    settled = caller.post(f"/v1/possible-duplicates/{waiting['id']}", {"same_as": None})
    assert settled["contact_id"] != known
    assert caller.get("/v1/contacts")["total"] == 2


@pytest.mark.parametrize("same", [True, False])
def test_the_same_word_twice_changes_nothing_more(
    caller: Caller, known: str, waiting: dict[str, Any], *, same: bool
) -> None:
    path, verdict = f"/v1/possible-duplicates/{waiting['id']}", {"same_as": known if same else None}
    assert caller.post(path, verdict) == caller.post(path, verdict)
    told = caller.refusal("POST", path, {"same_as": None if same else known})
    assert (told["status"], told["code"]) == (409, "conflict")


def test_a_repeated_delivery_after_the_word_tells_where_it_went(
    caller: Caller, known: str, waiting: dict[str, Any]
) -> None:
    [before] = caller.post("/v1/captures", {"items": [waiting]})["items"]
    assert before["status"] == "repeated"
    assert before["candidates"][0]["contact"]["id"] == known
    caller.post(f"/v1/possible-duplicates/{waiting['id']}", {"same_as": known})
    [after] = caller.post("/v1/captures", {"items": [waiting]})["items"]
    assert (after["status"], after["contact_id"]) == ("repeated", known)


def test_a_contact_that_has_gone_is_no_candidate_any_more(caller: Caller, known: str, waiting: dict[str, Any]) -> None:
    caller.delete(f"/v1/contacts/{known}")
    assert caller.get("/v1/possible-duplicates")["items"][0]["candidates"] == []
    path = f"/v1/possible-duplicates/{waiting['id']}"
    assert caller.refusal("POST", path, {"same_as": known})["code"] == "not_found"
    assert caller.post(path, {"same_as": None})["contact"]["name"] == "Ada Example"


def test_what_does_not_wait_cannot_be_settled(caller: Caller, known: str) -> None:
    assert caller.refusal("POST", f"/v1/possible-duplicates/{NOBODY}", {"same_as": known})["code"] == "not_found"


def test_no_word_at_all_is_not_taken_for_somebody_new(caller: Caller, waiting: dict[str, Any]) -> None:
    assert caller.refusal("POST", f"/v1/possible-duplicates/{waiting['id']}", {})["field"] == "same_as"
