import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.exchange.bad_file import BadFile, NeedsAnswer, NothingFound
from companion.exchange.formats import READERS, found_in, reader_of
from companion.exchange.found import FoundPerson, LeftOut, Unreadable
from companion.exchange.reader import ReadOptions
from tests.companion.exchange.reading import outcome_of, written

HEADINGS = [
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT,FOLDER",
    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Birthday,Photo",
    "Name,Given Name,Family Name,Group Membership,E-mail 1 - Value",
    "First Name,Last Name,E-mail Address,Job Title,Birthday,Categories",
    "Name,Email,Phone,Links,Tags",
]
FIRST_LINES = st.sampled_from(["", *HEADINGS, "BEGIN:VCARD", "From ada@example.com", "PK\3\4", "{", "window.YTD.x = ["])


@given(FIRST_LINES, st.binary(max_size=400), st.sampled_from(["x.csv", "x.zip", "x", "Profile.csv"]))
def test_no_bytes_whatever_end_in_anything_but_the_errors_that_are_defined(
    first: str, content: bytes, name: str
) -> None:
    with suppress(BadFile):
        for found in found_in(io.BytesIO(first.encode() + b"\n" + content), name, ReadOptions()):
            assert found.line >= 0


@given(
    st.sampled_from(HEADINGS),
    st.lists(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), min_size=1, max_size=9), max_size=6),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_row_with_anything_in_it_is_accounted_for(headings: str, rows: list[list[str]], encoding: str) -> None:
    file = io.StringIO(newline="")
    file.write(f"{headings}\r\n")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
    try:
        told = outcome_of(file.getvalue().encode(encoding)).found
    except NeedsAnswer:
        return  # which of them is the person
    accounted, line = {each.line for each in told}, 2
    for row in rows:
        assert line in accounted or not any(cell.strip() for cell in row)
        line += len(list(io.StringIO(written([row]), newline="")))


@pytest.mark.parametrize("filling", [" ", ";", "a.", "a@", "-", "\n", "(", "9", "Ã", "â€"])
@pytest.mark.parametrize("headings", HEADINGS)
def test_a_long_cell_is_read_or_told_and_comes_to_an_end(headings: str, filling: str) -> None:
    cell = f"a{filling * (100_000 // len(filling))}b"
    with suppress(BadFile):
        assert outcome_of(written([headings.split(","), [cell] * (headings.count(",") + 1)])).found


def test_what_no_reader_knows_is_refused_with_what_they_know() -> None:
    with pytest.raises(BadFile) as refused:
        reader_of(io.BytesIO(b"\x89PNG\r\n"), "cat.png")
    assert all(reader.NAME in str(refused.value) for reader in READERS)


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(BadFile, match="it is empty"):
        reader_of(io.BytesIO(), "x.csv")


def test_a_file_of_which_no_row_could_be_read_is_no_success() -> None:
    file = written([HEADINGS[2].split(","), ["Mo", "Ada", "soon", "", "OUTGOING"], ["", "", "", "", "", "", "", "x"]])
    with pytest.raises(NothingFound) as refused:
        list(found_in(io.BytesIO(file.encode()), "Invitations.csv", ReadOptions()))
    assert str(refused.value) == (
        "read as LinkedIn's Invitations.csv, it holds nobody and nothing that is taken over; "
        "line 2: its date, 'soon', cannot be read; 1 other things are in it"
    )


def test_the_stream_is_left_open() -> None:
    stream = io.BytesIO(f"{HEADINGS[6]}\nAda,a@example.com\n".encode())
    found = list(found_in(stream, "x.csv", ReadOptions()))
    assert not stream.closed
    assert any(isinstance(each, FoundPerson) for each in found)


def test_reading_may_be_given_up_at_any_moment() -> None:
    stream = io.BytesIO(f"{HEADINGS[6]}\nAda,a@example.com\nKit,k@example.com\n".encode())
    reading = found_in(stream, "x.csv", ReadOptions())
    while not isinstance(next(reading), FoundPerson | LeftOut | Unreadable):
        pass
    reading.close()  # type: ignore[attr-defined]
    assert not stream.closed


def test_a_whole_network_of_ours_is_not_taken_for_something_else_and_says_how_it_comes_in() -> None:
    with pytest.raises(BadFile, match="keepwarm import"):
        reader_of(io.BytesIO(b'{"exported_at": "2026-04-01T08:00:00Z", "schema": 5, "network": {}}'), "keepwarm.json")
