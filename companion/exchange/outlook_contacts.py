"""Outlook's CSV, which others write too (Google "for Outlook", Yahoo): a hundred columns, most of them empty."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from companion.domain.person import Person
from companion.exchange import table
from companion.exchange.found import Found, FoundNote, FoundPerson, Unreadable
from companion.exchange.moments import as_day
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.values import (
    as_email,
    as_label,
    as_line,
    as_name,
    as_phone,
    as_text,
    as_url,
    tells_of_somebody,
)

NAME = "Outlook's CSV"
_HEADINGS = {"first name", "last name", "e-mail address", "job title"}
_NAMES = ("title", "first name", "middle name", "last name", "suffix")
_EMAILS = ("e-mail address", "e-mail 2 address", "e-mail 3 address")
_PHONES = (
    *("mobile phone", "primary phone", "business phone", "business phone 2", "home phone", "home phone 2"),
    *("other phone", "car phone", "company main phone", "assistant's phone"),
)
_LINKS = ("web page", "personal web page")
_PLACES = ("business", "home", "other")
_NO_DAY = "0/0/00"
# What stands there where nobody has said anything.
_SAYS_NOTHING = {
    "priority": {"normal"},
    "sensitivity": {"normal"},
    "private": {"false"},
    "gender": {"unspecified"},
    "birthday": {_NO_DAY},
    "anniversary": {_NO_DAY},
    "e-mail type": {"smtp"},
    "e-mail 2 type": {"smtp"},
    "e-mail 3 type": {"smtp"},
}


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has the headings."""
    return table.delimiter_of(head, _HEADINGS.issubset) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:  # noqa: ARG001 - there is nothing to ask
    """The contacts. Raises BadFile."""
    for record in table.records(stream, _HEADINGS.issubset):
        if isinstance(record, Record):
            yield _contact(record)
            yield from record.left_out()
        else:
            yield record


def _contact(record: Record) -> Found:
    for heading, values in _SAYS_NOTHING.items():
        record.drop_if(heading, values)
    names = " ".join(name for heading in _NAMES if (name := record.value(heading, as_name)))
    company = record.value("company", as_name)
    person = Person(
        name=as_name(names) or record.value("nickname", as_name) or company,
        headline=record.value("job title", as_line),
        company=company,
        location=_place(record),
        emails=record.values(_EMAILS, _whole, as_email),
        phones=record.values(_PHONES, _whole, as_phone),
        links=record.values(_LINKS, _whole, as_url),
        birthday=record.value("birthday", _birthday),
    )
    note = record.value("notes", as_text)
    tags = record.values(["categories"], _categories, as_label)
    if not tells_of_somebody(person):
        return Unreadable(record.line, "it has neither a name nor an e-mail address nor a telephone number")
    return FoundPerson(record.line, person, (FoundNote(note),) if note else (), tags)


def _birthday(text: str) -> str | None:
    day = as_day(text)
    return day.isoformat() if day and str(day.year) in text else None  # "22" may be 1922


def _place(record: Record) -> str | None:
    """Where they work, else live: city, state, country."""
    for place in _PLACES:
        headings = (f"{place} city", f"{place} state", f"{place} country/region")
        if told := ", ".join(part for heading in headings if (part := record.value(heading, as_line))):
            return as_name(told)
    return record.value("location", as_name)


def _whole(cell: str) -> list[str]:
    return [cell]


def _categories(cell: str) -> list[str]:
    return re.split("[;,]", cell)
