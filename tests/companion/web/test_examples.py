"""What the examples of captures and of questions show is what the companion says when it is told just that."""

import json
from pathlib import Path
from typing import Any

from tests.companion.web.caller import Caller

CONTRACT = Path(__file__).resolve().parents[2] / "contract"


def test_the_example_of_captures_is_what_the_companion_says(caller: Caller) -> None:
    example = _example("captures")
    assert _named_alike(caller.post("/v1/captures", example["request"])) == _named_alike(example["reply"])


def test_the_example_of_questions_is_what_the_companion_asks_after_the_example_of_captures(caller: Caller) -> None:
    caller.post("/v1/captures", _example("captures")["request"])
    asked = _example("possible-duplicates")["reply"]
    assert _named_alike(caller.get("/v1/possible-duplicates")) == _named_alike(asked)


def _example(name: str) -> Any:
    return json.loads((CONTRACT / f"{name}.json").read_text(encoding="utf-8"))


def _named_alike(reply: Any) -> Any:
    """A reply with its contact's id, which is drawn anew each time, by one name."""
    told = json.dumps(reply)
    found = [each["contact_id"] for each in reply["items"] if each.get("contact_id")]
    found += [each["contact"]["id"] for item in reply["items"] for each in item.get("candidates", ())]
    return json.loads(told.replace(found[0], "ada"))
