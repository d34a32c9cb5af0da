"""Whatever is sent, the companion answers with a refusal a person can act on, never with a fault of its own."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from companion.app import create_app
from companion.settings import Settings
from companion.store.memory_store import memory_store
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.people import capture
from tests.companion.web.routes import filled, routes

CONTRACT = Path(__file__).resolve().parents[2] / "contract"
EXAMPLES = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CONTRACT.glob("*.json"))]
REQUESTS = [example for example in EXAMPLES if "request" in example]

LOOKS_RIGHT = [
    "", " ", "ada", "7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11", "2026-03-01T12:00:00Z", "2026-03-01", "2026-02-30",
    "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-W09-1T00:00:00Z", "https://github.com/ada",
    "https://[::1]/", "http://%", "https://a:99999/", "https://\u2488.example/", "call", "both", "\u0000", "\U0001f600",
]  # fmt: skip
leaves = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.sampled_from(LOOKS_RIGHT)
)
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner), max_leaves=9
)
every_time = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=200, deadline=None
)


@pytest.fixture(scope="module")
def holder(tmp_path_factory: pytest.TempPathFactory) -> Caller:
    at = Settings(tmp_path_factory.mktemp("data"), PORT)
    caller = Caller(create_app(at, memory_store(), SetClock()), at.folder_key.token)
    caller.post("/v1/captures", {"items": [capture(cadence={"days": 9})]})
    return caller


def check(reply: TestResponse) -> None:
    assert reply.status_code < 500, reply.text
    if reply.status_code >= 400:
        assert reply.json["error"]["message"].endswith(".")  # type: ignore[index]


@every_time
@given(body=values, data=st.data())
def test_no_json_makes_it_stumble(holder: Caller, body: Any, data: st.DataObject) -> None:
    method, path = data.draw(st.sampled_from(sorted(routes(holder.app))))
    part = data.draw(st.sampled_from(["nobody", "%00", "%ff", "..", "é", "x" * 2_000]))
    check(holder.ask(method, filled(path, part), None if method == "GET" else body))


@every_time
@given(example=st.sampled_from(REQUESTS), wrong=values, data=st.data())
def test_no_single_wrong_member_makes_it_stumble(
    holder: Caller, example: dict[str, Any], wrong: Any, data: st.DataObject
) -> None:
    body = copy.deepcopy(example["request"])
    here = body
    while True:
        name = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not here[name] or not isinstance(here[name], dict | list) or data.draw(st.booleans()):
            here[name] = wrong
            break
        here = here[name]
    method, _, path = example["route"].partition(" ")
    somebody = holder.get("/v1/contacts")["items"][0]["id"]
    check(holder.ask(method, filled(path, somebody), body))


@every_time
@given(st.binary(max_size=300))
def test_no_bytes_make_it_stumble(holder: Caller, body: bytes) -> None:
    check(holder.ask("POST", "/v1/captures", body))


@every_time
@given(st.dictionaries(st.sampled_from(["q", "limit", "cursor", "url", "x"]), st.text(max_size=30)), st.data())
def test_no_query_makes_it_stumble(holder: Caller, query: dict[str, str], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(path for method, path in routes(holder.app) if method == "GET")))
    quoted = "&".join(f"{name}={''.join(f'%{byte:02x}' for byte in value.encode())}" for name, value in query.items())
    check(holder.ask("GET", f"{filled(path)}?{quoted}"))
