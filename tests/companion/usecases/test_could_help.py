"""Three whom one could help now."""

from typing import Any

import pytest

from companion.domain.favor import Size, Way
from companion.usecases.delete_contact import delete_contact
from companion.usecases.keep_favors import FavorChange, NewFavor, add_favor, change_favor
from companion.usecases.show_favors import show_help
from tests.companion.usecases.network import Network


@pytest.fixture
def network() -> Network:
    return Network()


def known(network: Network, handle: str, name: str, **known: Any) -> str:
    contact_id = network.save(handle, name)
    network.edit(contact_id, **known)
    return contact_id


def named(network: Network) -> list[tuple[str, str, list[str]]]:
    found = show_help(network.store, network.clock).could_help
    return [(each.who.name, each.need, [helper.who.name for helper in each.through]) for each in found]


def promise(network: Network, contact_id: str) -> str:
    new = NewFavor(contact_id=contact_id, way=Way.GIVEN, size=Size.SMALL, about="Look for one")
    return add_favor(network.store, network.clock, new).id


def test_whoever_has_what_another_needs_is_named_the_warm_first(network: Network) -> None:
    known(network, "ada", "Ada Example", needs=("a cello teacher",))
    known(network, "bo", "Bo Other", offers=("Cello lessons",))
    warm = known(network, "cy", "Cy Third", tags=("cello",))
    network.touch(contact_id=warm)
    assert named(network) == [("Ada Example", "a cello teacher", ["Cy Third", "Bo Other"])]


def test_a_need_that_nobody_meets_is_named_after_those_that_somebody_does(network: Network) -> None:
    known(network, "ada", "Ada Example", needs=("a flat in Bern",))
    known(network, "bo", "Bo Other", needs=("chess partners",), offers=("wine",))
    known(network, "cy", "Cy Third", needs=("wine",))
    assert named(network) == [
        ("Cy Third", "wine", ["Bo Other"]),
        ("Ada Example", "a flat in Bern", []),
        ("Bo Other", "chess partners", []),
    ]


def test_colleagues_need_nobody_to_find_each_other(network: Network) -> None:
    known(network, "ada", "Ada Example", needs=("a cello teacher",), company="Mills")
    known(network, "bo", "Bo Other", offers=("cello",), company="Mills Ltd")
    assert named(network) == [("Ada Example", "a cello teacher", [])]


def test_whoever_was_helped_makes_room_and_a_promise_is_enough_for_now(network: Network) -> None:
    ids = [known(network, f"p{at}", f"Person {at}", needs=("a flat",)) for at in range(4)]
    assert [name for name, _, _ in named(network)] == ["Person 0", "Person 1", "Person 2"]
    favor = promise(network, ids[0])
    assert [name for name, _, _ in named(network)] == ["Person 1", "Person 2", "Person 3"]
    change_favor(network.store, network.clock, favor, FavorChange(done_on=network.clock.today()))
    assert [name for name, _, _ in named(network)] == ["Person 1", "Person 2", "Person 3"]
    promise(network, ids[1])
    assert [name for name, _, _ in named(network)] == ["Person 2", "Person 3", "Person 0"]


def test_debts_decide_nothing(network: Network) -> None:
    ids = [known(network, f"p{at}", f"Person {at}", needs=("a flat",)) for at in range(2)]
    today = network.clock.today()
    received = NewFavor(contact_id=ids[1], way=Way.RECEIVED, size=Size.LARGE, about="Found me a job", done_on=today)
    before = named(network)
    add_favor(network.store, network.clock, received)
    assert named(network) == before


def test_whoever_is_deleted_is_neither_helped_nor_helping(network: Network) -> None:
    ada = known(network, "ada", "Ada Example", needs=("wine",))
    bo = known(network, "bo", "Bo Other", offers=("wine",))
    promised = show_help(network.store, network.clock)
    delete_contact(network.store, network.clock, bo)
    assert named(network) == [("Ada Example", "wine", [])]
    promise(network, ada)
    assert len(show_help(network.store, network.clock).promises) == 1
    delete_contact(network.store, network.clock, ada)
    assert show_help(network.store, network.clock) == type(promised)(0.0, 0, 0, (), (), ())
