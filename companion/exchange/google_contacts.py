"""Google Contacts' CSV, with the headings of today (First Name, Labels) and those of before 2024 (Given Name, …).

One cell may hold several values with ` ::: ` between them, and there are as many columns of e-mail addresses and
numbers as somebody has most of. A `* ` marks what Google calls primary or its own.
"""

from collections.abc import Callable, Iterator
from itertools import count, takewhile
from typing import BinaryIO

from companion.domain.person import Person
from companion.exchange import table
from companion.exchange.found import Found, FoundNote, FoundPerson, Unreadable
from companion.exchange.kinds_left_out import KindsLeftOut
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.values import (
    as_birthday,
    as_email,
    as_label,
    as_line,
    as_name,
    as_phone,
    as_text,
    as_url,
    tells_of_somebody,
)

NAME = "Google Contacts' CSV"
_NEW = {"first name", "last name", "labels", "e-mail 1 - value"}
_OLD = {"given name", "family name", "group membership"}
_NAMES = (
    "name prefix",
    *("first name", "middle name", "last name"),
    *("given name", "additional name", "family name"),
    "name suffix",
)
_OTHER_NAMES = ("file as", "nickname", "organization name", "organization 1 - name")
_PLACES = (("location",), ("address 1 - city", "address 1 - region", "address 1 - country"))
_KINDS = "kind of e-mail address, number or website"
_EVERYBODYS = "mycontacts"


def _wanted(headings: set[str]) -> bool:
    return headings >= _NEW or headings >= _OLD


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has the headings."""
    return table.delimiter_of(head, _wanted) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:  # noqa: ARG001 - there is nothing to ask
    """The contacts. Raises BadFile."""
    kinds = KindsLeftOut()
    for record in table.records(stream, _wanted):
        if isinstance(record, Record):
            yield from _contact(record, kinds)
            yield from record.left_out()
        else:
            yield record
    yield from kinds.left_out()


def _contact(record: Record, kinds: KindsLeftOut) -> Iterator[Found]:
    name = _name(record)
    person = Person(
        name=name,
        headline=_first(record, as_line, "organization title", "organization 1 - title"),
        company=_first(record, as_name, "organization name", "organization 1 - name"),
        location=_place(record),
        avatar_url=record.value("photo", as_url),
        emails=record.values(_columns(record, "e-mail", kinds), _parts, as_email),
        phones=record.values(_columns(record, "phone", kinds), _parts, as_phone),
        links=record.values(_columns(record, "website", kinds), _parts, as_url),
        birthday=record.value("birthday", as_birthday),
    )
    note = record.value("notes", as_text)
    tags = record.values(["labels", "group membership"], _labels, as_label)
    if not tells_of_somebody(person):
        yield Unreadable(record.line, "it has neither a name nor an e-mail address nor a telephone number")
    else:
        yield FoundPerson(record.line, person, (FoundNote(note),) if note else (), tags)


def _name(record: Record) -> str | None:
    whole = record.value("name", as_name)  # the old headings have it beside its parts
    parts = " ".join(name for heading in _NAMES if (name := record.value(heading, as_name)))
    return whole or as_name(parts) or _first(record, as_name, *_OTHER_NAMES)


def _place(record: Record) -> str | None:
    for headings in _PLACES:
        if place := ", ".join(part for heading in headings if (part := record.value(heading, as_line))):
            return as_name(place)
    return None


def _first(record: Record, read_as: Callable[[str], str | None], *headings: str) -> str | None:
    return next((value for heading in headings if (value := record.value(heading, read_as))), None)


def _columns(record: Record, kind: str, kinds: KindsLeftOut) -> list[str]:
    """The columns of this kind, the primary one first."""
    columns: dict[str, bool] = {}
    for column in takewhile(record.has, (f"{kind} {number} - value" for number in count(1))):
        labels = [record.take(column.replace("value", word)) for word in ("label", "type")]
        columns[column] = not any(label.startswith("*") for label in labels)
        for label in labels:
            kinds.add(_KINDS, label)
    return sorted(columns, key=columns.__getitem__)


def _parts(cell: str) -> list[str]:
    return cell.split(" ::: ")


def _labels(cell: str) -> list[str]:
    """Each once, without the star of those that are Google's own; the one that everybody has says nothing."""
    labels = [label.strip().removeprefix("*").strip() for label in _parts(cell)]
    return [label for label in labels if label.replace(" ", "").casefold() != _EVERYBODYS]
