"""JSON read strictly: what another reader could take differently is refused, not guessed at."""

import json
import math
from typing import Any, NoReturn

DEEPEST = 32


class BadJson(Exception):  # noqa: N818 - it is an answer to the caller, not a fault
    """The body is not JSON as the protocol has it. The message says what is wrong."""


def parse(body: bytes) -> object:
    """The value of a UTF-8 body. Duplicate names, NaN, infinities, lone surrogates and deep nesting raise BadJson."""
    try:
        value = _DECODER.decode(body.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise BadJson("Send the body in UTF-8.") from error
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:  # also raised for a whole number of thousands of digits
        raise BadJson("Send one JSON object; this body does not parse.") from error
    _check(value)
    return value


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise BadJson("Send each member once; a name stands here twice.")
    return members


def _no_constant(name: str) -> NoReturn:
    raise BadJson(f"Leave out {name}; JSON has no such number.")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise BadJson("Send smaller numbers; one of these is too large to be kept.")
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite)


def _check(value: object) -> None:
    """Walk the value without recursion: depth, and texts that cannot be written again as UTF-8."""
    level = [value]
    for _ in range(DEEPEST + 1):
        deeper: list[object] = []
        for each in level:
            if isinstance(each, dict):
                _check_texts(each)
                deeper.extend(each.values())
            elif isinstance(each, list):
                deeper.extend(each)
            else:
                _check_texts([each])
        if not deeper:
            return
        level = deeper
    raise _too_deep()


def _check_texts(values: "dict[str, Any] | list[object]") -> None:
    for value in values:
        if isinstance(value, str):
            try:
                value.encode("utf-8")
            except UnicodeEncodeError as error:
                raise BadJson("Send whole characters; half of a surrogate pair stands here alone.") from error


def _too_deep() -> BadJson:
    return BadJson(f"Nest the body at most {DEEPEST} deep.")
