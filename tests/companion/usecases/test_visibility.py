"""The figures of the network over time, however it changes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.memory_store import memory_store
from companion.usecases.diary import Diary
from companion.usecases.follower import following
from companion.usecases.list_people import PeopleQuery, list_people
from companion.usecases.people_board import PeopleBoard
from companion.usecases.show_visibility import show_visibility
from companion.usecases.show_warmth import show_warmth
from tests.companion.set_clock import SetClock
from tests.companion.usecases.network import Network

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)  # a Sunday
ADA = Contact("ada", "Ada Example", date(2025, 1, 1))
NOTE = Interaction("i1", "ada", NOW, Kind.MESSAGE, "linkedin", Direction.FROM_ME, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b"])
DAYS = st.integers(-500, 0).map(lambda days: NOW + timedelta(days=days))
CONTACTS = st.builds(
    lambda each, days, deleted: replace(ADA, id=each, cadence=days and Cadence(days=days), deleted_at=deleted),
    IDS, st.sampled_from([None, 20, 90]), st.sampled_from([None, None, NOW]),
)  # fmt: skip
TOUCHES = st.builds(
    lambda number, whose, at, kind, direction: replace(
        NOTE, id=f"i{number}", contact_id=whose, at=at, kind=kind, direction=direction
    ),
    st.integers(0, 4), IDS, DAYS, st.sampled_from(Kind), st.sampled_from(Direction),
)  # fmt: skip
STEPS = st.lists(CONTACTS | TOUCHES, max_size=12)


@given(STEPS)
def test_figures_that_were_kept_up_are_those_that_are_counted_anew(steps: list[Any]) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        with store.change() as data:
            (data.contacts if isinstance(step, Contact) else data.interactions).put(step)
        seen = show_visibility(store, clock), show_warmth(store, clock, 60)
        anew = Diary()
        with store.read() as data:
            anew.catch_up(data, clock)
        with following(Diary, store, clock) as (kept, _):
            for name in ("did", "reached", "asked", "known", "warm", "cooling"):
                assert +getattr(kept.figures, name) == +getattr(anew.figures, name), name
        assert all(min(each.warm, each.cooling, each.cold) >= 0 for each in seen[1].weeks)


@given(STEPS)
def test_whoever_is_warm_today_is_warm_in_the_chart(steps: list[Any]) -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        for step in steps:
            (data.contacts if isinstance(step, Contact) else data.interactions).put(step)
    today = show_warmth(store, clock).weeks[-1]
    with following(PeopleBoard, store, clock) as (board, _):
        warm = sum(each.warm_until is not None and clock.today() <= each.warm_until for each in board.all())
    assert today.warm == warm
    assert today.warm + today.cooling + today.cold == list_people(store, clock, PeopleQuery()).total


def test_a_week_counts_what_was_done_and_whom_it_reached() -> None:
    network = Network()
    ada, bo = network.save("ada"), network.save("bo", "Bo Weaver")
    touches = [
        (ada, Kind.LIKE, Direction.FROM_ME), (ada, Kind.COMMENT, Direction.FROM_ME), (ada, Kind.CALL, Direction.BOTH),
        (bo, Kind.REPLY, Direction.FROM_THEM),
    ]  # fmt: skip
    with network.store.change() as data:
        for number, (whose, kind, direction) in enumerate(touches):
            data.interactions.put(replace(NOTE, id=f"i{number}", contact_id=whose, kind=kind, direction=direction))
        data.interactions.put(replace(NOTE, id="before", contact_id=bo, at=NOW - timedelta(days=7)))
    *_, before, week = show_visibility(network.store, network.clock).weeks
    assert (week.monday, week.reach, week.reactions, week.comments) == (date(2026, 2, 23), 1, 1, 1)
    assert (week.talks, week.replies, week.messages, week.from_them) == (1, 0, 0, 1)
    assert (before.reach, before.messages) == (1, 1)


def test_who_has_two_weeks_to_answer_is_not_counted_before() -> None:
    network = Network()
    ada = network.save("ada")
    with network.store.change() as data:
        data.interactions.put(replace(NOTE, contact_id=ada))
    assert show_visibility(network.store, network.clock).answered.percent is None
    network.wait(days=10)
    network.touch(contact_id=ada)
    network.wait(days=4)
    answered = show_visibility(network.store, network.clock).answered
    assert (answered.asked, answered.answered, answered.percent) == (1, 1, 100)


def test_a_one_way_street_names_another_way_and_hides_nobody() -> None:
    network = Network()
    ada = network.save("ada")
    network.edit(ada, emails=("ada@mail.example",), cadence=Cadence(days=7))
    with network.store.change() as data:
        for number in range(3):
            at = NOW - timedelta(days=number * 15)
            data.interactions.put(replace(NOTE, id=f"i{number}", contact_id=ada, at=at))
    [street] = show_visibility(network.store, network.clock).one_way
    assert (street.who.id, street.sent, street.channels) == (ada, 3, ("linkedin",))
    assert street.told == "Try an e-mail instead."
    assert list_people(network.store, network.clock, PeopleQuery()).total == 1
    network.touch(contact_id=ada)
    assert show_visibility(network.store, network.clock).one_way == ()


def test_somebody_who_was_merged_is_counted_once() -> None:
    network = Network()
    ada, other = network.save("ada"), network.save("ada-2", "Ada Lovelace Example")
    network.touch(contact_id=ada)
    network.touch(contact_id=other)
    assert show_visibility(network.store, network.clock).weeks[-1].reach == 2
    merge = network.merge(ada, other)
    assert show_visibility(network.store, network.clock).weeks[-1].reach == 1
    assert show_warmth(network.store, network.clock).weeks[-1].warm == 1
    network.undo(merge.merge.id)
    assert show_visibility(network.store, network.clock).weeks[-1].reach == 2
