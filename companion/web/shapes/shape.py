"""What a shape is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")

Schema = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Shape(Generic[T]):
    """`read(value, path)` turns a JSON value into a T, or raises Refused naming `path`; `schema` is its JSON Schema.

    `or_blank` is the schema of what may be left blank, where that is said more simply than by adding blank texts to it.
    """

    read: Callable[[object, str], T]
    schema: Schema
    or_blank: Schema | None = None


def join(path: str, name: str) -> str:
    """The path of a member."""
    return f"{path}.{name}" if path else name
