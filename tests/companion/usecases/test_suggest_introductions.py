"""Who should meet whom, in a network that lives."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.matching import are_known, fit
from companion.usecases.delete_contact import delete_contact
from companion.usecases.keep_introductions import (
    IntroductionChange,
    NewIntroduction,
    add_introduction,
    change_introduction,
    delete_introduction,
)
from companion.usecases.match_board import party_of
from companion.usecases.suggest_introductions import Suggestion, suggest_introductions
from tests.companion.usecases.network import Network

WORDS = st.sampled_from(["rust", "design", "cello"])
LISTS = st.lists(WORDS, max_size=2, unique=True).map(tuple)
HANDLES = st.sampled_from(["ada", "bo", "cy", "di", "ed"])


def warm(network: Network, handle: str, name: str, **known: Any) -> str:
    contact_id = network.save(handle, name)
    network.edit(contact_id, **known)
    network.touch(contact_id=contact_id)
    return contact_id


def suggested(network: Network) -> list[set[str]]:
    return [{each.one.id, each.other.id} for each in suggest_introductions(network.store, network.clock)]


def begin(network: Network, one: str, other: str, **days: Any) -> str:
    new = NewIntroduction(one_id=one, other_id=other, why="They fit", **days)
    return add_introduction(network.store, network.clock, new).id


@pytest.fixture
def network() -> Network:
    return Network()


@pytest.fixture
def ada(network: Network) -> str:
    return warm(network, "ada", "Ada Example", needs=("a designer for our site",))


@pytest.fixture
def bo(network: Network) -> str:
    return warm(network, "bo", "Bo Other", offers=("Web design",))


def test_a_need_and_an_offer_bring_two_together_and_say_why(network: Network, ada: str, bo: str) -> None:
    [found] = suggest_introductions(network.store, network.clock)
    assert (found.one.id, found.other.id) == (ada, bo)
    assert found.reasons == ("Ada Example needs “a designer for our site”, Bo Other offers “Web design”.",)


def test_whoever_has_gone_cold_is_not_suggested(network: Network, ada: str, bo: str) -> None:
    network.wait(days=366)
    assert suggested(network) == []
    network.touch(contact_id=ada)
    network.touch(contact_id=bo)
    assert suggested(network) == [{ada, bo}]


def test_those_of_one_circle_or_employer_know_each_other(network: Network, ada: str, bo: str) -> None:
    network.edit(ada, circles=("Guild",))
    network.edit(bo, circles=("guild",))
    assert suggested(network) == []
    network.edit(bo, circles=(), company="Mills Ltd")
    assert suggested(network) == [{ada, bo}]
    network.edit(ada, company="MILLS")
    assert suggested(network) == []


def test_those_introduced_before_are_not_suggested_again(network: Network, ada: str, bo: str) -> None:
    begun = begin(network, ada, bo)
    assert suggested(network) == []
    network.wait(days=60)
    assert suggested(network) == []
    delete_introduction(network.store, network.clock, begun)
    assert suggested(network) == [{ada, bo}]


def test_each_person_has_a_month_of_rest(network: Network, ada: str, bo: str) -> None:
    cy = warm(network, "cy", "Cy Third", offers=("Design of sites",))
    begin(network, ada, bo)
    assert suggested(network) == []
    network.wait(days=30)
    assert suggested(network) == [{ada, cy}]


def test_a_suggestion_that_is_turned_down_makes_room_for_the_next(network: Network, ada: str, bo: str) -> None:
    cy = warm(network, "cy", "Cy Third", offers=("Design of sites",))
    assert suggested(network) == [{ada, min(bo, cy)}]
    begin(network, ada, min(bo, cy), declined_on=network.clock.today())
    assert suggested(network) == [{ada, max(bo, cy)}]


def test_three_a_week_and_no_more(network: Network) -> None:
    people = [
        warm(network, f"p{at}", f"Person {at}", **{("needs", "offers")[at % 2]: (f"topic{at // 2}",)})
        for at in range(10)
    ]
    assert len(suggested(network)) == 3
    begin(network, people[8], people[9])
    assert len(suggested(network)) == 2
    network.wait(days=7)
    assert len(suggested(network)) == 3


def test_whoever_is_deleted_appears_in_no_suggestion(network: Network, ada: str, bo: str) -> None:
    del ada
    delete_contact(network.store, network.clock, bo)
    assert suggested(network) == []


def test_two_that_are_one_by_now_are_not_introduced(network: Network, ada: str, bo: str) -> None:
    merge = network.merge(ada, bo).merge.id
    assert suggested(network) == []
    network.undo(merge)
    assert suggested(network) == [{ada, bo}]


def test_an_introduction_of_one_who_was_merged_is_one_of_whom_they_show_as(network: Network, ada: str, bo: str) -> None:
    twin = network.save("ada-too", "Ada Twin")
    begun = begin(network, twin, bo)
    network.merge(ada, twin)
    change = IntroductionChange(declined_on=network.clock.today())
    change_introduction(network.store, network.clock, begun, change)
    assert suggested(network) == []


@given(st.lists(st.tuples(HANDLES, LISTS, LISTS, LISTS, LISTS), max_size=8))
@settings(max_examples=40)
def test_the_board_suggests_what_comparing_everybody_with_everybody_would(
    edits: list[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]],
) -> None:
    network = Network()
    for handle, needs, offers, tags, circles in edits:
        contact_id = warm(network, handle, f"{handle.title()} Somebody")
        network.edit(contact_id, needs=needs, offers=offers, tags=tags, circles=circles)
        found = suggest_introductions(network.store, network.clock)
        with network.store.read() as data:
            parties = {each.id: party_of(each) for each in data.contacts}
        possible = {frozenset(pair) for pair in combinations(parties, 2) if fit(*(parties[each] for each in pair))}
        pairs = [frozenset((each.one.id, each.other.id)) for each in found]
        _check(found)
        assert set(pairs) <= possible
        assert len(found) == 3 or all(any(pair & taken for taken in pairs) for pair in possible)
        assert not any(are_known(*(parties[each] for each in pair)) for pair in pairs)


def _check(found: tuple[Suggestion, ...]) -> None:
    ids = [each.id for one in found for each in (one.one, one.other)]
    assert len(ids) == len(set(ids))
    assert len(found) <= 3
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
