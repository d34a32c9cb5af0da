"""Reading cards that a test has written down."""

from io import BytesIO

from companion.domain.person import Person
from companion.exchange import vcard
from companion.exchange.found import Found, FoundPerson, LeftOut
from companion.exchange.reader import ReadOptions


def read(content: str | bytes) -> list[Found]:
    encoded = content.encode() if isinstance(content, str) else content
    return list(vcard.read(BytesIO(encoded), ReadOptions()))


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def people(content: str | bytes) -> list[Person]:
    return [each.person for each in read(content) if isinstance(each, FoundPerson)]


def left_out(content: str | bytes) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in read(content):
        if isinstance(each, LeftOut):
            told.setdefault(each.what, []).append(each.value)
    return told


def only(*lines: str, version: str = "3.0") -> Person:
    (person,) = people(card(*lines, version=version))
    return person
