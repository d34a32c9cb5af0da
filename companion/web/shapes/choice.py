"""One of a few words."""

from enum import StrEnum
from typing import TypeVar

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Shape

Choice = TypeVar("Choice", bound=StrEnum)


def choice(words: type[Choice]) -> Shape[Choice]:
    """One of the words of an enumeration."""

    def read(value: object, path: str) -> Choice:
        if isinstance(value, str) and value in tuple(words):
            return words(value)
        raise Refused(f"Give one of: {', '.join(words)}.", path)

    return Shape(read, {"type": "string", "enum": [str(word) for word in words]})
