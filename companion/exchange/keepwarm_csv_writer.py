"""Our own CSV, for spreadsheets: no cell is one that they would compute, and it is read back as it was."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.exchange.content_lines import plain
from companion.exchange.formula import guard
from companion.exchange.keepwarm_columns import COLUMNS, LISTS, as_cell, cadence_as_cell

MEDIA_TYPE = "text/csv"
_MARK = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for the encoding of the country it was bought in


def write(contacts: Iterable[tuple[Contact, Iterable[Note]]]) -> Iterator[bytes]:
    """The file, row by row: the headings first, then every contact with their notes."""
    yield _MARK + _row(COLUMNS)
    for contact, notes in contacts:
        yield _row([*(_cell(contact, column) for column in COLUMNS[:-1]), "\n\n".join(note.text for note in notes)])


def _cell(contact: Contact, column: str) -> str:
    value = getattr(contact, column)
    if column == "cadence":
        return cadence_as_cell(value)
    return as_cell(value) if column in LISTS else str(value or "")


def _row(cells: Iterable[str]) -> bytes:
    line = StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow([guard(plain(cell)) for cell in cells])
    return line.getvalue().encode()
