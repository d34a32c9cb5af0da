from hypothesis import given
from hypothesis import strategies as st

from companion.exchange.formula import TRIGGERS, guard, unguard

TEXTS = st.text() | st.text(alphabet=f"'{TRIGGERS}a", max_size=6)


@given(TEXTS)
def test_whatever_is_guarded_comes_back(text: str) -> None:
    assert unguard(guard(text)) == text


@given(TEXTS)
def test_no_guarded_cell_begins_with_what_a_spreadsheet_computes(text: str) -> None:
    assert not guard(text).startswith(tuple(TRIGGERS))


def test_what_needs_no_guard_is_left_as_it_is() -> None:
    for text in ("", "Ada", "'Ada'", "O'Brien", "1+1", "'"):
        assert guard(text) == unguard(text) == text


def test_a_telephone_number_is_guarded_and_comes_back() -> None:
    assert guard("+41 31 000 00 00") == "'+41 31 000 00 00"
    assert unguard("'+41 31 000 00 00") == "+41 31 000 00 00"
