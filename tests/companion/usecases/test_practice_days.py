"""Counts of what was done, however the network changes."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.door import Store
from companion.store.memory_store import memory_store
from companion.usecases.practice_days import practice_balance
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)  # a Wednesday
ADA = Contact("a", "Ada Example", date(2025, 1, 1))
CALL = Interaction("i", "a", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b", "c"])
TOUCHES = st.builds(
    lambda each, whose, days, practice, direction, gone: replace(
        CALL, id=f"i{each}", contact_id=whose, at=NOW + timedelta(days=days), practice=practice, direction=direction,
        deleted_at=NOW if gone else None,
    ),
    st.integers(0, 9), IDS, st.integers(-130, 1), st.sampled_from(Practice), st.sampled_from(Direction), st.booleans(),
)  # fmt: skip
CONTACTS = st.builds(lambda each, gone: replace(ADA, id=each, deleted_at=NOW if gone else None), IDS, st.booleans())


def walked(store: Store, clock: Clock, first: date, last: date) -> Counter[Practice]:
    """The counts, found by looking at everything."""
    with store.read() as data:
        live = [each for each in data.interactions if each.deleted_at is None]
        known = {each.id for each in data.contacts if each.deleted_at is None}
        mine = [each for each in live if each.contact_id in known and each.direction is not Direction.FROM_THEM]
        return Counter(each.practice for each in mine if first <= clock.day_of(each.at) <= last)


@given(st.lists(st.one_of(TOUCHES, CONTACTS, st.integers(1, 40)), max_size=15))
def test_the_counts_are_what_walking_the_network_counts(steps: list[Interaction | Contact | int]) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                data.interactions.put(step) if isinstance(step, Interaction) else data.contacts.put(step)
        told, today = practice_balance(store, clock), clock.today()
        monday = today - timedelta(days=today.weekday())
        week = walked(store, clock, monday, monday + timedelta(days=6))
        quarter = walked(store, clock, today - timedelta(days=89), today)
        assert [getattr(told.week, each) for each in Practice] == [week[each] for each in Practice]
        assert [getattr(told.quarter, each) for each in Practice] == [quarter[each] for each in Practice]


def test_the_week_goes_from_monday_to_sunday_in_the_persons_own_zone() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        data.contacts.put(ADA)
        for number, day in enumerate((1, 2, 8, 9)):
            data.interactions.put(replace(CALL, id=str(number), at=datetime(2026, 3, day, 23, 30, tzinfo=UTC)))
    clock.set_to(datetime(2026, 3, 8, 23, 45, tzinfo=UTC))
    assert practice_balance(store, clock).week.involved == 2


def test_a_clock_that_is_set_back_for_months_counts_what_there_was_then() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        data.contacts.put(ADA)
        data.interactions.put(replace(CALL, at=NOW - timedelta(days=200)))
    assert practice_balance(store, clock).quarter.involved == 0
    clock.set_to(NOW - timedelta(days=180))
    assert practice_balance(store, clock).quarter.involved == 1
