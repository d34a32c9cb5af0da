"""Values as files write them, made such as the companion keeps: a value that cannot be kept is None.

The lengths are those of the wire (docs/protocol.md).
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlsplit

from companion.domain.person import Person

Choice = TypeVar("Choice", bound=StrEnum)
NAME, TEXT, LABEL, LONG, PHONE, URL, EMAIL = 300, 1_000, 100, 20_000, 40, 2_000, 320
LONG_ANSWER = 2_000

# They turn the direction of what follows (Unicode TR9), which no name or number needs. Google puts them round numbers.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_EMAIL = re.compile(r"[^@\s\x00-\x20<>,;]+@[^@\s\x00-\x20<>,;]+")
_BARE_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#].*)?", re.IGNORECASE)
_PLAIN_URL = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9%/._~-]*)?")  # as nearly all are
_ESCAPED = re.compile(r"(?<=^http)\\:|(?<=^https)\\:")  # as in a vCard, which Google puts into its CSV too
_BIRTHDAY = re.compile(r"(?:(\d{4})-?|--)(\d\d)-?(\d\d)")
_YEAR_TOLD_FOR_DAY = 2000  # a leap year: a birthday may be 29 February


def tidy(text: str) -> str:
    """The text with its line breaks and without other control characters."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or not _is_control(sign)).strip()


def as_line(text: str, at_most: int = TEXT) -> str | None:
    """One line."""
    line = " ".join(tidy(text).split())
    return line if 0 < len(line) <= at_most and _shows(line) else None


def as_name(text: str) -> str | None:
    """The name of a person, a company or a place."""
    return as_line(text, NAME)


def as_label(text: str) -> str | None:
    """The name of a tag or a circle."""
    return as_line(text, LABEL)


def as_text(text: str, at_most: int = LONG) -> str | None:
    """Several lines."""
    tidied = tidy(text)
    return tidied if len(tidied) <= at_most and _shows(tidied) else None


def as_url(text: str) -> str | None:
    """An http or https address: any other scheme (javascript:, data:, file:) could act when clicked."""
    address = text.strip()
    if len(address) <= URL and _PLAIN_URL.fullmatch(address):
        return address
    address = _ESCAPED.sub(":", address)
    if _BARE_HOST.fullmatch(address) and "@" not in address:
        address = f"https://{address}"
    if len(address) > URL or any(sign.isspace() or _is_control(sign) for sign in address):
        return None
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None


def as_email(text: str) -> str | None:
    """An e-mail address, as far as its form tells; signs in it that are not seen are none of it."""
    address = "".join(filter(str.isprintable, tidy(text))).removeprefix("mailto:")
    return address if len(address) <= EMAIL and _EMAIL.fullmatch(address) else None


def as_phone(text: str) -> str | None:
    """A telephone number as it is written: at least three digits, and nothing that a number does not have."""
    number = " ".join(tidy(text).removeprefix("tel:").split())
    digits = sum(sign.isdecimal() for sign in number)
    return number if digits >= 3 and len(number) <= PHONE else None  # noqa: PLR2004 - the emergency numbers'


def as_birthday(text: str) -> str | None:
    """As "1815-12-10", or "--12-10" where the year is not told; out of what vCards and Google write."""
    told = _BIRTHDAY.fullmatch(tidy(text))
    if told is None:
        return None
    year, month, day = told.groups()
    try:
        date(int(year or _YEAR_TOLD_FOR_DAY), int(month), int(day))
    except ValueError:
        return None
    return f"{year or '-'}-{month}-{day}"


def tells_of_somebody(person: Person) -> bool:
    """Whether it holds anything by which somebody can be told."""
    return bool(person.name or person.profile_url or person.emails or person.phones)


def as_choice(choices: type[Choice]) -> Callable[[str], Choice | None]:
    """One of the words of an enumeration."""

    def read(text: str) -> Choice | None:
        word = tidy(text).casefold()
        return choices(word) if word in tuple(choices) else None

    return read


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cs"} or sign in _TURNING


def _shows(text: str) -> bool:
    return text[:1].isalnum() or any(unicodedata.category(sign) not in {"Cf", "Zs", "Zl", "Zp"} for sign in text)
