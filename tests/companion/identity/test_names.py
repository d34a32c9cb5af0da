import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.identity.names import compatible, key


@pytest.mark.parametrize(
    "written",
    [
        "Ada Example",
        "  ada   EXAMPLE ",
        "Example, Ada",
        "Example Ada",
        "Dr. Ada Example, PhD, MBA",
        "Prof. Dr. Ada Example",
        "Ada Example 🚀",
        "Ada Example (she/her)",
        "Ada Example she/her",
        "Ada Example | Hiring!",
        "Ada Example - Engines Ltd",
        "🚀 | Ada Example",
        'Ada "Countess" Example',
        "Áda Éxample",
        "\uff21\uff44\uff41 Example",
        "Ada Example Jr.",
        "Ada Example, MA",
    ],
)
def test_all_of_these_are_one_name(written: str) -> None:
    assert key(written) == "ada example"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Seán O'Brien", "Sean O\u2019Brien"),
        ("Anne-Marie Lund", "Anne Marie Lund"),
        ("Søren Ørsted", "Soren Orsted"),
        ("Łukasz Strauß", "Lukasz Strauss"),
    ],
)
def test_accents_dashes_and_apostrophes_make_no_difference(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("Jack Ma", "jack ma"), ("李明", "李明"), ("Prince", "prince"), ("Dr", "dr"), ("🚀", ""), ("", "")],
)
def test_what_is_left_is_the_name_and_nothing_is_made_up(written: str, expected: str) -> None:
    assert key(written) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "A. Example"),
        ("Ada Example", "Ada M. Example"),
        ("Ada Example", "Ada"),
        ("Ada Example", "Example Ada"),
        ("Chris Example", "Christopher Example"),
        ("Ada Example", "Ada Married"),
        ("Bob Smith", "Bob Smith Jr."),
        ("Ada Example", "🚀"),
        ("Ada Example", ""),
    ],
)
def test_these_can_be_one_person(one: str, other: str) -> None:
    assert compatible(one, other)
    assert compatible(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Bo Example"),
        ("Ada Example", "Someone Else"),
        ("Maria Example", "Mario Example"),
        ("Bob Smith Jr.", "Bob Smith, Sr"),
        ("A. Example", "Bo Example"),
        ("Ada Example", "Jo"),
        ("A Example", "A Other"),
    ],
)
def test_these_contradict_each_other(one: str, other: str) -> None:
    assert not compatible(one, other)
    assert not compatible(other, one)


@given(st.text(max_size=40))
def test_a_name_never_contradicts_itself(name: str) -> None:
    assert compatible(name, name)


@given(st.text(max_size=30), st.text(max_size=30))
def test_whether_two_names_agree_does_not_hang_on_which_comes_first(one: str, other: str) -> None:
    assert compatible(one, other) == compatible(other, one)
