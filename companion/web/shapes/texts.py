"""Texts, from a single word to a note."""

import re
import unicodedata
from collections.abc import Callable
from uuid import UUID

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Schema, Shape

# These turn the direction of what stands after them, beyond the text they come in (Unicode TR9, 2.1 to 2.5).
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
UNSEEN = {"Cf", "Zs", "Zl", "Zp"}
# For programs that read the description: a sign that is seen, so none of those and no control character.
SEEN = (
    r"[^\u0000-\u0020\u007f-\u00a0\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u1680\u180e\u2000-\u200f"
    r"\u2028-\u202f\u205f-\u2064\u2066-\u206f\u3000\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)


class Blank(Refused):
    """A text of which nothing is left once it is tidied."""


def line(at_most: int) -> Shape[str]:
    """One line of 1 to `at_most` characters; runs of space and control characters count as one space."""
    return _text(at_most, _one_line)


def text(at_most: int) -> Shape[str]:
    """1 to `at_most` characters with their line breaks; other control characters are dropped."""
    return _text(at_most, _many_lines)


def word(at_most: int) -> Shape[str]:
    """A short lower-case name such as `in_person`."""
    pattern = f"^[a-z][a-z0-9_.-]{{0,{at_most - 1}}}$"

    def read(value: object, path: str) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise Refused("Give a short lower-case word, such as linkedin or in_person.", path)
        return value

    return Shape(read, {"type": "string", "pattern": pattern})


def nonce() -> Shape[str]:
    """16 to 128 signs of ASCII that are seen, drawn at random by who asks."""
    pattern = "^[!-~]{16,128}$"

    def read(value: object, path: str) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise Refused("Give a nonce of 16 to 128 letters and digits.", path)
        return value

    return Shape(read, {"type": "string", "pattern": pattern})


def uuid() -> Shape[str]:
    """A UUID in its usual form of 36 characters, read as lower case."""

    def read(value: object, path: str) -> str:
        try:
            if isinstance(value, str) and str(UUID(value)) == value.lower():
                return value.lower()
        except ValueError:
            pass  # refused below, as every other text that is no UUID
        raise Refused("Give a UUID, such as 7f1a4c7e-2d0b-4b57-9a3e-6f5f0f1f9a11.", path)

    return Shape(read, {"type": "string", "format": "uuid"})


def as_text(value: object, path: str) -> str:
    """The value, if it is a text."""
    if not isinstance(value, str):
        raise Refused("Give a text.", path)
    return value


def _text(at_most: int, tidy: Callable[[str], str]) -> Shape[str]:
    def read(value: object, path: str) -> str:
        tidied = tidy(as_text(value, path)).strip()
        if all(unicodedata.category(sign) in UNSEEN for sign in tidied):
            raise Blank("Give a text that is not blank.", path)
        if len(tidied) > at_most:
            raise Refused(f"Shorten this to {at_most} characters; it has {len(tidied)}.", path)
        return tidied

    any_text: Schema = {"type": "string", "maxLength": at_most}
    return Shape(read, {**any_text, "minLength": 1, "pattern": SEEN}, or_blank=any_text)


def _one_line(value: str) -> str:
    if value.isprintable():  # then nothing is to be taken out, and to look at every sign takes a hundred times as long
        return " ".join(value.split())
    return " ".join("".join(" " if is_control(sign) else sign for sign in value).split())


def _many_lines(value: str) -> str:
    lines = value.replace("\r\n", "\n").replace("\r", "\n")
    if all(line.isprintable() for line in lines.split("\n")):
        return lines
    return "".join(sign for sign in lines if sign in "\n\t" or not is_control(sign))


def is_control(sign: str) -> bool:
    """Whether it is taken out of texts: it moves what follows, or turns it."""
    return unicodedata.category(sign) == "Cc" or sign in TURNING
