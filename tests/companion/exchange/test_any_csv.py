import io
from datetime import date
from typing import Any

import pytest

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.person import Person
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.exchange import any_csv
from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.column_guess import FIELDS, by_heading
from companion.exchange.found import FoundNote
from companion.exchange.reader import ReadOptions
from tests.companion.exchange.reading import outcome_of, written


def test_columns_are_guessed_by_their_headings_and_the_guess_is_told() -> None:
    outcome = outcome_of("Vorname;Nachname;Firma;E-Mail;Schuhgrösse\nAda;Quill;Acme;ada@example.com;38\n")
    assert outcome.people[0].person == Person(name="Ada Quill", company="Acme", emails=("ada@example.com",))
    assert outcome.understood == {
        'the column "Vorname"': "first_name",
        'the column "Nachname"': "last_name",
        'the column "Firma"': "company",
        'the column "E-Mail"': "emails",
    }
    assert outcome.left_out == [(2, "Schuhgrösse", "38")]


def test_what_the_columns_were_taken_for_can_be_said_otherwise() -> None:
    content = b"Name,Shoe size\nAda Quill,38\n"
    asked = any_csv.question(io.BytesIO(content), ReadOptions(columns={"Shoe size": "notes"}))
    assert asked.guess == {"Name": "name", "Shoe size": "notes"}
    assert [(each.value, each.label) for each in asked.choices] == [
        ("Name", "Name (Ada Quill)"), ("Shoe size", "Shoe size (38)"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name", "name"),
        ("full_name", "name"),
        ("E-mail 2 (work)", "emails"),
        ("Prénom", "first_name"),
        ("  LAST   NAME ", "last_name"),
        ("Home phone", "phones"),
        ("LinkedIn URL", "profile_url"),
        ("Shoe size", None),
        ("", None),
    ],
)
def test_a_heading_is_known_however_it_is_written(heading: str, field: str | None) -> None:
    assert by_heading(heading) == field


def test_every_field_can_be_told_by_its_own_name() -> None:
    assert [by_heading(field) for field in FIELDS] == list(FIELDS)


def test_a_column_whose_heading_says_nothing_is_known_by_its_cells() -> None:
    outcome = outcome_of("Name,x,y\nAda,ada@example.com,https://www.linkedin.com/in/ada\nKit,,\n")
    assert outcome.people[0].person.emails == ("ada@example.com",)
    assert outcome.people[0].person.profile_url == "https://www.linkedin.com/in/ada"


def test_without_a_column_that_tells_who_it_is_asked_and_the_guess_goes_along() -> None:
    with pytest.raises(NeedsAnswer) as asked:
        outcome_of("Wer,Wo,Wie\nAda,Bern,ada@example.com\n")
    assert asked.value.about == "columns"
    assert [(each.value, each.label) for each in asked.value.choices] == [
        ("Wer", "Wer (Ada)"),
        ("Wo", "Wo (Bern)"),
        ("Wie", "Wie (ada@example.com)"),
    ]
    assert asked.value.guess == {"Wie": "emails"}


def test_what_the_person_says_of_a_column_goes_before_the_guess() -> None:
    outcome = outcome_of(
        "Wer,Title,Wie\nAda,Book,ada@example.com\n", columns={"wer": "name", "Title": "", "Wie": "emails"}
    )
    assert outcome.people[0].person == Person(name="Ada", emails=("ada@example.com",))
    assert outcome.left_out == [(2, "Title", "Book")]


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"Nobody": "name"}, "no row of headings with all that were named: nobody"),
        ({"Wer": "shoe_size"}, '"wer" cannot be taken as "shoe_size", but as one of: name, first_name'),
    ],
)
def test_a_column_said_wrong_is_refused_with_what_is_possible(columns: dict[str, str], said: str) -> None:
    with pytest.raises(BadFile, match=said):
        outcome_of("Wer,Wo\nAda,Bern\n", columns=columns)


