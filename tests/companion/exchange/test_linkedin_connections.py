from datetime import date
from io import BytesIO

import pytest

from companion.domain.person import Person
from companion.exchange.bad_file import NothingFound
from companion.exchange.formats import found_in
from companion.exchange.reader import ReadOptions
from tests.companion.exchange.reading import outcome_of, written

HEADINGS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
ADA = "Ada,Quill,https://www.linkedin.com/in/ada-quill,,Acme,Engineer,05 Jan 2020\r\n"
NOTES = 'Notes:\r\n"When exporting your data, you may notice that e-mail addresses are missing."\r\n\r\n'


@pytest.mark.parametrize(
    "file",
    [
        HEADINGS + ADA,
        NOTES + HEADINGS + ADA,
        "Notes:\r\nWhen exporting, you may notice that\r\naddresses are missing.\r\n\r\n" + HEADINGS + ADA,
        "\ufeffNotes:,,,,,,\r\nWhen exporting …,,,,,,\r\n,,,,,,\r\n" + HEADINGS + ADA,
        HEADINGS + "Notes: some e-mail addresses are missing\r\n\r\n" + ADA,
        (NOTES + HEADINGS + ADA).replace("\r\n", "\n"),
        (NOTES + HEADINGS + ADA).replace("\r\n", "\r"),
        HEADINGS.replace(",", ";") + ADA.replace(",", ";"),
        HEADINGS.replace(",", "\t") + ADA.replace(",", "\t"),
        HEADINGS.upper() + ADA,
    ],
    ids=["bare", "notes", "unquoted notes", "Excel", "notes below", "LF", "CR", "semicolons", "tabs", "capitals"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_connection_is_found_wherever_the_headings_are(file: str, encoding: str) -> None:
    (found,) = outcome_of(file.removeprefix("\ufeff").encode(encoding)).people
    assert found.person == Person(
        name="Ada Quill",
        profile_url="https://www.linkedin.com/in/ada-quill",
        headline="Engineer",
        company="Acme",
    )
    assert found.connected_on == date(2020, 1, 5)


def test_the_line_told_is_that_of_the_file() -> None:
    assert [each.line for each in outcome_of(NOTES + HEADINGS + ADA + ADA).people] == [5, 6]


def test_an_older_export_without_addresses_is_read() -> None:
    (found,) = outcome_of(
        "First Name,Last Name,Email Address,Company,Position,Connected On\r\n"
        "Ada,Quill,ada@example.com,Acme,Engineer,05 Jan 2020\r\n"
    ).people
    assert found.person.emails == ("ada@example.com",)


def test_the_address_may_stand_last() -> None:
    (found,) = outcome_of(
        "First Name,Last Name,Email Address,Company,Position,Connected On,URL\r\n"
        "Ada,Quill,,Acme,Engineer,05 Jan 2020,linkedin.com/in/ada-quill\r\n"
    ).people
    assert found.person.profile_url == "https://linkedin.com/in/ada-quill"


def test_somebody_who_hides_who_they_are_is_counted_and_no_contact() -> None:
    outcome = outcome_of(HEADINGS + ADA + ",,,,,,30 Apr 2026\r\n,,,,Acme,Clerk,30 Apr 2026\r\n")
    assert outcome.names == ["Ada Quill"]
    assert [told for told in outcome.left_out if told[0] > 2] == [
        (3, "connection who hides who they are", "connected on 2026-04-30"),
        (4, "connection who hides who they are", "connected on 2026-04-30, Acme, Clerk"),
    ]


def test_a_name_read_in_the_wrong_encoding_is_mended_and_a_right_one_left() -> None:
    rows = [["FranÃ§ois", "Dubois", "", "", "", "", "05 Jan 2020"], ["São", "SÃO", "", "", "", "", "05 Jan 2020"]]
    assert outcome_of(HEADINGS + written(rows)).names == ["François Dubois", "São SÃO"]


def test_companies_are_left_as_they_are_spelled() -> None:
    rows = [["Ada", str(at), "", "", name, "", "05 Jan 2020"] for at, name in enumerate(("Kroger", "KROGER", "Kröger"))]
    people = outcome_of(HEADINGS + written(rows)).people
    assert [each.person.company for each in people] == ["Kroger", "KROGER", "Kröger"]


def test_markup_and_formulas_are_text_and_a_script_is_no_address() -> None:
    row = ["=cmd|'/C calc'!A0", "<b>Bold</b>", "javascript:alert(1)", "", "@SUM(1)", "-1", "05 Jan 2020"]
    outcome = outcome_of(HEADINGS + written([row]))
    assert outcome.people[0].person == Person(name="=cmd|'/C calc'!A0 <b>Bold</b>", headline="-1", company="@SUM(1)")
    assert outcome.left_out == [(2, "URL", "javascript:alert(1)")]


def test_what_cannot_be_kept_is_left_out_by_name() -> None:
    row = ["Ada", "Quill", "", "no address", "x" * 301, "Engineer", "some day", "one cell more"]
    outcome = outcome_of(HEADINGS + written([row]))
    assert outcome.people[0].connected_on is None
    assert outcome.left_out == [
        (2, "cell under no heading", "one cell more"),
        (2, "Email Address", "no address"),
        (2, "Connected On", "some day"),
        (2, "Company", f"{'x' * 199}…"),
    ]


def test_a_column_that_is_not_known_is_left_out_by_name() -> None:
    file = HEADINGS.replace("\r\n", ",Followers\r\n") + ADA.replace("\r\n", ",12\r\n")
    assert outcome_of(file).left_out == [(2, "Followers", "12")]


def test_two_people_of_one_name_stay_two() -> None:
    assert len(outcome_of(HEADINGS + ADA + ADA.replace("ada-quill", "ada-quill-2")).people) == 2


def test_headings_and_nothing_under_them_are_no_success() -> None:
    with pytest.raises(NothingFound, match=r"read as LinkedIn's Connections.csv, it holds nobody"):
        list(found_in(BytesIO((NOTES + HEADINGS).encode()), "Connections.csv", ReadOptions()))
