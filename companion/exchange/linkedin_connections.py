"""LinkedIn's Connections.csv, of any year: with or without notes above or under the headings, saved by Excel or not.

Most e-mail addresses are missing, and members who hide who they are have nothing but the day they were connected.
"""

from collections.abc import Iterator
from typing import BinaryIO

from companion.domain.person import Person
from companion.exchange import table
from companion.exchange.found import Found, FoundPerson, LeftOut
from companion.exchange.moments import as_day
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.values import as_email, as_line, as_name, as_url, tells_of_somebody

NAME = "LinkedIn's Connections.csv"
_HEADINGS = {"first name", "last name", "company", "position", "connected on"}


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has the headings."""
    return table.delimiter_of(head, _HEADINGS.issubset) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:  # noqa: ARG001 - there is nothing to ask
    """The connections. Raises BadFile."""
    for record in table.records(stream, _HEADINGS.issubset):
        if isinstance(record, Record):
            yield from _connection(record)
        else:
            yield record


def _connection(record: Record) -> Iterator[Found]:
    names = (record.value("first name", as_name), record.value("last name", as_name))
    email = record.value("email address", as_email)
    connected_on = record.value("connected on", as_day)
    person = Person(
        name=as_name(" ".join(filter(None, names))) or next(filter(None, names), None),  # both may be too long for one
        profile_url=record.value("url", as_url),
        headline=record.value("position", as_line),
        company=record.value("company", as_name),
        emails=(email,) if email else (),
    )
    if not tells_of_somebody(person):
        told = (f"connected on {connected_on}" if connected_on else None, person.company, person.headline)
        yield LeftOut(record.line, "connection who hides who they are", ", ".join(each for each in told if each))
    elif person == Person(name=person.name) and not connected_on:
        yield LeftOut(record.line, "line that is no connection", person.name or "")
    else:
        yield FoundPerson(record.line, person, connected_on=connected_on)
    yield from record.left_out()
