"""Lists, and members that may be left out."""

from typing import TypeVar

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Schema, Shape
from companion.web.shapes.texts import Blank

T = TypeVar("T")
Default = TypeVar("Default")

BLANK: Schema = {"type": "string", "pattern": r"^\s*$"}


def listed(shape: Shape[T], *, at_most: int, at_least: int = 0) -> Shape[tuple[T, ...]]:
    """A list of `at_least` to `at_most` values of one shape; a fault in one is a fault of the whole."""

    def read(value: object, path: str) -> tuple[T, ...]:
        values = as_list(value, path, at_least, at_most)
        return tuple(shape.read(one, f"{path}[{number}]") for number, one in enumerate(values))

    return Shape(read, {"type": "array", "items": shape.schema, "minItems": at_least, "maxItems": at_most})


def optional(shape: Shape[T], otherwise: Default) -> Shape[T | Default]:
    """The same shape, or null or a blank text for `otherwise`: a page that shows nothing is read so."""

    def read(value: object, path: str) -> T | Default:
        if value is None or (isinstance(value, str) and not value.strip()):
            return otherwise
        try:
            return shape.read(value, path)
        except Blank as blank:
            if blank.field == path:
                return otherwise
            raise

    taken = [shape.or_blank] if shape.or_blank else [shape.schema, BLANK]
    return Shape(read, {"anyOf": [*taken, {"type": "null"}]})


def as_list(value: object, path: str, at_least: int, at_most: int) -> list[object]:
    """The value, if it is a list of a fitting length."""
    if not isinstance(value, list) or not at_least <= len(value) <= at_most:
        raise Refused(f"Give a list of {at_least} to {at_most}.", path)
    return value
