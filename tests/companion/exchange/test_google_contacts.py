import pytest

from companion.domain.person import Person
from companion.exchange.found import FoundNote
from tests.companion.exchange.reading import Outcome, outcome_of, written

NEW = ["First Name", "Middle Name", "Last Name", "Name Prefix", "Name Suffix", "Nickname", "File As", "Notes", "Labels"]
NEW += ["Organization Name", "Organization Title", "Birthday", "Photo", "E-mail 1 - Label", "E-mail 1 - Value"]
NEW += ["E-mail 2 - Label", "E-mail 2 - Value", "Phone 1 - Label", "Phone 1 - Value", "Website 1 - Label"]
NEW += ["Website 1 - Value", "Address 1 - City", "Address 1 - Country", "Custom Field 1 - Value"]
OLD = ["Name", "Given Name", "Additional Name", "Family Name", "Name Prefix", "Birthday", "Notes", "Group Membership"]
OLD += ["E-mail 1 - Type", "E-mail 1 - Value", "Phone 1 - Type", "Phone 1 - Value"]
OLD += ["Organization 1 - Name", "Organization 1 - Title", "Location"]


def read(headings: list[str], *rows: dict[str, str]) -> Outcome:
    return outcome_of("\ufeff" + written([headings, *([row.get(each, "") for each in headings] for row in rows)]))


def new(**cells: str) -> Outcome:
    return read(NEW, _cells(cells))


def old(**cells: str) -> Outcome:
    return read(OLD, _cells(cells))


def _cells(told: dict[str, str]) -> dict[str, str]:
    """`first_name` → First Name, `e_mail_1__value` → E-mail 1 - Value."""
    shown = {each.lower().replace(" - ", "__").replace("-", "_").replace(" ", "_"): each for each in {*NEW, *OLD}}
    return {shown[name]: cell for name, cell in told.items()}


def test_somebody_of_todays_headings() -> None:
    outcome = new(
        first_name="Ada",
        middle_name="M",
        last_name="Quill",
        name_prefix="Dr.",
        name_suffix="PhD",
        notes="Met at a meetup\nline two",
        organization_name="Acme",
        organization_title="Engineer",
        birthday="--03-14",
        photo="https://example.com/ada.jpg",
        e_mail_1__value="ada@example.com",
        phone_1__value="\u202a+41 31 000 00 00\u202c",
        website_1__value="https\\://example.com/ada",
        address_1__city="Bern",
        address_1__country="CH",
    )
    (found,) = outcome.people
    assert found.person == Person(
        name="Dr. Ada M Quill PhD",
        headline="Engineer",
        company="Acme",
        location="Bern, CH",
        avatar_url="https://example.com/ada.jpg",
        emails=("ada@example.com",),
        phones=("+41 31 000 00 00",),
        links=("https://example.com/ada",),
        birthday="--03-14",
    )
    assert found.notes == (FoundNote("Met at a meetup\nline two"),)
    assert outcome.left_out == []


def test_somebody_of_the_old_headings_whose_name_stands_there_whole_and_in_parts() -> None:
    outcome = old(
        name="Ada M. Quill",
        given_name="Ada",
        additional_name="M.",
        family_name="Quill",
        group_membership="* myContacts ::: Mastermind",
        e_mail_1__value="ada@example.com",
        organization_1__name="Acme",
        organization_1__title="Engineer",
        location="Bern",
    )
    assert outcome.people[0].person == Person(
        name="Ada M. Quill", headline="Engineer", company="Acme", location="Bern", emails=("ada@example.com",)
    )
    assert outcome.people[0].tags == ("Mastermind",)
    assert outcome.left_out == []


def test_several_values_of_one_cell_are_several_and_the_primary_address_is_first() -> None:
    outcome = new(
        first_name="Ada",
        e_mail_1__label="Home",
        e_mail_1__value="home@example.com",
        e_mail_2__label="* Work",
        e_mail_2__value="work@example.com ::: other@example.com ::: home@example.com",
        phone_1__value="+41310000000 ::: +41790000000",
    )
    assert outcome.people[0].person.emails == ("work@example.com", "other@example.com", "home@example.com")
    assert outcome.people[0].person.phones == ("+41310000000", "+41790000000")


def test_labels_are_tags_but_not_the_one_that_everybody_has() -> None:
    assert new(first_name="Ada", labels="* coworkers ::: * myContacts ::: Book club").people[0].tags == (
        "coworkers",
        "Book club",
    )
    assert new(first_name="Ada", labels="* My Contacts").people[0].tags == ()


@pytest.mark.parametrize(
    ("cells", "name"),
    [
        ({"phone_1__value": "144"}, None),
        ({"e_mail_1__value": "ada@example.com"}, None),
        ({"organization_name": "Acme", "phone_1__value": "+41310000000"}, "Acme"),
        ({"nickname": "Addy", "organization_name": "Acme"}, "Addy"),
        ({"file_as": "Quill, Ada", "nickname": "Addy"}, "Quill, Ada"),
    ],
)
def test_somebody_without_a_name_is_kept_by_what_there_is(cells: dict[str, str], name: str | None) -> None:
    assert new(**cells).names == [name]


def test_a_row_that_tells_of_nobody_is_unreadable() -> None:
    outcome = new(notes="whose is this?")
    assert [each.line for each in outcome.unreadable] == [2]
    assert outcome.people == []


def test_what_is_not_taken_over_is_told_the_kinds_of_addresses_once_for_all() -> None:
    rows = [
        {"First Name": f"Ada {at}", "E-mail 1 - Label": kind, "E-mail 1 - Value": "ada@example.com", "Nickname": "Addy"}
        for at, kind in enumerate(("* Work", "Home", "Work"))
    ]
    outcome = read(NEW, *rows, {"First Name": "Kit", "E-mail 1 - Value": "nonsense", "Custom Field 1 - Value": "blue"})
    assert outcome.left_out == [
        (2, "Nickname", "Addy"),
        (3, "Nickname", "Addy"),
        (4, "Nickname", "Addy"),
        (5, "E-mail 1 - Value", "nonsense"),
        (5, "Custom Field 1 - Value", "blue"),
        (0, "kind of e-mail address, number or website", "Work, Home"),
    ]


def test_a_file_of_utf_16_is_read() -> None:
    file = written([OLD, ["Zoë Núñez", *[""] * (len(OLD) - 1)]])
    assert outcome_of(file.encode("utf-16")).names == ["Zoë Núñez"]
