"""LinkedIn's Profile.csv, which lies beside the messages in an export: what the person it belongs to is called."""

from typing import BinaryIO

from companion.exchange import table
from companion.exchange.reader import Own
from companion.exchange.record import Record

_HEADINGS = {"first name", "last name", "headline", "summary"}


def recognises(head: bytes, file_name: str) -> bool:
    """Whether it is called so and has the headings."""
    return file_name.lower() == "profile.csv" and table.delimiter_of(head, _HEADINGS.issubset) is not None


def own(stream: BinaryIO) -> Own:
    """Whose it is. Raises BadFile."""
    for record in table.records(stream, _HEADINGS.issubset):
        if isinstance(record, Record):
            return Own(names=(f"{record.take('first name')} {record.take('last name')}".strip(),))
    return Own()
