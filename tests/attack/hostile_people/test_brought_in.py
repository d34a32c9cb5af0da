"""Files that hold hostile people are read, or said to be unreadable; what is taken of them is text and nothing else."""

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from companion.domain.person import Person
from companion.exchange.found import FoundPerson
from companion.exchange.reader import Own
from tests.attack.hostile_people.command_line import on_a_terminal, piped
from tests.attack.hostile_people.conftest import Party
from tests.attack.hostile_people.hostile import GROUPS, TEXTS, TURNING, bare, forged, is_whole, moves
from tests.companion.exchange.monica_export import contact, export
from tests.companion.exchange.reading import outcome_of, written

_WHOLE = [text for text in TEXTS if is_whole(text)]
_LIMITS = {"name": 300, "company": 300, "location": 300, "headline": 1_000, "bio": 20_000}


def _linkedin() -> bytes:
    heads = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    rows = [[text, "Quill", text, text, text, text, "05 Jan 2020"] for text in _WHOLE]
    return written([heads, *rows]).encode()


def _google() -> bytes:
    heads = ["First Name", "Last Name", "E-mail 1 - Value", "Phone 1 - Value", "Website 1 - Value", "Notes", "Labels"]
    return written([heads, *([text, "Quill", text, text, text, text, text] for text in _WHOLE)]).encode()


def _any_table() -> bytes:
    heads = ["Name", "Company", "Email", "Phone", "Website", "Notes", "Tags"]
    return written([heads, *([text] * len(heads) for text in _WHOLE)]).encode()


def _cards() -> bytes:
    """Texts as they are, so that those with line ends write lines of their own."""
    names = ("N", "ORG", "TITLE", "EMAIL", "TEL", "URL", "NOTE", "CATEGORIES", "PHOTO", "BDAY")
    cards = (
        "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", "FN:Ada Quill", *(f"{name}:{text}" for name in names), "END:VCARD"])
        for text in _WHOLE
    )
    return "\r\n".join(cards).encode()


def _monica() -> bytes:
    people = [
        contact(f"c{at}", first_name=text, last_name=text, job=text, company=text) for at, text in enumerate(_WHOLE)
    ]
    return export(*people)


def _mail() -> bytes:
    heads = (
        "From x@evil.example Tue Sep 01 10:00:00 2026\nFrom: {0} <a@evil.example>\nTo: me@mail.example\nSubject: {0}\n"
    )
    return "".join(
        heads.replace("{0}", text) + "Date: Tue, 1 Sep 2026 12:00:00 +0200\n\n" + text + "\n\n" for text in _WHOLE
    ).encode()


_FILES = {
    "Connections.csv": _linkedin,
    "google.csv": _google,
    "people.csv": _any_table,
    "people.vcf": _cards,
    "monica.json": _monica,
    "sent.mbox": _mail,
}


@pytest.mark.parametrize("name", _FILES)
def test_what_a_file_tells_is_text_and_its_addresses_lead_to_the_web(name: str) -> None:
    outcome = outcome_of(_FILES[name](), name, own=Own(emails=("me@mail.example",)))
    assert len(outcome.touches if name == "sent.mbox" else outcome.people) > len(_WHOLE) // 3
    for person in outcome.people:
        for text in _texts(person):
            assert not TURNING & set(text)
            assert [sign for sign in text if sign < " " and sign not in "\n\t"] == []
        _check_person(person.person)


def test_a_zip_of_them_with_names_that_lead_out_of_it_is_taken_in(party: Party, tmp_path: Path) -> None:
    file = tmp_path / "export.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for place in filter(is_whole, GROUPS["places"]):
            archive.writestr(zipfile.ZipInfo(f"x/{place}"), "nothing that is known")
        archive.writestr("../../Connections.csv", _linkedin())
    before = _everything_beside(tmp_path, party.folder)
    looked = on_a_terminal("import", "--data", party.service.data, "--dry-run", file)
    assert (looked.code, moves(looked.text.replace("\r", "")), forged(looked.text)) == (0, [], [])
    taken = json.loads(piped("import", "--data", party.service.data, "--yes", "--json", file).text)
    assert taken["stage"] == "done"
    assert taken["counts"]["new"] + taken["counts"]["known"] + taken["counts"]["possible"] > 300
    for remark in (*taken["unread"], *taken["left_out"], *taken["understood"]):
        assert not {"/", "\\", "\n"} & set(remark["file"])
    assert _everything_beside(tmp_path, party.folder) == before
    assert "Traceback" not in party.log()


def _texts(found: FoundPerson) -> Iterator[str]:
    person = found.person
    values = [getattr(person, each.name) for each in fields(person)]
    several = [*person.emails, *person.phones, *person.links, *found.tags, *found.circles]
    yield from (text for text in (*values, *several, *(note.text for note in found.notes)) if isinstance(text, str))


def _check_person(person: Person) -> None:
    for address in (person.profile_url, person.avatar_url, *person.links):
        assert address is None or re.match(r"https?://[^\s/]+", address, re.IGNORECASE), address
    assert all(each.isprintable() and each.count("@") == 1 for each in person.emails)
    assert all(len(each) <= 40 for each in person.phones)
    for name, most in _LIMITS.items():
        told = getattr(person, name)
        assert told is None or (0 < len(told) <= most and bare(told))


def _everything_beside(*folders: Path) -> list[str]:
    """The names of all files, but for those of the data folders, which change."""
    return sorted(str(path) for folder in folders for path in folder.rglob("*") if "data" not in path.parts)