def test_every_field_is_read() -> None:
    cells = {
        "name": "Ada",
        "headline": "Engineer",
        "company": "Acme",
        "location": "Bern",
        "bio": "Builds things",
        "profile_url": "https://www.linkedin.com/in/ada",
        "avatar_url": "https://example.com/a.jpg",
        "birthday": "10 Dec 1985",
        "how_met": "At a meetup",
        "connected_on": "2020-01-05",
        "cadence": "3 months",
        "importance": "key",
        "rest": "paused",
        "e-mails": "ada@example.com; ada@home.example",
        "phones": "+41310000000, +41790000000",
        "links": "https://example.com/a,b https://example.com/c;https://example.com/d ::: https://example.com/e",
        "circles": "Book club, Old team",
        "tags": "x ::: y",
        "needs": "A lawyer, soon; a desk",
        "offers": "Advice",
        "reasons": "loss, news",
        "notes": "First line\nsecond; line",
    }
    (found,) = outcome_of(written([list(cells), list(cells.values())])).people
    assert found.person == Person(
        name="Ada",
        headline="Engineer",
        company="Acme",
        location="Bern",
        bio="Builds things",
        profile_url="https://www.linkedin.com/in/ada",
        avatar_url="https://example.com/a.jpg",
        birthday="1985-12-10",
        emails=("ada@example.com", "ada@home.example"),
        phones=("+41310000000", "+41790000000"),
        links=("https://example.com/a,b", "https://example.com/c", "https://example.com/d", "https://example.com/e"),
    )
    assert (found.how_met, found.connected_on, found.cadence) == ("At a meetup", date(2020, 1, 5), Cadence(months=3))
    assert (found.importance, found.rest) == (Importance.KEY, Rest.PAUSED)
    assert (found.circles, found.tags) == (("Book club", "Old team"), ("x", "y"))
    assert (found.needs, found.offers) == (("A lawyer, soon", "a desk"), ("Advice",))
    assert found.reasons == (Reason.LOSS, Reason.NEWS)
    assert found.notes == (FoundNote("First line\nsecond; line"),)


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("cadence", "often"),
        ("cadence", "0 days"),
        ("cadence", "99999 days"),
        ("importance", "huge"),
        ("rest", "perhaps"),
        ("reasons", "because"),
        ("birthday", "yesterday"),
        ("profile url", "javascript:alert(1)"),
    ],
)
def test_a_value_that_cannot_be_kept_is_left_out(heading: str, cell: str) -> None:
    outcome = outcome_of(written([["Name", heading], ["Ada", cell]]))
    assert outcome.names == ["Ada"]
    assert outcome.left_out == [(2, heading, cell)]


def test_of_two_columns_for_one_value_the_first_that_has_one_counts() -> None:
    outcome = outcome_of("Name,Company,Firma\nAda,Acme,Globex\nKit,,Initech\n")
    assert [each.person.company for each in outcome.people] == ["Acme", "Initech"]
    assert outcome.left_out == [(2, "Firma", "Globex")]


def test_two_columns_of_one_heading_are_two() -> None:
    outcome = outcome_of("Name,Email,Email,\nAda,a@example.com,b@example.com,x\n")
    assert outcome.people[0].person.emails == ("a@example.com", "b@example.com")
    assert outcome.left_out == [(2, "Column 4", "x")]


def test_lines_above_the_headings_are_told() -> None:
    outcome = outcome_of("My people\n\nName,Email\nAda,a@example.com\n")
    assert outcome.names == ["Ada"]
    assert outcome.left_out == [(1, "line above the headings", "My people")]


def test_cells_that_a_spreadsheet_was_guarded_against_are_what_they_were() -> None:
    (found,) = outcome_of("Name,Phone\n'=Ada,'+41310000000\n").people
    assert (found.person.name, found.person.phones) == ("=Ada", ("+41310000000",))


@pytest.mark.parametrize(
    ("file", "name", "said"),
    [
        ("x" * 400 + "\n", "x.csv", "its first row is none of headings"),
        ("\n\n\n", "x.csv", "it has no rows"),
        ("", "x.csv", "it is empty"),
        ("just a letter", "letter.txt", "it has no format that can be read"),
        (b"\x89PNG\0\0\0,x\r\n1,2", "x.csv", "its first row is none of headings"),
    ],
)
def test_what_is_no_table_is_refused(file: str | bytes, name: str, said: str) -> None:
    with pytest.raises(BadFile, match=said):
        outcome_of(file, name)


def test_it_is_known_by_its_headings_whatever_it_is_called() -> None:
    options: dict[str, Any] = {"name": "people.txt"}
    assert outcome_of("Name\tEmail\nAda\ta@example.com\n", **options).names == ["Ada"]
