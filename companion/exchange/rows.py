"""The rows of a CSV file, one at a time, however it is written; a row that cannot be read costs no other.

The library reads (RFC 4180). Ours are the bounds, and what happens at a quotation mark that is never closed: to the
library all that follows it is one cell, and the people in there would be gone.
"""

import csv
from collections import deque
from collections.abc import Iterator
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

from companion.exchange.bad_file import BadFile
from companion.exchange.found import Unreadable
from companion.exchange.limits import LONGEST_LINE, MOST_LINES

_NEVER_CLOSED = (
    f"a quotation mark is opened and never closed, or a cell has more than {csv.field_size_limit():,} characters"
)
_MOST_NEVER_CLOSED = 20  # after each of them up to LONGEST_LINE characters are read a second time


class Row(NamedTuple):
    """The cells of one row, and the line it begins at, from 1 on."""

    line: int
    cells: list[str]


class _RowTooLong(csv.Error):
    pass


class _Source:
    """Lines for the library, kept until it has made a row of them."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._size = 0
        self.taken: list[str] = []
        self.line = 1

    def __iter__(self) -> "_Source":
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        self.taken.append(line)
        self._size += len(line)
        if self._size > LONGEST_LINE:
            raise _RowTooLong
        return line

    def done_with(self, count: int) -> None:
        """So many of the lines taken are dealt with; the others are to be read again."""
        self._again.extendleft(reversed(self.taken[count:]))
        self.line += count
        self.taken, self._size = [], 0


def lines_of(stream: BinaryIO, encoding: str) -> Iterator[str]:
    """The lines of a text file with their ends. Raises BadFile where one is too long, or they are too many."""
    text = TextIOWrapper(stream, encoding, errors="replace", newline="")
    try:
        for number in range(1, MOST_LINES + 1):
            line = text.readline(LONGEST_LINE + 1)
            if not line:
                return
            if len(line) > LONGEST_LINE:
                raise BadFile(f"line {number}: it has more than {LONGEST_LINE:,} characters")
            yield line
        if text.read(1):
            raise BadFile(f"it has more than {MOST_LINES:,} lines, which is the most that are read")
    finally:
        if not stream.closed:
            text.detach()


def rows_of(lines: Iterator[str], delimiter: str) -> Iterator[Row | Unreadable]:
    """The rows that are not empty. Raises BadFile if too many cannot be read."""
    source, never_closed = _Source(lines), 0
    while True:
        try:
            for cells in csv.reader(source, delimiter=delimiter, strict=True):
                line = source.line
                source.done_with(len(source.taken))
                if cells:
                    yield Row(line, cells)
        except csv.Error as error:
            line = source.line
            if cells := _leniently(source.taken, delimiter) if "expected after" in str(error) else []:
                source.done_with(len(source.taken))
                yield Row(line, cells)
                continue
            source.done_with(1)
            yield Unreadable(line, _NEVER_CLOSED)
            never_closed += 1
            if never_closed > _MOST_NEVER_CLOSED:
                raise BadFile(f"line {line}, and {_MOST_NEVER_CLOSED} before it: {_NEVER_CLOSED}") from error
        else:
            return


def _leniently(lines: list[str], delimiter: str) -> list[str]:
    """The row, where there are more quotation marks in a cell than there ought to be: "Acme "Widgets" LLC"."""
    try:
        return next(csv.reader(lines, delimiter=delimiter), [])
    except csv.Error:
        return []
