"""However the network changes, the board says what walking all of it would."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.card import standing_of
from companion.usecases.due_board import board_of, overdue_count
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))
CALL = Interaction("i1", "ada", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b", "c"])
DAYS = st.integers(-90, 0).map(lambda days: NOW + timedelta(days=days))
CONTACTS = st.builds(
    lambda each, days, saved, snoozed, deleted: replace(
        ADA, id=each, cadence=days and Cadence(days=days), saved_on=saved.date(),
        snoozed_until=snoozed and snoozed.date(), deleted_at=deleted,
    ),
    IDS, st.sampled_from([None, 7, 30]), DAYS, st.none() | DAYS, st.none() | DAYS,
)  # fmt: skip
TOUCHES = st.builds(lambda each, whose, at: replace(CALL, id=f"i{each}", contact_id=whose, at=at), IDS, IDS, DAYS)
STEPS = st.lists(st.one_of(CONTACTS, TOUCHES, IDS, st.integers(1, 40)), max_size=20)


def walked(store: Store, clock: Clock) -> set[str]:
    with store.read() as data:
        return {each.id for each in data.contacts if each.deleted_at is None and standing_of(data, clock, each).overdue}


def on_board(store: Store, clock: Clock) -> set[str]:
    with store.read() as data:
        return set(board_of(store).overdue(data, clock))


def take(data: Data, step: Contact | Interaction | str) -> None:
    if isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Interaction):
        data.interactions.put(step)
    else:
        data.contacts.remove(step)
        data.interactions.remove(f"i{step}")


@given(STEPS)
def test_the_board_says_what_walking_the_network_says(steps: list[Contact | Interaction | str | int]) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                take(data, step)
        assert on_board(store, clock) == walked(store, clock)
        assert overdue_count(store, clock) == len(walked(store, clock))


def test_a_due_date_that_another_time_zone_moves_is_looked_at_anew() -> None:
    store = memory_store()
    with store.change() as data:
        data.contacts.put(ADA)
        data.interactions.put(replace(CALL, at=datetime(2026, 1, 29, 23, tzinfo=UTC)))
    clock = SetClock(datetime(2026, 3, 1, 0, 30, tzinfo=UTC))
    assert overdue_count(store, clock) == 1
    clock._zone = timezone(timedelta(hours=2))
    assert overdue_count(store, clock) == 0


def test_a_reader_of_the_past_does_not_turn_the_board_back() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        data.contacts.put(ADA)
    with store.read() as past:
        with store.change() as data:
            data.contacts.put(replace(ADA, id="bo"))
        assert overdue_count(store, clock) == 2
        assert board_of(store).count(past, clock) == 2
    with store.change() as data:
        data.contacts.remove("bo")
    assert overdue_count(store, clock) == 1


def test_whoever_has_been_away_for_long_looks_at_everyone() -> None:
    store, clock = memory_store(), SetClock(NOW)
    assert overdue_count(store, clock) == 0
    for number in range(300):
        with store.change() as data:
            data.contacts.put(replace(ADA, id=f"c{number}"))
    assert overdue_count(store, clock) == 300
