"""A CSV file as a table: where its headings are, and one record for each row under them."""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import BinaryIO

from companion.exchange.bad_file import BadFile
from companion.exchange.encoding import encoding_of, text_of
from companion.exchange.found import LeftOut, Understood, Unreadable
from companion.exchange.limits import size_of
from companion.exchange.mojibake import repaired
from companion.exchange.reader import HEAD
from companion.exchange.record import Record
from companion.exchange.rows import Row, lines_of, rows_of

# Whether headings, as they are compared, are those of a format.
Wanted = Callable[[set[str]], bool]
DELIMITERS = ",;\t|"
_WITHIN = 50  # rows, of which the headings are one
_UNICODE = "utf-"


def folded(heading: str) -> str:
    """A heading as it is compared."""
    return " ".join(heading.split()).casefold()


def delimiter_of(head: bytes, wanted: Wanted) -> str | None:
    """What parts the cells of a file that begins so, if among its first rows there are headings as wanted."""
    return next((each for each in DELIMITERS if any(map(wanted, _headings(head, each)))), None)


def records(
    stream: BinaryIO, wanted: Wanted, clean: Callable[[str], str] = repaired
) -> Iterator[Record | Unreadable | LeftOut | Understood]:
    """The rows under the headings, each cell as `clean` makes it; what stands above is left out. Raises BadFile."""
    size_of(stream)
    delimiter = delimiter_of(stream.read(HEAD), wanted)
    if delimiter is None:
        raise BadFile(f"its first {_WITHIN} rows hold no headings that are known")
    stream.seek(0)
    encoding = encoding_of(stream)
    if not encoding.startswith(_UNICODE):
        yield Understood(0, "the characters", encoding.removeprefix("sloppy-"))
    shown: dict[str, str] | None = None
    for row in rows_of(lines_of(stream, encoding), delimiter):
        if isinstance(row, Unreadable):
            yield row
        elif shown is not None:
            if any(map(str.strip, row.cells)):
                yield Record(row.line, shown, row.cells, clean)
        elif wanted({folded(cell) for cell in row.cells}):
            shown = headings_of(row.cells)
        elif text := " ".join(repaired(" ".join(row.cells)).split()):
            yield LeftOut(row.line, "line above the headings", text[:200])


def first_rows(head: bytes, delimiter: str) -> Iterator[list[str]]:
    """The rows a file begins with, as far as they can be read."""
    rows = rows_of(StringIO(text_of(head), newline=""), delimiter)
    try:
        for row in islice(rows, _WITHIN):
            if isinstance(row, Row):
                yield row.cells
    except BadFile:
        return  # told when the file is read


def headings_of(cells: Sequence[str]) -> dict[str, str]:
    """Headings as they are compared → as they stand. The second of two equal ones is told by its number."""
    shown: dict[str, str] = {}
    for number, cell in enumerate(map(repaired, cells), 1):
        heading = folded(cell) or f"column {number}"
        shown[heading if heading not in shown else f"{heading} ({number})"] = cell.strip() or f"Column {number}"
    return shown


def _headings(head: bytes, delimiter: str) -> Iterator[set[str]]:
    return ({folded(cell) for cell in cells} for cells in first_rows(head, delimiter))
