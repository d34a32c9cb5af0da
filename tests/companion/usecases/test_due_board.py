"""However the network changes, the board says what walking all of it would."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import most_pressing_first
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.card import standing_of
from companion.usecases.due_board import DueBoard, overdue_count
from companion.usecases.follower import following
from companion.usecases.plan_reminders import plan_reminders
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))
CALL = Interaction("i1", "ada", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b", "c"])
DAYS = st.integers(-90, 0).map(lambda days: NOW + timedelta(days=days))
CONTACTS = st.builds(
    lambda each, name, days, saved, snoozed, deleted: replace(
        ADA, id=each, name=name, cadence=days and Cadence(days=days), saved_on=saved.date(),
        snoozed_until=snoozed and snoozed.date(), deleted_at=deleted,
    ),
    IDS, st.sampled_from(["Ada", "bo"]), st.sampled_from([None, 7, 30]), DAYS, st.none() | DAYS, st.none() | DAYS,
)  # fmt: skip
TOUCHES = st.builds(lambda each, whose, at: replace(CALL, id=f"i{each}", contact_id=whose, at=at), IDS, IDS, DAYS)
STEPS = st.lists(st.one_of(CONTACTS, TOUCHES, IDS, st.integers(1, 40)), max_size=20)


def walked(store: Store, clock: Clock) -> list[str]:
    """The ids of those overdue, most pressing first and then by name, found by looking at everybody."""
    late = []
    with store.read() as data:
        for each in data.contacts:
            how = standing_of(data, clock, each)
            if each.deleted_at is None and how.overdue and how.due:
                pressing = most_pressing_first(how.due, how.cadence_days, clock.today())
                late.append((pressing, each.name.casefold(), each.id))
    return [contact_id for _, _, contact_id in sorted(late)]


def on_board(store: Store, clock: Clock) -> list[str]:
    with following(DueBoard, store, clock) as (board, _):
        return [contact_id for _, (_, contact_id) in board.overdue(clock.today())]


def paged(store: Store, clock: Clock, limit: int) -> list[str]:
    page = plan_reminders(store, clock, limit)
    seen = list(page.items)
    while page.next:
        page = plan_reminders(store, clock, limit, page.next)
        seen += page.items
    return [each.contact.id for each in seen]


def take(data: Data, step: Contact | Interaction | str) -> None:
    if isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Interaction):
        data.interactions.put(step)
    else:
        data.contacts.remove(step)
        data.interactions.remove(f"i{step}")


@given(STEPS, st.integers(1, 3))
def test_the_board_says_what_walking_the_network_says(
    steps: list[Contact | Interaction | str | int], limit: int
) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                take(data, step)
        assert on_board(store, clock) == walked(store, clock)
        assert overdue_count(store, clock) == len(walked(store, clock))
    assert paged(store, clock, limit) == walked(store, clock)


def test_a_due_date_that_another_time_zone_moves_is_looked_at_anew() -> None:
    store = memory_store()
    with store.change() as data:
        data.contacts.put(ADA)
        data.interactions.put(replace(CALL, at=datetime(2026, 1, 29, 23, tzinfo=UTC)))
    clock = SetClock(datetime(2026, 3, 1, 0, 30, tzinfo=UTC))
    assert overdue_count(store, clock) == 1
    clock._zone = timezone(timedelta(hours=2))
    assert overdue_count(store, clock) == 0


def test_a_page_goes_on_where_it_ended_although_its_last_one_has_been_put_off() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        for number in range(6):
            data.contacts.put(replace(ADA, id=f"c{number}", name=f"Person {number}"))
    first = plan_reminders(store, clock, 3)
    assert (first.overdue, len(first.items)) == (6, 3)
    with store.change() as data:
        data.contacts.remove("c2")
    rest = plan_reminders(store, clock, 3, first.next)
    assert [each.contact.id for each in rest.items] == ["c3", "c4", "c5"]
    assert (rest.overdue, rest.next) == (5, None)


def test_whoever_has_been_away_for_long_looks_at_everyone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.store.trail.LONGEST", 10)
    store, clock = memory_store(), SetClock(NOW)
    assert overdue_count(store, clock) == 0
    for number in range(300):
        with store.change() as data:
            data.contacts.put(replace(ADA, id=f"c{number}"))
    with store.read() as data:
        assert data.changed_since(data.number - 21) is None
    assert overdue_count(store, clock) == 300
