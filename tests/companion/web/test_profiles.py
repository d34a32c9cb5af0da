"""Whose pages are whose, as a browser keeps it to tell a saved person from everybody else."""

import pytest

from tests.companion.web.caller import Caller
from tests.companion.web.people import capture


def save(caller: Caller, name: str, handle: str) -> str:
    contact_id: str = caller.post("/v1/captures", {"items": [capture(name, handle)]})["items"][0]["contact_id"]
    return contact_id


def test_everybodys_pages_are_told_and_then_only_what_has_changed(caller: Caller) -> None:
    ada = save(caller, "Ada Example", "ada")
    first = caller.get("/v1/profiles")
    page = {"url": "https://github.com/ada", "stable_id": None}
    assert first["whole"]
    assert first["items"] == [{"contact_id": ada, "name": "Ada Example", "pages": [page]}]

    nothing = caller.get(f"/v1/profiles?since={first['number']}")
    assert nothing == {"number": first["number"], "whole": False, "items": []}

    bo = save(caller, "Bo Other", "bo")
    later = caller.get(f"/v1/profiles?since={first['number']}")
    assert (later["whole"], [each["contact_id"] for each in later["items"]]) == (False, [bo])


def test_somebody_deleted_is_told_as_having_no_pages_until_they_are_back(caller: Caller) -> None:
    ada = save(caller, "Ada Example", "ada")
    number = caller.get("/v1/profiles")["number"]
    caller.delete(f"/v1/contacts/{ada}")
    gone = caller.get(f"/v1/profiles?since={number}")
    assert gone["items"] == [{"contact_id": ada, "name": "", "pages": []}]
    assert caller.get("/v1/profiles")["items"] == []
    caller.post(f"/v1/contacts/{ada}/restore")
    assert caller.get(f"/v1/profiles?since={gone['number']}")["items"][0]["name"] == "Ada Example"


def test_whose_page_has_gone_to_somebody_else_is_told_as_having_it_no_more(caller: Caller) -> None:
    ada = save(caller, "Ada Example", "ada")
    number = caller.get("/v1/profiles")["number"]
    [asked] = caller.post("/v1/captures", {"items": [capture("Bo Other", "ada")]})["items"]
    bo = caller.post(f"/v1/possible-duplicates/{asked['id']}", {"answer": "different"})["contact_id"]
    told = {each["contact_id"]: each["pages"] for each in caller.get(f"/v1/profiles?since={number}")["items"]}
    assert (told[ada], len(told[bo])) == ([], 1)


def test_a_number_that_is_not_of_this_network_gets_all_of_it(caller: Caller) -> None:
    save(caller, "Ada Example", "ada")
    assert caller.get("/v1/profiles?since=999999999")["whole"]


def test_a_change_too_long_ago_gets_all_of_it(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.store.trail.LONGEST", 5)
    number = caller.get("/v1/profiles")["number"]
    for turn in range(20):
        save(caller, f"Person {turn}", f"p{turn}")
    assert caller.get(f"/v1/profiles?since={number}")["whole"]
