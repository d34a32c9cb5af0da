"""What is taken along is read by other programs as the same people and no more: no formula, no card or event forged."""

import csv
import io
import json
import re
import zipfile
from typing import Any
from urllib.request import Request, urlopen

import pytest
import vobject

from companion.demo.service import Service
from companion.exchange.content_lines import plain
from companion.exchange.formula import TRIGGERS, unguard
from tests.attack.hostile_people.conftest import Party
from tests.attack.hostile_people.hostile import bare

_CARD = {
    *["BEGIN", "VERSION", "UID", "FN", "N", "TITLE", "ORG", "ADR", "BDAY", "EMAIL", "TEL", "SOCIALPROFILE", "URL"],
    *["CATEGORIES", "NOTE", "END", "X-KEEPWARM-BIO", "X-KEEPWARM-HOW-MET", "X-KEEPWARM-CADENCE", "X-KEEPWARM-CIRCLE"],
    *["X-KEEPWARM-NEED", "X-KEEPWARM-OFFER"],
}
_CALENDAR = {
    *["BEGIN", "VERSION", "PRODID", "METHOD", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL", "UID", "DTSTAMP", "SUMMARY"],
    *["LOCATION", "DESCRIPTION", "URL", "DTSTART", "DTEND", "TRANSP", "RRULE", "ACTION", "TRIGGER", "END"],
}


@pytest.fixture(scope="module")
def kept(party: Party) -> Any:
    return json.loads(_file(party.service, "/v1/export"))["network"]


def test_the_table_has_a_row_for_each_and_no_cell_is_a_formula(party: Party, kept: Any) -> None:
    text = _file(party.service, "/v1/export.csv").decode("utf-8-sig")
    heads, *rows = csv.reader(io.StringIO(text, newline=""))
    assert len(rows) == len(kept["contacts"])
    assert {len(row) for row in rows} == {len(heads)}
    names = sorted(bare(unguard(row[heads.index("name")])) for row in rows)
    assert names == sorted(bare(plain(each["name"])) for each in kept["contacts"])


@pytest.mark.parametrize("delimiter", list(",;|\t"))
def test_no_cell_is_a_formula_wherever_a_spreadsheet_sees_cells_begin(party: Party, delimiter: str) -> None:
    text = _file(party.service, "/v1/export.csv").decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
        for cell in row:
            assert not cell.strip('"\t\r\n \u00a0\u3000\u200b\u200e\u2060').startswith(tuple(TRIGGERS)), cell[:80]


def test_there_is_one_card_for_each_with_properties_of_ours_alone(party: Party, kept: Any) -> None:
    text = _file(party.service, "/v1/export.vcf").decode()
    assert _properties(text) <= _CARD
    cards = list(vobject.readComponents(text))
    assert len(cards) == len(kept["contacts"])
    names = {bare(plain(each["name"])) for each in kept["contacts"]}
    assert {bare(card.fn.value) for card in cards} <= names
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75


def test_there_is_one_event_for_each_with_properties_of_ours_alone(party: Party, kept: Any) -> None:
    text = _file(party.service, "/v1/calendar.ics").decode()
    assert _properties(text) <= _CALENDAR
    (calendar,) = vobject.readComponents(text)
    events = calendar.contents["vevent"]
    assert len(events) > 100
    assert len({event.uid.value for event in events}) == len(events)
    assert text.count("BEGIN:VEVENT\r\n") == text.count("END:VEVENT\r\n") == len(events)
    told = {event.uid.value.partition("@")[0] for event in events}
    assert {f"meeting-{each['id']}" for each in kept["meetings"]} <= told
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= 75


def test_the_files_of_the_zip_have_names_of_ours_and_none_of_theirs(party: Party) -> None:
    with zipfile.ZipFile(io.BytesIO(_file(party.service, "/v1/export.zip"))) as archive:
        assert all(re.fullmatch(r"[A-Za-z0-9-]+\.(json|csv|vcf|txt)", name) for name in archive.namelist())
        assert len(archive.namelist()) >= 3
        json.loads(archive.read(next(name for name in archive.namelist() if name.endswith(".json"))))


def _properties(text: str) -> set[str]:
    """The names of all properties, by nothing but the rule for folded lines."""
    lines = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    return {re.split("[:;]", line, maxsplit=1)[0] for line in lines}


def _file(service: Service, path: str) -> bytes:
    api = service.api()
    request = Request(f"http://127.0.0.1:{service.port}{path}", headers=api._headers)
    with urlopen(request, timeout=30) as reply:
        content: bytes = reply.read()
    return content
