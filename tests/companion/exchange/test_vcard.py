import tracemalloc
from collections.abc import Iterator
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.person import Person
from companion.exchange import vcard
from companion.exchange.bad_file import BadFile
from companion.exchange.found import Found, FoundNote, FoundPerson, LeftOut, Unreadable
from companion.exchange.reader import ReadOptions
from companion.exchange.vcard_cards import MOST_BYTES, MOST_PROPERTIES
from tests.companion.exchange.samples import IMPORTS


def read(content: str | bytes) -> list[Found]:
    encoded = content.encode() if isinstance(content, str) else content
    return list(vcard.read(BytesIO(encoded), ReadOptions()))


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def people(content: str | bytes) -> list[Person]:
    return [each.person for each in read(content) if isinstance(each, FoundPerson)]


def left_out(content: str | bytes) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for each in read(content):
        if isinstance(each, LeftOut):
            told.setdefault(each.what, []).append(each.value)
    return told


def only(*lines: str, version: str = "3.0") -> Person:
    (person,) = people(card(*lines, version=version))
    return person


def test_a_card_of_each_version_tells_the_same_person() -> None:
    ada = Person(name="Ada Quill", emails=("ada@example.org",), phones=("+41 44 000 00 00",), company="Ärger & Söhne")
    assert only(
        "N:Quill;Ada;;;",
        "EMAIL;INTERNET:ada@example.org",
        "TEL;CELL;VOICE:+41 44 000 00 00",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=84rger & S=C3=B6hne",
        version="2.1",
    ) == ada  # fmt: skip
    assert only(
        "FN:Ada Quill",
        "EMAIL;TYPE=INTERNET,HOME:ada@example.org",
        "TEL;TYPE=CELL:\u202d+41 44 000 00 00\u202c",
        "ORG:Ärger & Söhne;",
    ) == ada  # fmt: skip
    assert only(
        "FN:Ada Quill",
        'EMAIL;TYPE="home,work";PREF=1:mailto:ada@example.org',
        "TEL;VALUE=uri:tel:+41 44 000 00 00",
        "ORG:Ärger & Söhne",
        version="4.0",
    ) == ada  # fmt: skip


def test_every_web_address_of_a_card_is_kept_with_its_group_or_without() -> None:
    person = only(
        "FN:Ada Quill",
        "URL:http\\://ada.example.org",
        "item1.URL;type=pref:quill.example",
        "item1.X-ABLabel:_$!<HomePage>!$_",
        "item2.URL:https://b.example.org/a\\,b",
        "X-SOCIALPROFILE;type=mastodon:https://social.example/@ada",
        "URL:http\\://ada.example.org",
    )
    assert person.links == (
        "http://ada.example.org",
        "https://quill.example",
        "https://b.example.org/a,b",
        "https://social.example/@ada",
    )


def test_a_link_that_could_act_is_left_out() -> None:
    told = left_out(card("FN:Ada Quill", "URL:javascript:alert(1)", "X-SOCIALPROFILE:x-apple:ada"))
    assert told == {"web address": ["javascript:alert(1)", "x-apple:ada"]}


