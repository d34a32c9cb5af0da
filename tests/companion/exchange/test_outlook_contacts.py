from typing import Any

import pytest

from companion.domain.person import Person
from companion.exchange.found import FoundNote
from tests.companion.exchange.reading import Outcome, outcome_of, written

HEADINGS = ["Title", "First Name", "Middle Name", "Last Name", "Suffix", "Nickname", "Company", "Job Title"]
HEADINGS += ["E-mail Address", "E-mail Type", "E-mail Display Name", "E-mail 2 Address", "Mobile Phone"]
HEADINGS += ["Business Phone", "Web Page", "Birthday", "Anniversary", "Notes", "Categories", "Priority", "Private"]
HEADINGS += ["Sensitivity", "Gender", "Home City", "Business City", "Business Country/Region", "Business Street"]


def row(**cells: str) -> list[str]:
    shown = {each.lower().translate(str.maketrans(" -/", "___")): each for each in HEADINGS}
    told = {shown[name]: cell for name, cell in cells.items()}
    return [told.get(heading, "") for heading in HEADINGS]


def read(*rows: list[str], encoding: str = "utf-8", delimiter: str = ",") -> Outcome:
    return outcome_of(written([HEADINGS, *rows]).replace(",", delimiter).encode(encoding))


def test_somebody_with_all_that_outlook_tells() -> None:
    outcome = read(
        row(
            title="Dr.",
            first_name="Ada",
            last_name="Quill",
            company="Acme",
            job_title="Engineer",
            e_mail_address="ada@example.com",
            e_mail_2_address="ada@home.example",
            mobile_phone="+41 79 000 00 00",
            business_phone="+41 31 000 00 00",
            web_page="www.example.com",
            birthday="12/10/1985",
            notes="hello",
            categories="Work;Friends",
            home_city="Thun",
            business_city="Bern",
            business_country_region="Schweiz",
        )
    )
    (found,) = outcome.people
    assert found.person == Person(
        name="Dr. Ada Quill",
        headline="Engineer",
        company="Acme",
        location="Bern, Schweiz",
        emails=("ada@example.com", "ada@home.example"),
        phones=("+41 79 000 00 00", "+41 31 000 00 00"),
        links=("https://www.example.com",),
        birthday="1985-12-10",
    )
    assert (found.notes, found.tags) == ((FoundNote("hello"),), ("Work", "Friends"))
    assert outcome.left_out == [(2, "Home City", "Thun")]


def test_what_outlook_fills_in_by_itself_is_not_worth_telling() -> None:
    outcome = read(
        row(
            first_name="Ada",
            e_mail_type="SMTP",
            birthday="0/0/00",
            anniversary="0/0/00",
            priority="Normal",
            private="False",
            sensitivity="Normal",
            gender="Unspecified",
        )
    )
    assert outcome.left_out == []


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"priority": "High"}, ("Priority", "High")),
        ({"birthday": "1/22/22"}, ("Birthday", "1/22/22")),
        ({"e_mail_address": "/o=ExchangeLabs/cn=ada"}, ("E-mail Address", "/o=ExchangeLabs/cn=ada")),
        ({"e_mail_display_name": "Ada (ada@example.com)"}, ("E-mail Display Name", "Ada (ada@example.com)")),
        ({"business_street": "1 Main St"}, ("Business Street", "1 Main St")),
    ],
)
def test_what_is_not_taken_over_is_told(cells: dict[str, Any], told: tuple[str, str]) -> None:
    assert read(row(first_name="Ada", **cells)).left_out == [(2, *told)]


@pytest.mark.parametrize(
    ("cells", "name"),
    [({"company": "Acme"}, "Acme"), ({"nickname": "Addy"}, "Addy"), ({"e_mail_address": "ada@example.com"}, None)],
)
def test_somebody_without_a_name_is_kept_by_what_there_is(cells: dict[str, str], name: str | None) -> None:
    assert read(row(**cells)).names == [name]


def test_a_row_that_tells_of_nobody_is_unreadable() -> None:
    assert [each.line for each in read(row(notes="whose is this?")).unreadable] == [2]


def test_a_file_of_a_western_windows_is_read_and_it_is_said_how() -> None:
    outcome = read(row(first_name="Zoë", last_name="Núñez"), encoding="cp1252", delimiter=";")
    assert outcome.names == ["Zoë Núñez"]
    assert outcome.understood == {"the characters": "windows-1252"}
