import csv
import io
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.exchange.bad_file import BadFile
from companion.exchange.found import Unreadable
from companion.exchange.limits import LONGEST_LINE, MOST_LINES
from companion.exchange.rows import Row, lines_of, rows_of

CELLS = st.text(st.characters(codec="utf-8"))


def rows_in(text: str) -> list[Row | Unreadable]:
    return list(rows_of(lines_of(io.BytesIO(text.encode()), "utf-8"), ","))


def cells_in(text: str) -> list[list[str]]:
    return [row.cells for row in rows_in(text) if isinstance(row, Row)]


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5), st.sampled_from(["\r\n", "\n"]))
def test_whatever_the_library_writes_comes_back(rows: list[list[str]], end: str) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    assert cells_in(file.getvalue()) == rows


def test_a_row_is_told_by_the_line_it_begins_at() -> None:
    text = 'a,b\r\n"one\ntwo\r\nthree",x\r\n\r\nc,d\r\n'
    assert [(row.line, row.cells[0]) for row in rows_in(text) if isinstance(row, Row)] == [
        (1, "a"),
        (2, "one\ntwo\r\nthree"),
        (6, "c"),
    ]


def test_quotation_marks_too_many_in_a_cell_are_its_text() -> None:
    assert cells_in('"Acme "Widgets" LLC",Bern\nAda,Quill\n') == [['Acme Widgets" LLC"', "Bern"], ["Ada", "Quill"]]


def test_a_quotation_mark_that_is_never_closed_costs_its_row_and_no_other() -> None:
    rest = "".join(f"Ada {number},Quill\r\n" for number in range(50))
    first, *others = rows_in(f'Kit,"Vale\r\n{rest}')
    assert isinstance(first, Unreadable)
    assert (first.line, first.reason.startswith("a quotation mark is opened and never closed")) == (1, True)
    assert [row.cells[0] for row in others if isinstance(row, Row)] == [f"Ada {number}" for number in range(50)]
    assert [row.line for row in others] == list(range(2, 52))


def test_a_file_in_which_nothing_but_quotation_marks_is_unclosed_is_given_up() -> None:
    with pytest.raises(BadFile, match="and 20 before it: a quotation mark is opened and never closed"):
        rows_in('a",",b\n' * 400_000)


def test_a_cell_beyond_the_librarys_bound_is_told_and_the_next_row_read() -> None:
    first, second = rows_in(f'"{"a" * 200_000}",b\nAda,Quill\n')
    assert isinstance(first, Unreadable)
    assert second == Row(2, ["Ada", "Quill"])


def test_a_line_beyond_the_bound_is_refused_without_reading_it_whole() -> None:
    class Endless(io.RawIOBase):
        taken = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            self.taken += len(buffer)
            buffer[:] = b"a" * len(buffer)
            return len(buffer)

    endless = Endless()
    with pytest.raises(BadFile, match="line 1: it has more than 1,000,000 characters"):
        list(rows_of(lines_of(io.BufferedReader(endless), "utf-8"), ","))
    assert endless.taken < LONGEST_LINE * 2


def test_lines_beyond_the_bound_are_refused_when_they_come() -> None:
    def lines() -> Iterator[int]:
        return (number for number, _ in enumerate(lines_of(io.BytesIO(b"a\n" * (MOST_LINES + 1)), "utf-8"), 1))

    with pytest.raises(BadFile, match="more than 500,000 lines"):
        list(lines())


def test_a_stream_is_left_open() -> None:
    stream = io.BytesIO(b"a,b\n")
    list(lines_of(stream, "utf-8"))
    assert not stream.closed


def test_a_stream_that_is_closed_meanwhile_does_no_harm() -> None:
    stream = io.BytesIO(b"a,b\nc,d\n")
    lines = lines_of(stream, "utf-8")
    next(lines)
    stream.close()
    lines.close()  # type: ignore[attr-defined]


@given(st.binary(max_size=300))
def test_no_bytes_whatever_raise_anything_else(content: bytes) -> None:
    for delimiter in ",;":
        list(rows_of(lines_of(io.BytesIO(content), "utf-8"), delimiter))