@pytest.mark.parametrize(
    ("line", "birthday"),
    [
        ("BDAY:1985-12-10", "1985-12-10"),
        ("BDAY:19851210", "1985-12-10"),
        ("BDAY;VALUE=date:1985-12-10T00:00:00Z", "1985-12-10"),
        ("BDAY:--0229", "--02-29"),
        ("BDAY:--12-10", "--12-10"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10", "--12-10"),
        ("BDAY:1604-12-10", "--12-10"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1985-12-10", "1985-12-10"),
        ("BDAY:1985-02-29", None),
        ("BDAY:1776-07-04", None),
        ("BDAY:1985-12", None),
        ("BDAY;VALUE=text:around the end of the year", None),
    ],
)
def test_a_birthday_is_read_with_its_year_or_without(line: str, birthday: str | None) -> None:
    assert only("FN:Ada Quill", line).birthday == birthday
    told = left_out(card("FN:Ada Quill", line))
    assert told == ({} if birthday else {"birthday": [line.partition(":")[2]]})


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


def test_a_card_without_a_formatted_name_is_named_by_its_parts_or_by_its_nickname() -> None:
    assert only("FN:", "N:Quill;Ada;Maria;Dr.;PhD").name == "Dr. Ada Maria Quill PhD"
    assert only("FN:", "N:;;;;", "NICKNAME:Johnny", "TEL:044 000 00 00").name == "Johnny"
    assert only("NICKNAME:Johnny", "FN:John Vale").name == "John Vale"
    assert left_out(card("NICKNAME:Johnny", "FN:John Vale")) == {"nickname": ["Johnny"]}


def test_a_card_of_nobody_is_unreadable() -> None:
    assert read(card("FN:", "NOTE:x")) == [
        Unreadable(1, "it has nobody's name, e-mail address, telephone number or profile")
    ]


def test_an_extension_is_part_of_a_telephone_number() -> None:
    assert only("FN:Ada", "TEL;VALUE=uri:tel:+1-555-0100;ext=123").phones == ("+1-555-0100 ext. 123",)


def test_what_a_card_holds_besides_is_told() -> None:
    content = card(
        "FN:Ada Quill", "item1.X-ABDATE:2014-03-10", "item1.X-ABLabel:Wedding", "IMPP:im:slack:ada", "GENDER:F",
        "ORG:Acme;Research;Optics", "ROLE:Lead", "TITLE:Engineer", "ADR:;;1 Main St;Bern;;3000;CH",
        "ADR:;;2 Main St;Basel;;4000;CH", "EMAIL:nobody",
    )  # fmt: skip
    assert left_out(content) == {
        "date": ["2014-03-10"],
        "label": ["Wedding"],
        "messenger": ["im:slack:ada"],
        "gender": ["F"],
        "department": ["Research, Optics"],
        "title": ["Engineer"],
        "street and post code": ["1 Main St, 3000"],
        "address": ["2 Main St, 4000, Basel, CH"],
        "e-mail address": ["nobody"],
    }
    assert only("FN:Ada", "ADR:;;1 Main St;Bern;;3000;CH").location == "Bern, CH"


def test_categories_are_tags_but_the_one_google_gives_everybody() -> None:
    (found,) = read(card("FN:Ada", "CATEGORIES:myContacts,Optics,a\\,b"))
    assert isinstance(found, FoundPerson)
    assert found.tags == ("Optics", "a,b")


def test_a_picture_is_dropped_and_told_and_one_on_the_web_is_remembered() -> None:
    picture = "\r\n ".join(["PHOTO;ENCODING=b;TYPE=JPEG:/9j/"] + ["A" * 74] * 20_000)
    assert left_out(card("FN:Ada", picture)) == {"photo": ["1,480,004 bytes"]}
    assert only("FN:Ada", "PHOTO:https://pictures.example/ada.jpg").avatar_url == "https://pictures.example/ada.jpg"


def test_groups_and_companies_are_no_people() -> None:
    assert left_out(card("FN:Chess club", "X-ADDRESSBOOKSERVER-KIND:group", "UID:1")) == {
        "group, not a person": ["Chess club"]
    }
    assert left_out(card("N:;;;;", "ORG:Acme;", "X-ABShowAs:COMPANY")) == {"company, not a person": ["Acme"]}
    assert people(card("FN:Ada", "KIND:individual")) == [Person(name="Ada")]


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


def test_an_empty_file_is_said_to_be_empty() -> None:
    with pytest.raises(BadFile, match="empty"):
        read(b"")


def test_other_formats_are_not_taken_for_cards() -> None:
    assert not vcard.recognises(b"BEGIN:VCALENDAR\r\n", "a.vcf")
    assert not vcard.recognises(b"First Name,Last Name\n", "a.vcf")
    assert vcard.recognises(b"\xef\xbb\xbf\r\nbegin:vcard\r\n", "a.txt")


def test_the_cards_of_others_are_read_and_nothing_of_them_is_lost_in_silence() -> None:
    expected = {  # people, unreadable, told as left out
        "ezvcard_gmail-list.vcf": (3, 0, 0),
        "ezvcard_gmail-single2.vcf": (1, 0, 47),
        "monica_broken_vcard_stub.vcard": (0, 1, 0),
        "monica_single_vcard_stub.vcard": (1, 0, 0),
        "monica_vcard_stub.vcf": (3, 0, 1),
        "nametag_apple_iphone.vcf": (1, 0, 13),
        "nametag_google.vcf": (1, 0, 8),
        "nametag_v4.vcf": (1, 0, 15),
    }
    for path in (IMPORTS / "third-party").glob("*.v*"):
        found = read(path.read_bytes())
        kinds = [sum(isinstance(each, kind) for each in found) for kind in (FoundPerson, Unreadable, LeftOut)]
        assert tuple(kinds) == expected[path.name], path.name
