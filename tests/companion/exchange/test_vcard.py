import pytest

from companion.domain.person import Person
from companion.exchange import vcard
from companion.exchange.bad_file import BadFile
from companion.exchange.found import FoundPerson, LeftOut, Unreadable
from tests.companion.exchange.samples import IMPORTS
from tests.companion.exchange.vcard_reading import card, left_out, only, people, read


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
