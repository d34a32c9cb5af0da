"""Any other CSV: which column holds what is guessed, and told; or taken as the person says (`ReadOptions.columns`)."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import zip_longest
from pathlib import PurePath
from typing import BinaryIO

from companion.exchange import table
from companion.exchange.bad_file import BadFile, Choice, NeedsAnswer
from companion.exchange.column_guess import FIELDS, TELLING, by_cells, by_heading
from companion.exchange.formula import unguard
from companion.exchange.found import Found, Understood
from companion.exchange.mojibake import repaired
from companion.exchange.reader import HEAD, ReadOptions
from companion.exchange.record import Record
from companion.exchange.sheet_person import people_in
from companion.exchange.values import as_phone

NAME = "any CSV file with a row of headings"
_LONGEST_HEADING = 300
_EXAMPLE = 60  # characters of a value
_SUFFIXES = {".csv", ".tsv", ".tab"}
_BETWEEN = re.compile(r"\n|;|\||:::")
_BETWEEN_LINKS = re.compile(r"[;,|]?\s+(?::::\s+)?|[;,|](?=https?://)")  # which hold about anything but a space
_BETWEEN_WORDS = re.compile(r"\n|;|\||:::|,")
_WORDS = {"emails", "phones", "tags", "circles", "reasons"}  # of which none holds a comma


def recognises(head: bytes, file_name: str) -> bool:
    """Whether it is called so, or has a heading that is known."""
    return PurePath(file_name).suffix.lower() in _SUFFIXES or table.delimiter_of(head, _tell) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The people. Raises BadFile; NeedsAnswer where no column is known by which somebody could be told."""
    shown, rows, fields = _columns(stream, options)
    if not _tell(shown) and not TELLING & set(options.columns.values()):  # what its cells look like is not enough
        raise _which_columns(shown, rows[1:], fields)
    columns: dict[str, list[str]] = {}
    for heading, field in fields.items():
        columns.setdefault(field, []).append(heading)
        yield Understood(0, f'the column "{shown[heading]}"', field or "left out")
    headings = {table.folded(cell) for cell in rows[0]}
    for record in table.records(stream, headings.__eq__, _clean):
        if isinstance(record, Record):
            yield from people_in(record, columns, _parts, as_phone)
        else:
            yield record


def question(stream: BinaryIO, options: ReadOptions) -> NeedsAnswer:
    """What the columns of a file are taken as, to be said otherwise. Raises BadFile."""
    shown, rows, fields = _columns(stream, options)
    return _which_columns(shown, rows[1:], fields)


def _columns(
    stream: BinaryIO, options: ReadOptions
) -> tuple[Mapping[str, str], Sequence[Sequence[str]], dict[str, str]]:
    """The headings as they are shown, the first rows from theirs on, and heading → field.

    The stream is left at its beginning.
    """
    stream.seek(0)
    head = stream.read(HEAD)
    stream.seek(0)
    said = {table.folded(heading): field for heading, field in options.columns.items()}
    _check(said)
    rows = _rows_from_headings(head, said)
    shown = table.headings_of(rows[0])
    if not all(len(heading) <= _LONGEST_HEADING and heading.isprintable() for heading in shown):
        raise BadFile("its first row is none of headings")
    return shown, rows, _guess(shown, rows[1:]) | said


def _check(said: Mapping[str, str]) -> None:
    for heading, field in said.items():
        if field and field not in FIELDS:
            raise BadFile(f'"{heading}" cannot be taken as "{field}", but as one of: {", ".join(FIELDS)}')


def _tell(headings: Collection[str]) -> bool:
    return any(by_heading(heading) in TELLING for heading in headings)


def _rows_from_headings(head: bytes, said: Mapping[str, str]) -> list[list[str]]:
    """The first rows of the file, from the headings on.

    These have all the columns that the person names; else they are the first that tell; else they are the first row.
    """
    by_delimiter = [
        [row for row in table.first_rows(head, each) if any(map(str.strip, row))] for each in table.DELIMITERS
    ]
    for rows in by_delimiter:
        for at, row in enumerate(rows):
            headings = table.headings_of(row).keys()
            if said.keys() <= headings if said else _tell(headings):
                return rows[at:]
    if said:
        raise BadFile(f"it has no row of headings with all that were named: {', '.join(said)}")
    widest = max(by_delimiter, key=lambda rows: len(rows[0]) if rows else 0)
    if not widest:
        raise BadFile("it has no rows")
    return widest


def _guess(shown: Mapping[str, str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """Heading → field, of the columns that can be guessed."""
    guessed = {}
    for at, heading in enumerate(shown):
        field = by_heading(heading) or by_cells([_clean(row[at]) for row in rows if at < len(row)])
        if field:
            guessed[heading] = field
    return guessed


def _which_columns(shown: Mapping[str, str], rows: Sequence[Sequence[str]], guess: Mapping[str, str]) -> NeedsAnswer:
    examples = rows[0] if rows else ()
    choices = [
        Choice(heading, f"{heading} ({example[:_EXAMPLE]})" if example else heading)
        for heading, example in zip_longest(shown.values(), examples[: len(shown)], fillvalue="")
    ]
    return NeedsAnswer(
        "Which column holds the names, or the e-mail addresses?",
        "columns",
        tuple(choices),
        {shown[heading]: field for heading, field in guess.items()},
    )


def _clean(cell: str) -> str:
    return unguard(repaired(cell))


def _parts(field: str, cell: str) -> Sequence[str]:
    if field == "notes":
        return [cell]
    if field == "links":
        return _BETWEEN_LINKS.split(cell)
    return (_BETWEEN_WORDS if field in _WORDS else _BETWEEN).split(cell)
