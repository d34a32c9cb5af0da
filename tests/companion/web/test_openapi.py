"""The description for programs says what is served, and all of it."""

import re
import sys
import unicodedata
from typing import Any

import pytest
from flask import Flask

from companion.usecases.refusals import Refused
from companion.web.shapes.lists import optional
from companion.web.shapes.numbers import whole
from companion.web.shapes.texts import SEEN, UNSEEN, line
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import Caller
from tests.companion.web.conforming import faults
from tests.companion.web.people import capture, touch
from tests.companion.web.routes import ANYBODY, BY_ADDRESS, FILES, routes


@pytest.fixture
def described(caller: Caller) -> dict[str, Any]:
    description: dict[str, Any] = caller.get("/v1/openapi.json")
    return description


def operations(described: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(method.upper(), path): each for path, item in described["paths"].items() for method, each in item.items()}


def test_every_route_is_described_and_nothing_else(app: Flask, described: dict[str, Any]) -> None:
    assert set(operations(described)) == routes(app)


def test_every_operation_says_what_it_does_under_a_name_of_its_own(described: dict[str, Any]) -> None:
    described_all = operations(described).values()
    assert len({each["operationId"] for each in described_all}) == len(described_all)
    assert all(each["summary"].endswith(".") for each in described_all)


def test_the_description_says_which_routes_need_a_key(described: dict[str, Any]) -> None:
    assert {route for route, each in operations(described).items() if not each["security"]} == ANYBODY | BY_ADDRESS


def test_the_description_says_which_replies_are_files(described: dict[str, Any]) -> None:
    given = {
        route: set(each["responses"]["200"]["content"])
        for route, each in operations(described).items()
        if "200" in each["responses"]
    }
    assert {route for route, kinds in given.items() if kinds != {"application/json"}} == FILES


def test_every_part_of_a_path_is_described(described: dict[str, Any]) -> None:
    for (_, path), operation in operations(described).items():
        parts = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
        assert parts == set(re.findall(r"{(\w+)}", path))


def test_a_text_that_must_not_be_blank_is_described_as_one_with_a_sign_that_is_seen() -> None:
    seen = re.compile(SEEN)
    for sign in map(chr, range(sys.maxunicode + 1)):
        if unicodedata.category(sign) in UNSEEN | {"Cc"}:
            assert not seen.search(sign), hex(ord(sign))
    assert all(seen.search(sign) for sign in "aé太\U0001f600!")
    assert line(9).schema["pattern"] == SEEN
    assert optional(line(9), None).schema == {"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}]}


def test_a_whole_number_is_one_however_it_is_written() -> None:
    assert [whole(1, 9).read(value, "") for value in (2, 2.0)] == [2, 2]
    for wrong in (True, 2.5, "2", 0, 10.0, 1e308, None):
        with pytest.raises(Refused):
            whole(1, 9).read(wrong, "")


def test_replies_are_as_described(caller: Caller, described: dict[str, Any], clock: SetClock) -> None:
    told = operations(described)

    def ask(method: str, path: str, body: Any = None, *, of: str | None = None) -> Any:
        reply = caller.ask(method, path, body)
        response = told[(method, of or path.partition("?")[0])]["responses"][str(reply.status_code)]
        assert not list(faults(reply.json, response["content"]["application/json"]["schema"])), (method, path)
        return reply.json

    items = [capture(cadence={"days": 9}, note="Hi", company="Mills"), {}, capture(handle="ada-2", company="Mills")]
    saved = ask("POST", "/v1/captures", {"items": items})
    assert {each["status"] for each in saved["items"]} == {"stored", "rejected", "review"}
    ada = saved["items"][0]["contact_id"]
    logged = ask("POST", "/v1/interactions", {"items": [touch(ada, words="Hello"), {}]})
    clock.pass_by(days=30)
    ask("GET", "/v1/reminders")
    ask("GET", "/v1/contacts?limit=1")
    ask("GET", "/v1/contacts/lookup?url=https://github.com/ada")
    ask("GET", f"/v1/contacts/{ada}", of="/v1/contacts/{contact_id}")
    ask("PATCH", f"/v1/contacts/{ada}", {"company": "Engines"}, of="/v1/contacts/{contact_id}")
    ask("POST", f"/v1/contacts/{ada}/snooze", {"days": 1}, of="/v1/contacts/{contact_id}/snooze")
    ask("POST", f"/v1/contacts/{ada}/notes", {"text": "Hi"}, of="/v1/contacts/{contact_id}/notes")
    ask("GET", "/v1/possible-duplicates")
    ask("GET", "/v1/hello")
    ask("GET", "/v1/clients")
    ask("GET", "/v1/export")
    ask("GET", "/v1/openapi.json")
    touched = logged["items"][0]["id"]
    ask("DELETE", f"/v1/interactions/{touched}", of="/v1/interactions/{interaction_id}")
    ask("POST", f"/v1/interactions/{touched}/restore", of="/v1/interactions/{interaction_id}/restore")
    ask("DELETE", f"/v1/contacts/{ada}", of="/v1/contacts/{contact_id}")
