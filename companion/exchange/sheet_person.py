"""A row of a sheet whose columns are known, field by field, as the person it tells of."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from companion.domain.importance import Importance
from companion.domain.person import Person
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.exchange.found import Found, FoundNote, FoundPerson, Unreadable
from companion.exchange.keepwarm_columns import cadence_of
from companion.exchange.moments import as_day
from companion.exchange.record import Record
from companion.exchange.values import (
    LONG_ANSWER,
    NAME,
    as_birthday,
    as_choice,
    as_email,
    as_label,
    as_line,
    as_name,
    as_text,
    as_url,
    tells_of_somebody,
)

T = TypeVar("T")
# Our field → the headings it stands under.
Columns = Mapping[str, Sequence[str]]
# What a cell of a field holds several of, apart.
Parts = Callable[[str, str], Sequence[str]]


def people_in(
    record: Record, columns: Columns, parts_of: Parts, as_number: Callable[[str], str | None]
) -> Iterator[Found]:
    """The person, or why there is none, and what of the row is not taken over."""

    def one(field: str, read: Callable[[str], T | None]) -> T | None:
        return next((value for heading in columns.get(field, ()) if (value := record.value(heading, read))), None)

    def several(field: str, read: Callable[[str], T | None]) -> tuple[T, ...]:
        return record.values(columns.get(field, ()), partial(parts_of, field), read)

    names = [one(field, as_name) for field in ("first_name", "middle_name", "last_name")]
    person = Person(
        name=one("name", as_name) or as_name(" ".join(name for name in names if name)),
        profile_url=one("profile_url", as_url),
        headline=one("headline", as_line),
        company=one("company", as_name),
        location=one("location", as_name),
        bio=one("bio", as_text),
        avatar_url=one("avatar_url", as_url),
        emails=several("emails", as_email),
        phones=several("phones", as_number),
        links=several("links", as_url),
        birthday=one("birthday", _birthday),
    )
    found = FoundPerson(
        record.line,
        person,
        notes=tuple(FoundNote(text) for text in several("notes", as_text)),
        tags=several("tags", as_label),
        circles=several("circles", as_label),
        how_met=one("how_met", partial(as_text, at_most=LONG_ANSWER)),
        connected_on=one("connected_on", as_day),
        cadence=one("cadence", cadence_of),
        importance=one("importance", as_choice(Importance)),
        rest=one("rest", as_choice(Rest)),
        needs=several("needs", partial(as_line, at_most=NAME)),
        offers=several("offers", partial(as_line, at_most=NAME)),
        reasons=several("reasons", as_choice(Reason)),
    )
    if tells_of_somebody(person):
        yield found
    else:
        yield Unreadable(record.line, "it tells neither a name nor an address, an e-mail address or a telephone number")
    yield from record.left_out()


def _birthday(text: str) -> str | None:
    """Of a day with its whole year, or as contacts have it."""
    day = as_day(text)
    return as_birthday(text) or (day.isoformat() if day and str(day.year) in text else None)
