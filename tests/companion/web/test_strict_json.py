"""What is not JSON as the protocol has it is refused, and nothing of it reaches a use case."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.web.strict_json import DEEPEST, BadJson, parse
from tests.companion.web.caller import Caller

RUBBISH = {
    "nothing": b"",
    "no JSON": b"{items: []}",
    "cut off": b'{"items": [',
    "two objects": b"{}{}",
    "a list": b"[]",
    "a text": b'"a"',
    "null": b"null",
    "a number": b"1",
    "a name twice": b'{"items": [], "items": []}',
    "a name twice, deep down": b'{"items": [{"id": 1, "id": 2}]}',
    "NaN": b'{"items": NaN}',
    "infinity": b'{"items": -Infinity}',
    "a number beyond all": b'{"items": 1e999}',
    "a number of many digits": b'{"items": ' + b"9" * 10_000 + b"}",
    "half a character": b'{"items": "\\ud800"}',
    "half a character in a name": b'{"\\udc00": 1}',
    "another encoding": '{"items": []}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "Latin-1": '{"ä": 1}'.encode("latin-1"),
    "too deep": b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1),
    "far too deep": b"[" * 100_000,
    "half a character among others": '{"a": ["Ada \U0001f600", {"b": "\\udc00"}]}'.encode(),
    "objects too deep": b'{"a":' * 100_000,
}


@pytest.mark.parametrize("body", RUBBISH.values(), ids=list(RUBBISH))
def test_rubbish_is_refused_with_a_sentence(caller: Caller, body: bytes) -> None:
    told = caller.refusal("POST", "/v1/captures", body)
    assert (told["status"], told["code"]) == (400, "bad_json")
    assert told["message"].endswith(".")


def test_what_is_as_deep_as_allowed_is_read() -> None:
    body = b"[" * DEEPEST + b"]" * DEEPEST
    assert parse(body) == json.loads(body)


leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
values: st.SearchStrategy[object] = st.deferred(
    lambda: leaves | st.lists(values, max_size=4) | st.dictionaries(st.text(), values, max_size=4)
)


@given(values)
def test_all_sound_json_is_read_as_it_is(value: object) -> None:
    assert parse(json.dumps(value, ensure_ascii=False).encode()) == value
    assert parse(json.dumps(value).encode()) == value


@given(st.binary())
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    try:
        json.dumps(parse(body)).encode()
    except BadJson as refused:
        assert str(refused)  # noqa: PT017 - which of the two happens is the library's choice
