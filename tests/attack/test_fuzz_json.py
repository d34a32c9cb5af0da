"""JSON as no program of ours would write it, over a real connection: refused as bad JSON, or read as what it says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.demo.api import Api
from companion.demo.service import Service
from companion.running import find_running
from tests.attack.fuzzing.making import Made
from tests.attack.fuzzing.whole import wounds
from tests.attack.fuzzing.wire import Wire
from tests.attack.length import LONG
from tests.companion.web.furnished import furnish

TAKING = [
    "POST /v1/captures", "POST /v1/interactions", "PATCH /v1/preferences", "POST /v1/people/changes", "POST /v1/favors",
    "POST /v1/imports", "PUT /v1/tag-cadences", "POST /v1/pair",
]  # fmt: skip
NEVER = [
    "NaN",
    "-Infinity",
    "1e999",
    "9" * 5_000,
    '"\\ud800"',
    '"\\udfff\\ud800"',
    "01",
    "1.",
    "'a'",
    '"\x00"',
    "undefined",
]
names = st.sampled_from(["items", "id", "person", "name", "chosen", "text", "set", "where", "tag", "", "__proto__"])
sound = st.text(max_size=20) | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.none()
leaves = sound.map(json.dumps) | st.sampled_from(
    [*NEVER, "-0", "1e308", "2.0", '"\\u0000"', '"\\ud83d\\ude00"', "{}", "[]"]
)


def written(members: list[tuple[str, str]]) -> str:
    """An object with these members, also where a name stands twice."""
    return "{" + ", ".join(f"{json.dumps(name)}: {value}" for name, value in members) + "}"


texts = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda each: f"[{', '.join(each)}]")
        | st.lists(st.tuples(names, inner), max_size=4).map(written)
    ),
    max_leaves=12,
)
bodies = st.lists(st.tuples(names, texts), max_size=4).map(written) | texts
depths = st.sampled_from([1, 31, 32, 33, 999, 1_000, 100_000]) | st.integers(1, 100_000)
deep = st.tuples(depths, st.sampled_from([("[", "]"), ('{"a": ', "}")])).map(
    lambda of: '{"items": ' + of[1][0] * of[0] + "1" + of[1][1] * of[0] + "}"
)


@dataclass(frozen=True)
class Target:
    service: Service
    wire: Wire
    token: str


@pytest.fixture
def target(service: Service, api: Api) -> Iterator[Target]:
    furnish(api)
    running = find_running(service.data)
    assert running
    wire = Wire(service.port)
    yield Target(service, wire, running.key.token)
    wire.close()
    assert not wounds(service)


def strictly(text: str) -> bool:
    """Whether it is one JSON object that every reader takes for the same."""

    def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
        if len(dict(pairs)) != len(pairs):
            raise ValueError(pairs)
        return dict(pairs)

    try:
        value = json.loads(text, object_pairs_hook=once)
        return isinstance(value, dict) and bool(json.dumps(value, allow_nan=False, ensure_ascii=False).encode())
    except (ValueError, RecursionError):
        return False


@settings(max_examples=5_000 if LONG else 250, suppress_health_check=list(HealthCheck))
@given(text=bodies | deep, route=st.sampled_from(TAKING))
def test_no_json_makes_the_companion_stumble_and_none_is_read_in_two_ways(
    target: Target, text: str, route: str
) -> None:
    body, (method, _, path) = text.encode(), route.partition(" ")
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{target.service.port}\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {target.token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    [(status, reply)] = target.wire.statuses(Made(head.encode() + body, method, sound=True))
    assert status < 500, reply
    if not strictly(text):
        assert (status, json.loads(reply)["error"]["code"]) == (400, "bad_json")
