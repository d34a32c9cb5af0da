"""Whole numbers, in a body and in a query string."""

import re

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Schema, Shape


def whole(low: int, high: int) -> Shape[int]:
    """A whole number from `low` to `high`; `true` and `1.5` are none."""

    def read(value: object, path: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise _out_of_range(low, high, path)
        return value

    return Shape(read, _schema(low, high))


def digits(low: int, high: int) -> Shape[int]:
    """The same, written in a query string."""

    def read(value: object, path: str) -> int:
        if not isinstance(value, str) or not re.fullmatch("[0-9]{1,9}", value) or not low <= int(value) <= high:
            raise _out_of_range(low, high, path)
        return int(value)

    return Shape(read, _schema(low, high))


def _out_of_range(low: int, high: int, path: str) -> Refused:
    return Refused(f"Give a whole number from {low} to {high}.", path)


def _schema(low: int, high: int) -> Schema:
    return {"type": "integer", "minimum": low, "maximum": high}
