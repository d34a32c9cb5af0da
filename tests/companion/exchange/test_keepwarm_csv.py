from companion.domain.cadence import Cadence
from companion.exchange.keepwarm_columns import COLUMNS
from tests.companion.exchange.reading import outcome_of, written


def row(**cells: str) -> str:
    return written([COLUMNS, [cells.get(column, "") for column in COLUMNS]])


def test_lists_have_an_entry_a_line_and_no_other_separator() -> None:
    (found,) = outcome_of(row(name="Ada", tags="a; b\nc, d", links="https://example.com/a;b|c")).people
    assert found.tags == ("a; b", "c, d")
    assert found.person.links == ("https://example.com/a;b|c",)


def test_what_a_spreadsheet_saved_in_its_own_way_is_read() -> None:
    file = row(name="Zoë", phones="'+41310000000", cadence="3 months").replace(",", ";").encode("cp1252")
    (found,) = outcome_of(file).people
    assert (found.person.name, found.person.phones, found.cadence) == ("Zoë", ("+41310000000",), Cadence(months=3))


def test_nothing_is_mended_that_was_kept_so() -> None:
    assert outcome_of(row(name="FranÃ§ois")).names == ["FranÃ§ois"]


def test_what_somebody_wrote_beside_it_is_told() -> None:
    headings, cells = row(name="Ada").splitlines()
    outcome = outcome_of(f"{headings},mine\r\n{cells},hello\r\n")
    assert outcome.names == ["Ada"]
    assert outcome.left_out == [(2, "mine", "hello")]
