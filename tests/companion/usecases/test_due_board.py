"""However the network changes, the board says what walking all of it would."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.circle import Circle
from companion.domain.contact import Contact
from companion.domain.due import State, most_pressing_first
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.rest import Rest
from companion.domain.tag_cadence import TagCadence
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.card import Card, card_of, standing_of
from companion.usecases.due_board import DueBoard, overdue_count
from companion.usecases.follower import following
from companion.usecases.plan_reminders import Which, plan_reminders
from tests.companion.set_clock import SetClock

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2026, 1, 1), cadence=Cadence(days=30))
CALL = Interaction("i1", "ada", NOW, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)

IDS = st.sampled_from(["a", "b", "c"])
DAYS = st.integers(-90, 0).map(lambda days: NOW + timedelta(days=days))
CADENCES = st.sampled_from([7, 30]).map(lambda days: Cadence(days=days))
NAMES = st.lists(st.sampled_from(["Guild", "guild", "Choir"]), max_size=2).map(tuple)
CONTACTS = st.builds(
    lambda saved, snoozed, **told: replace(
        ADA, saved_on=saved.date(), snoozed_until=snoozed and snoozed.date(), **told
    ),
    DAYS, st.none() | st.integers(-40, 40).map(lambda days: NOW + timedelta(days=days)),
    id=IDS, name=st.sampled_from(["Ada", "bo"]), cadence=st.none() | CADENCES, deleted_at=st.none() | DAYS,
    circles=NAMES, tags=NAMES, rest=st.none() | st.none() | st.sampled_from(Rest),
)  # fmt: skip
CIRCLES = st.builds(
    Circle, IDS.map("circle {}".format), st.sampled_from(["GUILD", "choir"]), st.just(NOW),
    cadence=st.none() | CADENCES, deleted_at=st.none() | st.none() | st.just(NOW),
)  # fmt: skip
TAGS = st.builds(TagCadence, st.sampled_from(["guild", "choir"]), CADENCES)
TOUCHES = st.builds(
    lambda each, whose, at, kind, direction: replace(
        CALL, id=f"i{each}", contact_id=whose, at=at, kind=kind, direction=direction
    ),
    IDS, IDS, DAYS, st.sampled_from([Kind.CALL, Kind.MESSAGE, Kind.LIKE]), st.sampled_from(Direction),
)  # fmt: skip
STEPS = st.lists(st.one_of(CONTACTS, TOUCHES, CIRCLES, TAGS, IDS, st.integers(-2, 40)), max_size=20)
Step = Contact | Interaction | Circle | TagCadence | str


def walked(store: Store, clock: Clock) -> tuple[list[str], list[str]]:
    """The ids of those overdue, most pressing first and then by name, and of those soon, by looking at everybody."""
    late, soon = [], []
    with store.read() as data:
        for each in data.contacts:
            how = standing_of(data, clock, each)
            if each.deleted_at is not None or how.term is None:
                continue
            due, days = how.term.due, how.term.cadence_days
            name = (how.term.soon_from, each.name.casefold(), each.id)
            if how.state is State.OVERDUE:
                late.append((most_pressing_first(due, days, clock.today()), name))
            elif how.state is State.SOON:
                soon.append(((due, days), name))
    return [contact_id for _, (_, _, contact_id) in sorted(late)], [each for _, (_, _, each) in sorted(soon)]


def on_board(store: Store, clock: Clock) -> tuple[list[str], list[str]]:
    with following(DueBoard, store, clock) as (board, _):
        late, soon = list(board.overdue(clock.today())), list(board.soon(clock.today()))
        assert (board.count(clock.today()), board.count_soon(clock.today())) == (len(late), len(soon))
        return [contact_id for _, (_, contact_id) in late], [contact_id for _, (_, contact_id) in soon]


def paged(store: Store, clock: Clock, limit: int, which: Which) -> list[str]:
    page = plan_reminders(store, clock, limit, which=which)
    seen = list(page.items)
    while page.next:
        page = plan_reminders(store, clock, limit, page.next, which)
        seen += page.items
    return [each.contact.id for each in seen]


def told(store: Store, clock: Clock) -> list[Card]:
    return [each.contact for which in Which for each in plan_reminders(store, clock, which=which).items]


def fresh(store: Store, clock: Clock) -> list[Card]:
    """The cards of the same, nothing of which was kept since an earlier question."""
    ids = [contact_id for listed in walked(store, clock) for contact_id in listed]
    with store.read() as data:
        return [card_of(data, clock, contact) for each in ids if (contact := data.contacts.get(each))]


def take(data: Data, step: Step) -> None:
    if isinstance(step, Contact):
        data.contacts.put(step)
    elif isinstance(step, Interaction):
        data.interactions.put(step)
    elif isinstance(step, Circle):
        data.circles.put(step)
    elif isinstance(step, TagCadence):
        data.tag_cadences.put(step)
    else:
        data.contacts.remove(step)
        data.interactions.remove(f"i{step}")
        data.circles.remove(f"circle {step}")
        data.tag_cadences.remove("guild")


@given(STEPS, st.integers(1, 3))
def test_the_board_says_what_walking_the_network_says(steps: list[Step | int], limit: int) -> None:
    store, clock = memory_store(), SetClock(NOW)
    for step in steps:
        if isinstance(step, int):
            clock.pass_by(days=step)
        else:
            with store.change() as data:
                take(data, step)
        assert on_board(store, clock) == walked(store, clock)
        assert overdue_count(store, clock) == len(walked(store, clock)[0])
        assert told(store, clock) == fresh(store, clock)
    assert tuple(paged(store, clock, limit, which) for which in Which) == walked(store, clock)


def test_all_members_of_a_circle_follow_its_cadence_at_once() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        for number in range(9):
            data.contacts.put(replace(ADA, id=f"c{number}", cadence=None, circles=("Guild",)))
        data.contacts.put(replace(ADA, id="other", cadence=None))
    assert overdue_count(store, clock) == 0
    circle = Circle("g", "GUILD", NOW, cadence=Cadence(days=30))
    counts = []
    for each in (circle, replace(circle, cadence=Cadence(days=90)), circle, replace(circle, deleted_at=NOW)):
        with store.change() as data:
            data.circles.put(each)
        counts.append(overdue_count(store, clock))
    assert counts == [9, 0, 9, 0]


def test_a_clock_that_goes_wrong_and_comes_right_again_loses_and_doubles_nobody() -> None:
    store, clock = memory_store(), SetClock(NOW)
    with store.change() as data:
        for number in range(6):
            data.contacts.put(replace(ADA, id=f"c{number}", saved_on=date(2026, 1, 28) + timedelta(days=number)))
    right = on_board(store, clock)
    for days in (2, -4, 2):
        clock.pass_by(days=days)
        assert on_board(store, clock) == walked(store, clock)
    assert on_board(store, clock) == right == (["c0", "c1"], ["c2", "c3", "c4", "c5"])


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
    assert (first.overdue, first.soon, len(first.items)) == (6, 0, 3)
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
