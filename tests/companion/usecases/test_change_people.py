"""One change of many contacts, and taking it back."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.usecases.change_people import PeopleChange, ToSet, change_people
from companion.usecases.due_board import overdue_count
from companion.usecases.people_filter import Filter
from companion.usecases.refusals import NotFound, Refused
from companion.usecases.snooze_contact import Snooze, snooze_contact
from companion.usecases.undo_people_change import undo_people_change
from tests.companion.usecases.network import Network

NAMES = ("Ada Example", "Bo Weaver", "Cy Miller", "Di Smith")
CIRCLES = st.lists(st.sampled_from(["Guild", "mill", "loft"]), max_size=2).map(tuple)
VALUES = {
    "cadence": st.sampled_from([None, Cadence(days=7), Cadence(months=2)]),
    "importance": st.sampled_from([None, *Importance]),
    "rest": st.sampled_from([None, *Rest]),
    "reasons": st.lists(st.sampled_from(Reason), unique=True).map(tuple),
}
SETS = st.fixed_dictionaries(
    {},
    optional={**VALUES, **{f"{do}_{what}": CIRCLES for do in ("add", "remove") for what in ("tags", "circles")}},
)
EDITS = st.fixed_dictionaries({}, optional={**VALUES, "tags": CIRCLES, "circles": CIRCLES})
SHOWN = ("cadence", "importance", "rest", "reasons", "tags", "circles", "snoozed_until", "due", "overdue")


def a_network() -> tuple[Network, list[str]]:
    network = Network()
    return network, [network.save(f"handle-{at}", name) for at, name in enumerate(NAMES)]


def change(network: Network, ids: list[str] | None = None, *, spread: int | None = None, **to_set: Any) -> Any:
    asked = PeopleChange(ToSet(**to_set), tuple(ids) if ids is not None else None, None if ids else Filter(), spread)
    return change_people(network.store, network.clock, asked)


def shown(network: Network, ids: list[str]) -> list[dict[str, Any]]:
    return [{name: getattr(network.view(each), name) for name in SHOWN} for each in ids]


@given(st.lists(EDITS, min_size=4, max_size=4), SETS, st.none() | st.integers(1, 8), st.booleans())
def test_what_is_taken_back_is_as_if_it_had_never_been(
    edits: list[dict[str, Any]],
    to_set: dict[str, Any],
    spread: int | None,
    merged: bool,  # noqa: FBT001 - as Hypothesis draws it
) -> None:
    network, ids = a_network()
    for contact_id, values in zip(ids, edits, strict=True):
        network.edit(contact_id, **values)
    if merged:
        network.merge(ids[0], ids[1])
    network.wait(days=30)
    before = shown(network, ids)
    if not any(to_set.get(name) or name in VALUES for name in to_set):
        with pytest.raises(Refused, match="Say what to set"):
            change(network, **to_set)
        return
    made = change(network, **to_set, spread=spread)
    assert (made.undo is None) == (made.changed == 0) == (shown(network, ids) == before)
    if made.undo:
        network.wait(hours=1)
        undone = undo_people_change(network.store, network.clock, made.undo)
        assert undone.changed == made.changed
        assert undo_people_change(network.store, network.clock, made.undo).changed == 0
    assert shown(network, ids) == before


def test_what_the_person_has_said_since_stays_when_a_change_is_taken_back() -> None:
    network, ids = a_network()
    network.edit(ids[0], tags=("rust",))
    made = change(network, cadence=Cadence(days=30), add_tags=("cello",))
    network.wait(hours=1)
    network.edit(ids[0], cadence=Cadence(days=7), tags=("rust", "cello", "weaver"))
    undo_people_change(network.store, network.clock, made.undo)
    assert network.view(ids[0]).cadence == Cadence(days=7)
    assert network.view(ids[0]).tags == ("rust", "weaver")
    assert network.view(ids[1]).cadence is None


def test_a_cadence_said_again_by_hand_is_no_longer_the_changes_to_take_back() -> None:
    network, ids = a_network()
    made = change(network, cadence=Cadence(days=30))
    network.wait(hours=1)
    network.edit(ids[0], cadence=Cadence(days=30))
    undo_people_change(network.store, network.clock, made.undo)
    assert [network.view(each).cadence for each in ids[:2]] == [Cadence(days=30), None]


def test_two_changes_can_be_taken_back_in_either_order() -> None:
    for later_first in (True, False):
        network, ids = a_network()
        before = shown(network, ids)
        one = change(network, add_tags=("cello",))
        other = change(network, add_tags=("rust",))
        for each in (other, one) if later_first else (one, other):
            network.wait(hours=1)
            undo_people_change(network.store, network.clock, each.undo)
        assert shown(network, ids) == before


def test_a_cadence_set_twice_and_taken_back_twice_is_what_it_was() -> None:
    for later_first in (True, False):
        network, ids = a_network()
        network.edit(ids[0], cadence=Cadence(months=2))
        before = shown(network, ids)
        one = change(network, cadence=Cadence(days=30))
        network.wait(hours=1)
        other = change(network, cadence=Cadence(days=7))
        for each in (other, one) if later_first else (one, other, one):
            network.wait(hours=1)
            undo_people_change(network.store, network.clock, each.undo)
        assert shown(network, ids) == before


def test_nobody_becomes_overdue_at_once_when_a_cadence_is_spread() -> None:
    network = Network()
    ids = [network.save(f"handle-{at}", f"Person {chr(65 + at)}xample") for at in range(14)]
    network.wait(days=400)
    assert change(network, cadence=Cadence(months=1), spread=2).overdue == 0
    late = []
    for _ in range(15):
        network.wait(days=1)
        late.append(overdue_count(network.store, network.clock))
    assert late == list(range(15)), "one more each day for two weeks"
    assert len(ids) == late[-1]


def test_the_longest_left_alone_come_first_when_a_cadence_is_spread() -> None:
    network, ids = a_network()
    network.wait(days=50)
    network.touch(contact_id=ids[0])
    network.wait(days=50)
    change(network, cadence=Cadence(days=30), spread=4)
    until = {each: network.view(each).snoozed_until for each in ids}
    assert max(until, key=lambda each: until[each] or network.clock.today()) == ids[0]


def test_whoever_was_overdue_before_is_not_put_off_by_a_change_that_makes_nobody_late() -> None:
    network, ids = a_network()
    network.edit(ids[0], cadence=Cadence(days=7))
    network.wait(days=30)
    assert change(network, ids, cadence=Cadence(days=10), spread=4).overdue == 1
    assert network.view(ids[0]).snoozed_until is None


def test_a_snooze_made_since_stays_when_a_change_is_taken_back() -> None:
    network, ids = a_network()
    network.wait(days=100)
    made = change(network, cadence=Cadence(days=30), spread=1)
    until = network.clock.today() + timedelta(days=200)
    snooze_contact(network.store, network.clock, ids[0], Snooze(until=until))
    undo_people_change(network.store, network.clock, made.undo)
    assert network.view(ids[0]).snoozed_until == until
    assert network.view(ids[1]).snoozed_until is None


def test_the_same_change_sent_twice_is_made_once() -> None:
    network, ids = a_network()
    asked = PeopleChange(ToSet(add_tags=("cello",)), tuple(ids[:2]), id=str(uuid4()))
    first = change_people(network.store, network.clock, asked)
    network.edit(ids[0], tags=())
    again = change_people(network.store, network.clock, asked)
    assert (again.changed, again.undo) == (first.changed, first.undo) == (2, asked.id)
    assert network.view(ids[0]).tags == ()


def test_what_is_told_twice_is_kept_once() -> None:
    network, ids = a_network()
    change(network, ids[:1], reasons=(Reason.NEWS, Reason.NEWS), add_tags=("Cello", "cello"))
    assert network.view(ids[0]).reasons == (Reason.NEWS,)
    assert network.view(ids[0]).tags == ("Cello",)
    assert change(network, ids[:1], reasons=(Reason.NEWS,), add_tags=("CELLO",)).undo is None


def test_a_change_of_those_found_leaves_the_others() -> None:
    network, ids = a_network()
    asked = PeopleChange(ToSet(importance=Importance.KEY), where=Filter(q="weaver"))
    assert change_people(network.store, network.clock, asked).changed == 1
    assert [network.view(each).importance for each in ids] == [None, Importance.KEY, None, None]


def test_a_change_that_nobody_made_cannot_be_taken_back() -> None:
    network, _ = a_network()
    with pytest.raises(NotFound, match="no such change"):
        undo_people_change(network.store, network.clock, "nobody")
