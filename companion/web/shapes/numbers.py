"""Whole numbers, in a body and in a query string."""

import re

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Schema, Shape


def whole(low: int, high: int) -> Shape[int]:
    """A whole number from `low` to `high`; `true` and `1.5` are none, `2.0` is, as JSON Schema has it."""

    def read(value: object, path: str) -> int:
        number = _as_whole(value)
        if number is None or not low <= number <= high:
            raise _out_of_range(low, high, path)
        return number

    return Shape(read, _schema(low, high))


def digits(low: int, high: int) -> Shape[int]:
    """The same, written in a query string."""

    def read(value: object, path: str) -> int:
        if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value) or not low <= int(value) <= high:
            raise _out_of_range(low, high, path)
        return int(value)

    return Shape(read, _schema(low, high))


def _as_whole(value: object) -> int | None:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _out_of_range(low: int, high: int, path: str) -> Refused:
    return Refused(f"Give a whole number from {low} to {high}.", path)


def _schema(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}
