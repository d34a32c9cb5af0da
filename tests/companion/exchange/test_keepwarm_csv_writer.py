import csv
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.domain.person import Person
from companion.exchange import keepwarm_csv, keepwarm_csv_writer
from companion.exchange.formula import TRIGGERS
from companion.exchange.found import Found, FoundNote, FoundPerson
from companion.exchange.keepwarm_columns import COLUMNS
from companion.exchange.reader import ReadOptions
from tests.companion.exchange.contacts import CONTACTS, NOTES
from tests.companion.exchange.test_ics import HOSTILE

ADA = Contact(id="5f3a9c1e-0b1d-4c57-9b7e-9d6f1f8a2b3c", name="Ada Quill", saved_on=date(2026, 1, 2))


def written(*contacts: tuple[Contact, list[Note]]) -> bytes:
    return b"".join(keepwarm_csv_writer.write(contacts))


def read_back(content: bytes) -> list[Found]:
    assert keepwarm_csv.recognises(content, "")
    return list(keepwarm_csv.read(BytesIO(content), ReadOptions()))


def as_found(contact: Contact, notes: list[Note]) -> FoundPerson:
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
        links=contact.links,
        birthday=contact.birthday,
    )
    return FoundPerson(
        2,
        person,
        notes=tuple(FoundNote(note.text) for note in notes),
        tags=contact.tags,
        circles=contact.circles,
        how_met=contact.how_met,
        cadence=contact.cadence,
        importance=contact.importance,
        rest=contact.rest,
        needs=contact.needs,
        offers=contact.offers,
        reasons=contact.reasons,
    )


@given(CONTACTS, NOTES)
def test_what_is_written_is_read_back(contact: Contact, notes: list[Note]) -> None:
    notes = notes[:1]  # several of one contact come back as one
    assert read_back(written((contact, notes))) == [as_found(contact, notes)]


@given(CONTACTS, st.lists(HOSTILE, max_size=3))
def test_no_cell_is_one_that_a_spreadsheet_computes(contact: Contact, texts: list[str]) -> None:
    hurt = replace(contact, name="".join(texts) or "=1", tags=tuple(texts), bio="\n=1", phones=("+1", "=cmd"))
    rows = list(csv.reader(StringIO(written((hurt, [])).decode("utf-8-sig"), newline=""), strict=True))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 2
    assert not [cell for row in rows for cell in row if cell.startswith(tuple(TRIGGERS))]


def test_every_cell_is_quoted_and_the_file_says_that_it_is_utf8() -> None:
    content = written((replace(ADA, phones=("+41 44 000 00 00",), tags=("a", "b")), []))
    assert content.startswith(b'\xef\xbb\xbf"name","headline",')
    assert b'\r\n"Ada Quill","","",' in content
    assert b""","'+41 44 000 00 00",""" in content
    assert b""","a\nb",""" in content


def test_a_network_of_nobody_is_the_headings() -> None:
    assert written().count(b"\r\n") == 1
    assert read_back(written()) == []


def test_several_notes_are_one_cell() -> None:
    at = datetime(2026, 3, 1, tzinfo=UTC)
    notes = [Note("n", ADA.id, text, at) for text in ("Likes tea", "Moves in May")]
    (found,) = read_back(written((ADA, notes)))
    assert isinstance(found, FoundPerson)
    assert found.notes == (FoundNote("Likes tea\n\nMoves in May"),)
