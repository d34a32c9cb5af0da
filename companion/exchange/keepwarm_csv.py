"""Our own CSV, perhaps saved again by a spreadsheet: the columns are known, guards come off, nothing is guessed."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from companion.exchange import table
from companion.exchange.formula import unguard
from companion.exchange.found import Found
from companion.exchange.keepwarm_columns import COLUMNS, NOTES, entries_of
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.sheet_person import people_in
from companion.exchange.values import PHONE, as_line

NAME = "Keepwarm's own CSV"
_HEADINGS = set(COLUMNS)


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has all of the headings."""
    return table.delimiter_of(head, _HEADINGS.issubset) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:  # noqa: ARG001 - there is nothing to ask
    """The contacts. Raises BadFile."""
    columns = {column: [column] for column in COLUMNS}
    for record in table.records(stream, _HEADINGS.issubset, unguard):
        if isinstance(record, Record):
            yield from people_in(record, columns, _entries, partial(as_line, at_most=PHONE))
        else:
            yield record


def _entries(field: str, cell: str) -> Sequence[str]:
    return [cell] if field == NOTES else entries_of(cell)
