"""Who should meet whom."""

from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.matching import Entry, Party, best_first, fit

WORDS = st.sampled_from(["rust", "design", "cello", "wine"])
ENTRIES = st.lists(WORDS.map(lambda word: Entry(f"some {word}", frozenset([word]))), max_size=3).map(tuple)
SETS = st.frozensets(WORDS, max_size=2)
PARTIES = st.builds(Party, st.sampled_from("abcdef"), ENTRIES, ENTRIES, ENTRIES, SETS, SETS, st.none() | WORDS)
MANY = st.lists(PARTIES, max_size=6, unique_by=lambda each: each.contact_id)


def entry(word: str) -> Entry:
    return Entry(word, frozenset([word]))


ADA = Party("ada", needs=(entry("design"),), topics=frozenset({"rust"}))
BO = Party("bo", offers=(entry("design"),), topics=frozenset({"rust"}))


def test_what_one_needs_and_the_other_offers_brings_them_together() -> None:
    found = fit(ADA, BO)
    assert found
    assert (found.score, found.one_needs, found.other_needs) == (1.5, (("design", "design"),), ())
    assert found.topics == ("rust",)


def test_two_shared_topics_are_enough_and_one_is_not() -> None:
    assert fit(Party("a", topics=frozenset({"rust"})), Party("b", topics=frozenset({"rust"}))) is None
    both = frozenset({"rust", "wine"})
    found = fit(Party("a", topics=both), Party("b", topics=both))
    assert found
    assert found.score == 1.0


def test_those_who_will_know_each_other_are_left_alone() -> None:
    guild = frozenset({"guild"})
    assert fit(Party("ada", needs=ADA.needs, circles=guild), Party("bo", offers=BO.offers, circles=guild)) is None
    assert fit(Party("ada", needs=ADA.needs, employer="mills"), Party("bo", offers=BO.offers, employer="mills")) is None
    assert fit(Party("ada", needs=ADA.needs, employer="mills"), Party("bo", offers=BO.offers, employer="looms"))


@given(PARTIES, PARTIES)
def test_it_does_not_matter_who_is_named_first(one: Party, other: Party) -> None:
    assert fit(one, other) == fit(other, one)


@given(PARTIES)
def test_nobody_is_introduced_to_themselves(one: Party) -> None:
    assert fit(one, one) is None


@given(PARTIES, PARTIES)
def test_a_fit_is_worth_one_at_least(one: Party, other: Party) -> None:
    found = fit(one, other)
    assert found is None or found.score >= 1.0


@given(MANY, st.integers(0, 3), st.randoms())
def test_nobody_is_chosen_twice_no_more_than_allowed_and_in_whatever_order_they_come(
    parties: list[Party], limit: int, random: Random
) -> None:
    fits = [found for pair in combinations(parties, 2) if (found := fit(*pair))]
    chosen = best_first(fits, limit)
    ids = [each for one in chosen for each in one.ids]
    assert len(ids) == len(set(ids))
    assert len(chosen) <= limit
    random.shuffle(fits)
    assert best_first(fits, limit) == chosen


@given(MANY)
def test_what_is_not_chosen_has_somebody_who_is_chosen_with_a_better_fit(parties: list[Party]) -> None:
    fits = [found for pair in combinations(parties, 2) if (found := fit(*pair))]
    chosen = best_first(fits, len(fits))
    for each in fits:
        assert each in chosen or any(set(each.ids) & set(one.ids) and one.score >= each.score for one in chosen)
