import tracemalloc
from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.person import Person
from companion.exchange import vcard
from companion.exchange.bad_file import BadFile
from companion.exchange.found import FoundNote, FoundPerson, Unreadable
from companion.exchange.reader import ReadOptions
from companion.exchange.vcard_cards import MOST_BYTES, MOST_PROPERTIES
from tests.companion.exchange.vcard_reading import card, left_out, only, people, read


def test_a_line_is_unfolded_wherever_it_was_broken_even_within_a_character() -> None:
    folded = card("FN:Zoë Quill").encode().replace("ë".encode(), b"\xc3\r\n \xab")
    assert people(folded) == [Person(name="Zoë Quill")]
    assert only("FN:Ada Quill", "NOTE:a b\r\n  c\r\n\td").name == "Ada Quill"
    (found,) = (each for each in read(card("FN:Ada", "NOTE:a b\r\n  c\r\n\td")) if isinstance(each, FoundPerson))
    assert found.notes == (FoundNote("a b cd"),)


def test_quoted_printable_goes_on_after_a_soft_line_break() -> None:
    person = only(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=41=64=\r\n=61;;;",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=C4rger=\r\n & Co",
        version="2.1",
    )
    assert (person.name, person.company) == ("Ada", "Ärger & Co")


@pytest.mark.parametrize("charset", ["zlib", "punycode", "klingon", "hex", ""])
def test_a_character_set_that_is_none_is_not_believed(charset: str) -> None:
    assert only("FN:Ada", f"ORG;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:=C3=84rger").company == "Ärger"


def test_a_file_that_is_not_utf8_is_read_as_what_windows_writes() -> None:
    assert people(card("FN:Zoë Quill").encode("cp1252")) == [Person(name="Zoë Quill")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_file_is_read_in_any_unicode_encoding_and_with_any_line_ends(encoding: str, end: str) -> None:
    content = (card("FN:Zoë Quill", end=end) + card("FN:太郎", end=end)).encode(encoding)
    assert vcard.recognises(content, "")
    assert people(content) == [Person(name="Zoë Quill"), Person(name="太郎")]


def test_a_card_that_is_broken_costs_no_other() -> None:
    content = "BEGIN:VCAR\nFN:Bo\nEND:VCARD\n" + card("FN:Ada") + "BEGIN:VCARD\nFN:Cut\n" + card("FN:Kit") + "rubbish\n"
    assert read(content) == [
        Unreadable(1, "it is no card: it begins with 'BEGIN:VCAR' instead of BEGIN:VCARD"),
        FoundPerson(4, Person(name="Ada")),
        Unreadable(8, "it has no end: END:VCARD is missing"),
        FoundPerson(10, Person(name="Kit")),
        Unreadable(14, "it is no card: it begins with 'rubbish' instead of BEGIN:VCARD"),
    ]
    assert read(card("FN:Ada").removesuffix("END:VCARD\r\n")) == [
        Unreadable(1, "it has no end: the file stops before END:VCARD")
    ]


def test_a_card_within_a_card_is_told_and_is_not_somebody() -> None:
    content = card("FN:Ada", "AGENT:", "BEGIN:VCARD", "FN:Assistant", "END:VCARD", "TITLE:Engineer", version="2.1")
    assert people(content) == [Person(name="Ada", headline="Engineer")]
    assert left_out(content) == {"card within the card": ["VCARD"]}


def test_a_line_that_is_no_property_is_told() -> None:
    assert left_out(card("FN:Ada", "no colon here", ":no name")) == {
        "line that is no property": ["no colon here", ":no name"]
    }


def hostile() -> Iterator[bytes]:
    yield b"BEGIN:VCARD\n" * 50_000
    yield b"BEGIN:VCARD\nAGENT:\n" * 50_000
    yield b"BEGIN:VCARD\nBEGIN:X\n" + b"BEGIN:X\n" * 50_000
    yield card("FN:Ada", *["X-A:b"] * (MOST_PROPERTIES + 1)).encode()
    yield card("FN:Ada", *["X-A:" + "b" * 50_000] * (MOST_BYTES // 50_000 + 1)).encode()
    yield card("FN:Ada", "N;a" + "=a" * 30_000 + '"').encode()
    yield card("FN:Ada", 'N;a="' + '";"' * 30_000 + ":x").encode()
    yield card("FN:Ada", "NOTE:" + "\\" * 60_000, "N:" + ";" * 60_000).encode()
    yield b"BEGIN:VCARD\nFN:" + b"x" * 10_000_000
    yield b"BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + b"=41=\n" * 100_000


@pytest.mark.parametrize("number", range(10))
def test_a_card_made_to_hurt_costs_little_memory(number: int) -> None:
    content = list(hostile())[number]
    tracemalloc.start()
    try:
        assert len(list(vcard.read(BytesIO(content), ReadOptions()))) > 0
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16_000_000


@given(st.binary(max_size=400))
def test_nothing_but_what_is_said_comes_of_any_bytes(rest: bytes) -> None:
    for content in (rest, b"BEGIN:VCARD\n" + rest, b"BEGIN:VCARD\nFN:Ada\n" + rest + b"\nEND:VCARD\n"):
        try:
            found = read(content)
        except BadFile:
            continue
        assert found or not content.startswith(b"BEGIN")


@given(st.lists(st.tuples(st.sampled_from(["FN", "N", "TEL", "BDAY", "ADR;TYPE=x", "URL", "NOTE", "UID"]), st.text())))
def test_no_value_breaks_a_card(properties: list[tuple[str, str]]) -> None:
    flat = [f"{name}:{' '.join(value.split())}" for name, value in properties]
    content = card("FN:Ada Quill", *flat).encode("utf-8", "surrogatepass")
    assert [person.name for person in people(content)] in (["Ada Quill"], [])
