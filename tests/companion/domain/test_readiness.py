"""What would be left if the job went today."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.readiness import Network, Parts, Somebody, network_of

EMPLOYERS = st.none() | st.sampled_from(["looms", "engines", "mill"])
PEOPLE = st.builds(
    lambda warm, employer, mentor: Somebody(warm, employer, employer == "mill", mentor),
    st.booleans(), EMPLOYERS, st.booleans(),
)  # fmt: skip
NETWORKS = st.lists(PEOPLE, max_size=40)
CIRCLES = st.integers(0, 3)


@given(NETWORKS, CIRCLES, PEOPLE)
def test_somebody_cold_never_changes_anything(people: list[Somebody], circles: int, one: Somebody) -> None:
    before = network_of(people, circles).parts
    assert network_of([*people, one._replace(warm=False)], circles).parts == before


@given(NETWORKS.filter(lambda people: any(each.warm for each in people)), CIRCLES)
def test_losing_somebody_warm_never_raises_the_part_of_the_warm(people: list[Somebody], circles: int) -> None:
    for at, each in enumerate(people):
        if each.warm:
            left = network_of(people[:at] + people[at + 1 :], circles).parts
            assert left.warm <= network_of(people, circles).parts.warm


@given(NETWORKS, CIRCLES)
def test_every_part_is_between_nothing_and_all(people: list[Somebody], circles: int) -> None:
    parts = network_of(people, circles).parts
    assert all(0 <= getattr(parts, each.name) <= 1 for each in fields(Parts))
    assert 0 <= parts.score <= 100


@given(NETWORKS, CIRCLES, st.randoms())
def test_the_order_of_people_does_not_matter(people: list[Somebody], circles: int, chance: object) -> None:
    shuffled = list(people)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert network_of(shuffled, circles) == network_of(people, circles)


@given(NETWORKS, CIRCLES, PEOPLE)
def test_a_gain_is_what_it_comes_to_when_somebody_is_warm_again(
    people: list[Somebody], circles: int, one: Somebody
) -> None:
    network, after = network_of(people, circles), network_of([*people, one._replace(warm=True)], circles)
    assert network.gain(one) == pytest.approx(after.parts.score - network.parts.score)


@given(NETWORKS, CIRCLES)
def test_a_stranger_from_elsewhere_never_lowers_the_score(people: list[Somebody], circles: int) -> None:
    network = network_of(people, circles)
    assert network.gain(Somebody(warm=False)) >= -1e-9


def test_twenty_five_of_as_many_employers_with_mentors_and_a_circle_are_all_but_everything() -> None:
    people = [Somebody(warm=True, employer=str(number), mentor=number < 2) for number in range(25)]
    parts = network_of(people, 1).parts
    assert (parts.warm, parts.outside, parts.mentors, parts.circles) == (1, 1, 1, 1)
    assert parts.spread == pytest.approx(24 / 25)


def test_an_empty_network_is_worth_nothing() -> None:
    assert Network().parts.score == 0
