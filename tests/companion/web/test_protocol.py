"""docs/protocol.md says what is served, and all of it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.web.messages import CAPTURES, INTERACTIONS
from companion.web.problems import CODES
from tests.companion.web.caller import Caller
from tests.companion.web.conforming import faults
from tests.companion.web.routes import FILES, routes

ROOT = Path(__file__).resolve().parents[3]
PROTOCOL = (ROOT / "docs" / "protocol.md").read_text(encoding="utf-8")
EXAMPLES = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "tests/contract").glob("*.json")
}
MESSAGES = {name: example for name, example in EXAMPLES.items() if "route" in example}


def anonymous(path: str) -> str:
    """A path whose parts have no names, since the page writes ID for all of them."""
    return re.sub(r"{\w+}|\b(ID|NOTE)\b", "*", path)


def test_the_page_names_every_route_and_no_other(app: Flask) -> None:
    named = re.findall(r"`(GET|POST|PUT|PATCH|DELETE) (/v1[\w/.-]*)", PROTOCOL)
    assert {(method, anonymous(path)) for method, path in named} == {
        (method, anonymous(path)) for method, path in routes(app)
    }


def test_the_page_lists_every_code(caller: Caller) -> None:
    table = PROTOCOL.split("| code | status | when |")[1].split("## Pairing")[0]
    told = set(re.findall(r"`([a-z_]+)`", "".join(line.split("|")[1] for line in table.splitlines() if "|" in line)))
    guarded = {"not_allowed", "wrong_host", "wrong_type", "too_large", "wrong_method", "internal"}
    assert told == guarded | {code for _, _, code in CODES}
    assert caller.refusal("PUT", "/v1/contacts")["code"] in told


@pytest.mark.parametrize("words", [Kind, Direction, Practice])
def test_the_page_lists_every_word_of_an_interaction(words: Any) -> None:
    told = next(line for line in PROTOCOL.splitlines() if f"`{words.__name__.lower()}`: " in line)
    listed = told.split(f"`{words.__name__.lower()}`: ")[1].split(".")[0].split(";")[0]
    assert re.findall(r"`(\w+)`", listed) == [str(word) for word in words]


def test_the_pages_example_of_a_capture_is_one() -> None:
    example = PROTOCOL.split("```json")[1].split("```")[0]
    item = json.loads(
        example.replace("UUID", "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11")
        .replace("MOMENT", "2026-03-01T12:00:00Z")
        .replace('"url": "https://…"', '"url": "https://github.com/ada"')
        .replace('"emails": ["…"], "phones"', '"emails": ["ada@example.org"], "phones"')
        .replace('"links": ["…"]', '"links": ["https://ada.example"]')
    )
    [read] = CAPTURES.read({"items": [item]}, "").items
    assert not hasattr(read, "refused"), read


def test_there_is_an_example_of_every_message(app: Flask) -> None:
    told_elsewhere = FILES | {("GET", "/v1/openapi.json")}
    assert {anonymous(f"{method} {path}") for method, path in routes(app) - told_elsewhere} == {
        anonymous(example["route"]) for example in MESSAGES.values()
    }


@pytest.mark.parametrize("name", MESSAGES)
def test_an_example_is_as_described(caller: Caller, name: str) -> None:
    example = MESSAGES[name]
    method, _, path = example["route"].partition(" ")
    described = caller.get("/v1/openapi.json")["paths"][path][method.lower()]
    reply = described["responses"][str(example["status"])]["content"]["application/json"]["schema"]
    assert not list(faults(example["reply"], reply))
    if "requestBody" in described:
        assert not list(faults(example["request"], described["requestBody"]["content"]["application/json"]["schema"]))
    else:
        assert example.get("request") is None


@pytest.mark.parametrize(("name", "shape"), [("captures", CAPTURES), ("interactions", INTERACTIONS)])
def test_every_item_of_an_example_is_taken(name: str, shape: Any) -> None:
    assert not [item for item in shape.read(MESSAGES[name]["request"], "").items if hasattr(item, "refused")]
