"""By which words a need and an offer fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.telling_words import telling


def words(text: str) -> frozenset[str]:
    return telling(text.split())


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("a designer for our site", "web design"),
        ("hiring in berlin", "can hire people"),
        ("investors", "investing"),
        ("mentoring", "i mentor founders"),
        ("companies in bern", "a company"),
        ("太郎", "太郎"),
        ("ai", "help with ai"),
    ],
)
def test_they_fit_by_what_they_are_about(need: str, offer: str) -> None:
    assert words(need) & words(offer)


@pytest.mark.parametrize(
    ("need", "offer"),
    [
        ("help with the taxes", "help with the garden"),
        ("somebody who knows people", "i know people"),
        ("a", "a"),
        ("rust", "trust"),
    ],
)
def test_they_do_not_fit_by_what_says_nothing(need: str, offer: str) -> None:
    assert not words(need) & words(offer)


@given(st.lists(st.text(alphabet="abcdeginorsty", max_size=12)))
def test_what_is_left_of_a_word_tells_something(found: list[str]) -> None:
    assert all(len(each) > 1 for each in telling(found))


@given(st.text(alphabet="eginorst", min_size=2, max_size=11))
def test_one_and_several_of_it_are_alike(ending: str) -> None:
    assert telling([f"x{ending}s"]) == telling([f"x{ending}"])
