import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from companion.exchange.formula import TRIGGERS, guard, unguard

TEXTS = st.text() | st.text(alphabet=f"\"';,|\t\n \u200b{TRIGGERS}a", max_size=12)


@given(TEXTS)
def test_whatever_is_guarded_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(TEXTS)
def test_no_guarded_cell_begins_with_what_a_spreadsheet_computes(text: str) -> None:
    assert not guard(text).startswith((*TRIGGERS, "\t", "\r", "\n", "\0"))
    assert not guard(text).strip('"\t\n \u200b').startswith(tuple(TRIGGERS))


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(";,|\t"))
def test_none_does_when_it_is_split_at_other_places_than_ours(texts: list[str], delimiter: str) -> None:
    file = StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerow(map(guard, texts))
    file.seek(0)
    for row in csv.reader(file, delimiter=delimiter):
        for cell in row:
            assert not cell.strip('"\t\n \u200b').startswith(tuple(TRIGGERS))


def test_what_needs_no_guard_is_left_as_it_is() -> None:
    for text in ("", "Ada", "'Ada'", "O'Brien", "1+1", "'", "a, b; c", "one\n\ntwo", "well-known, so-called"):
        assert guard(text) == unguard(text) == text


def test_a_telephone_number_is_guarded_and_comes_back() -> None:
    assert guard("+41 31 000 00 00") == "'+41 31 000 00 00"
    assert unguard("'+41 31 000 00 00") == "+41 31 000 00 00"
    assert unguard(guard("+41 31 1\n+41 31 2")) == "+41 31 1\n+41 31 2"
