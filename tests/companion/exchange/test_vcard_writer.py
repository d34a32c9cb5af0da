"""Cards as we write them: read back by ourselves, wholly, and by vobject, as a stranger would."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest
import vobject
from hypothesis import given

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.domain.person import Person
from companion.exchange import vcard, vcard_writer
from companion.exchange.content_lines import plain
from companion.exchange.found import FoundNote, FoundPerson
from companion.exchange.reader import ReadOptions
from tests.companion.exchange.contacts import CONTACTS, NOTES
from tests.companion.exchange.test_ics import HOSTILE

ADA = Contact(id="5f3a9c1e-0b1d-4c57-9b7e-9d6f1f8a2b3c", name="Ada Quill", saved_on=date(2026, 1, 2))


def strangers_reading(content: bytes) -> Any:
    return vobject.readOne(content.decode())


@given(CONTACTS, NOTES)
def test_what_is_written_is_read_back(contact: Contact, notes: list[Note]) -> None:
    notes = [replace(note, created_at=note.created_at.replace(microsecond=0)) for note in notes]
    content = vcard_writer.write(contact, notes)
    assert vcard.recognises(content, "")
    person = Person(
        name=contact.name,
        profile_url=contact.profile_url,
        headline=contact.headline,
        company=contact.company,
        location=contact.location,
        bio=contact.bio,
        avatar_url=contact.avatar_url,
        emails=contact.emails,
        phones=contact.phones,
        links=tuple(link for link in contact.links if link != contact.profile_url),
        birthday=contact.birthday,
    )
    (found,) = vcard.read(BytesIO(content), ReadOptions())
    assert found == FoundPerson(
        1,
        person,
        notes=tuple(FoundNote(note.text, note.created_at) for note in notes),
        tags=contact.tags,
        circles=contact.circles,
        how_met=contact.how_met,
        key=contact.id,
        cadence=contact.cadence,
        importance=contact.importance,
        rest=contact.rest,
        needs=contact.needs,
        offers=contact.offers,
        reasons=contact.reasons,
    )


@given(HOSTILE, HOSTILE)
def test_no_text_adds_a_line_to_a_card(hostile: str, another: str) -> None:
    hurt = replace(ADA, name=hostile, company=another, bio=hostile, how_met=another, tags=(hostile,), links=(hostile,))
    harmless = replace(ADA, name="a b", company="c", bio="d", how_met="e", tags=("f",), links=("g",))
    told = vcard_writer.write(hurt).replace(b"\r\n ", b"").split(b"\r\n")
    expected = vcard_writer.write(harmless).split(b"\r\n")
    filled = {b"ORG": another, b"X-KEEPWARM-BIO": hostile, b"X-KEEPWARM-HOW-MET": another}
    names = [line.partition(b":")[0] for line in expected if filled.get(line.partition(b":")[0], "x")]
    assert [line.partition(b":")[0] for line in told] == names
    stranger = strangers_reading(vcard_writer.write(replace(ADA, name=hostile, company=another or None)))
    assert stranger.fn.value == plain(hostile)
    assert [each.value for each in stranger.contents.get("org", [])] == ([[plain(another)]] if another else [])


def test_a_card_says_with_standard_properties_what_they_can_say() -> None:
    ada = replace(
        ADA,
        headline="Engineer",
        company="Quill; Sons",
        location="Zürich, CH",
        birthday="--12-10",
        emails=("ada@example.org",),
        phones=("+41 44 000 00 00",),
        links=("https://ada.example.org/a;b,c",),
        profile_url="https://www.linkedin.com/in/ada",
        tags=("optics", "a,b"),
    )
    note = Note("n", ada.id, "Likes\ntea", datetime(2026, 3, 1, 12, tzinfo=UTC))
    assert vcard_writer.write(ada, [note], ["https://github.com/ada"]).decode().split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:4.0",
        "UID:urn:uuid:5f3a9c1e-0b1d-4c57-9b7e-9d6f1f8a2b3c",
        "FN:Ada Quill",
        "N:Quill;Ada;;;",
        "TITLE:Engineer",
        "ORG:Quill\\; Sons",
        "ADR:;;;Zürich\\, CH;;;",
        "BDAY:--1210",
        "EMAIL:ada@example.org",
        "TEL:+41 44 000 00 00",
        "SOCIALPROFILE;PREF=1:https://www.linkedin.com/in/ada",
        "URL;PREF=1:https://www.linkedin.com/in/ada",
        "SOCIALPROFILE:https://github.com/ada",
        "URL:https://ada.example.org/a;b,c",
        "CATEGORIES:optics,a\\,b",
        "NOTE;CREATED=20260301T120000Z:Likes\\ntea",
        "END:VCARD",
        "",
    ]


def test_another_page_of_theirs_comes_back_as_a_link() -> None:
    (found,) = vcard.read(BytesIO(vcard_writer.write(ADA, (), ["https://github.com/ada"])), ReadOptions())
    assert isinstance(found, FoundPerson)
    assert found.person.links == ("https://github.com/ada",)


@pytest.mark.parametrize(("name", "structured"), [("Ada", ";Ada;;;"), ("Ada M. Quill", "Quill;Ada M.;;;")])
def test_programs_that_show_only_the_parts_of_a_name_show_something(name: str, structured: str) -> None:
    assert f"\r\nN:{structured}\r\n" in vcard_writer.write(replace(ADA, name=name)).decode()


def test_an_id_that_is_no_uuid_comes_back_too() -> None:
    (found,) = vcard.read(BytesIO(vcard_writer.write(replace(ADA, id="ada;1"))), ReadOptions())
    assert isinstance(found, FoundPerson)
    assert found.key == "ada;1"
