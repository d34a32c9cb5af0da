import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.identity.names import Name, key, latin, parse


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
        "Ada Example, PMP®, CSM",
        "Ada Example, We're hiring!",
        "Ada Example @ Engines",
        "Ada Example at Engines Ltd",
        "\U0001d400\U0001d41d\U0001d41a Example",
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


def test_the_surname_is_last_where_a_comma_put_it_first() -> None:
    assert parse("Example, Ada Maria, Jr.") == Name(("ada", "maria", "example"), "jr")


@pytest.mark.parametrize(
    ("written", "words"), [("李明", ("li", "ming")), ("Иван", ("ivan",)), ("Ada", ("ada",)), ("José", ("jose",))]
)
def test_any_script_can_be_read_in_latin_letters(written: str, words: tuple[str, ...]) -> None:
    assert tuple(part for word in parse(written).words for part in latin(word)) == words


@given(st.text(max_size=40))
def test_no_text_is_ever_more_than_not_a_name(text: str) -> None:
    assert all(word and word == word.casefold() for word in parse(text).words)


@given(st.from_regex(r"[A-Za-z]{1,9}( [A-Za-z]{1,9}){0,3}", fullmatch=True))
def test_the_quick_way_finds_what_the_long_way_finds(name: str) -> None:
    assert key(name) == key(f" {name} ")
