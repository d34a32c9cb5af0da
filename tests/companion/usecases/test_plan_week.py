"""The week's plan, as it is followed."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.capture import Chosen
from companion.domain.circle import Circle
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.preferences import Preferences
from companion.domain.rest import Rest
from companion.store.door import Store
from companion.store.memory_store import memory_store
from companion.usecases.change_contact import ContactChange, change_contact
from companion.usecases.change_people import PeopleChange, ToSet, change_people
from companion.usecases.delete_contact import delete_contact
from companion.usecases.follower import following
from companion.usecases.plan_week import Week, left_this_week, plan_week
from companion.usecases.snooze_contact import Snooze, snooze_contact, wake_contact
from companion.usecases.week_board import WeekBoard
from tests.companion.set_clock import SetClock
from tests.companion.usecases.network import Network

MONDAY = datetime(2026, 3, 2, 12, tzinfo=UTC)
ADA = Contact("ada", "Ada Example", date(2025, 1, 1), cadence=Cadence(days=30))
CALL = Interaction("i", "ada", MONDAY, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)


def network(*contacts: Contact, budget: int = 7) -> tuple[Store, SetClock]:
    store = memory_store()
    with store.change() as data:
        data.preferences.put(Preferences(budget=budget))
        for each in contacts:
            data.contacts.put(each)
            at = MONDAY - timedelta(days=50)
            data.interactions.put(replace(CALL, id=f"old-{each.id}", contact_id=each.id, at=at))
    return store, SetClock(MONDAY)


def people(count: int) -> list[Contact]:
    return [replace(ADA, id=f"c{number:02}", name=f"Person {number:02}") for number in range(count)]


def touch(store: Store, clock: Clock, contact_id: str, kind: Kind = Kind.CALL) -> None:
    with store.change() as data:
        made = f"{contact_id}-{clock.now().isoformat()}-{kind}"
        direction = Direction.FROM_ME if kind is Kind.LIKE else Direction.BOTH
        data.interactions.put(
            replace(CALL, id=made, contact_id=contact_id, at=clock.now(), kind=kind, direction=direction)
        )


def ids(week: Week) -> list[str]:
    return [each.who.id for each in week.planned]


def left(week: Week) -> list[str]:
    return [each.who.id for each in week.planned if each.is_left]


def test_whoever_is_reached_is_done_and_nobody_takes_their_place() -> None:
    store, clock = network(*people(5), budget=3)
    before = plan_week(store, clock)
    assert (ids(before), before.left) == (["c00", "c01", "c02"], 3)
    clock.pass_by(days=2)
    touch(store, clock, "c01")
    after = plan_week(store, clock)
    assert (ids(after), left(after), after.left) == (ids(before), ["c00", "c02"], 2)
    assert [each.done for each in after.planned] == [False, True, False]
    assert left_this_week(store, clock) == 2


def test_a_like_settles_nobodys_turn() -> None:
    store, clock = network(*people(1))
    touch(store, clock, "c00", Kind.LIKE)
    assert plan_week(store, clock).left == 1


def test_whoever_is_put_off_leaves_a_gap_and_is_back_when_the_snooze_is_taken_back() -> None:
    store, clock = network(*people(5), budget=3)
    snooze_contact(store, clock, "c00", Snooze(days=30))
    week = plan_week(store, clock)
    assert (ids(week), left(week)) == (["c00", "c01", "c02"], ["c01", "c02"])
    assert week.planned[0].put_off_until == date(2026, 4, 1)
    wake_contact(store, clock, "c00")
    assert plan_week(store, clock).left == 3


def test_whoever_is_put_off_into_the_next_week_is_asked_for_on_their_day_and_no_sooner() -> None:
    store, clock = network(*people(1))
    snooze_contact(store, clock, "c00", Snooze(until=date(2026, 3, 11)))
    clock.pass_by(days=7)
    assert (ids(plan_week(store, clock)), plan_week(store, clock).left) == (["c00"], 0)
    clock.pass_by(days=2)
    assert plan_week(store, clock).left == 1


def test_whoever_is_deleted_or_laid_to_rest_is_gone_from_the_plan_and_leaves_a_gap() -> None:
    store, clock = network(*people(6), budget=3)
    delete_contact(store, clock, "c00")
    change_contact(store, clock, "c01", ContactChange(rest=Rest.NEVER))
    assert ids(plan_week(store, clock)) == ["c02"]
    clock.pass_by(days=7)
    assert ids(plan_week(store, clock)) == ["c02", "c03", "c04"]


def test_whose_cadence_is_taken_away_is_gone_from_the_plan_and_leaves_a_gap() -> None:
    store, clock = network(*people(5), budget=3)
    clock.set_to(MONDAY - timedelta(days=40))
    for contact in people(5):
        change_contact(store, clock, contact.id, ContactChange(cadence=Cadence(days=30)))
    clock.set_to(MONDAY + timedelta(days=1))
    assert ids(plan_week(store, clock)) == ["c00", "c01", "c02"]
    change_contact(store, clock, "c00", ContactChange(cadence=None))
    change_contact(store, clock, "c01", ContactChange(cadence=Cadence(days=300)))
    assert (ids(plan_week(store, clock)), left_this_week(store, clock)) == (["c01", "c02"], 2)
    clock.pass_by(days=7)
    assert ids(plan_week(store, clock)) == ["c02", "c03", "c04"]


def test_a_cadence_taken_from_many_at_once_or_from_a_capture_leaves_gaps_too() -> None:
    network_of_pages = Network()
    clock, store = network_of_pages.clock, network_of_pages.store
    clock.set_to(MONDAY - timedelta(days=40))
    saved = [network_of_pages.save(f"p{n}", f"Person {n}", Chosen(cadence=Cadence(days=7))) for n in range(4)]
    with store.change() as data:
        data.preferences.put(Preferences(budget=2))
    clock.set_to(MONDAY)
    began = ids(plan_week(store, clock))
    change_contact(store, clock, began[0], ContactChange(cadence=None))
    assert ids(plan_week(store, clock)) == began[1:]
    change_people(store, clock, PeopleChange(ToSet(cadence=None), ids=tuple(saved)))
    assert ids(plan_week(store, clock)) == []


def test_what_is_not_done_is_carried_over_and_what_is_done_makes_room() -> None:
    store, clock = network(*people(5), budget=3)
    touch(store, clock, "c00")
    clock.pass_by(days=7)
    assert ids(plan_week(store, clock)) == ["c01", "c02", "c03"]


def test_a_touch_taken_back_is_as_if_it_had_never_been() -> None:
    store, clock = network(*people(2))
    before = plan_week(store, clock)
    touch(store, clock, "c00")
    with store.change() as data:
        made = next(each for each in data.interactions if each.id.startswith("c00-"))
        data.interactions.put(replace(made, deleted_at=clock.now()))
    assert plan_week(store, clock) == before


def test_a_circles_cadence_brings_its_members_in_at_once() -> None:
    member = replace(ADA, cadence=None, circles=("Guild",))
    store, clock = network(member)
    assert ids(plan_week(store, clock)) == []
    with store.change() as data:
        data.circles.put(Circle("g", "guild", MONDAY, cadence=Cadence(days=14)))
    week = plan_week(store, clock)
    assert (ids(week), week.planned[0].circle) == (["ada"], "Guild")


def test_whoever_was_saved_this_week_waits_until_the_next() -> None:
    store, clock = network(replace(ADA, saved_on=date(2026, 3, 3), cadence=Cadence(days=1)))
    with store.change() as data:
        data.interactions.remove("old-ada")
    clock.pass_by(days=4)
    assert ids(plan_week(store, clock)) == []
    clock.pass_by(days=4)
    assert ids(plan_week(store, clock)) == ["ada"]


def test_the_plan_says_why_and_what_to_do() -> None:
    store, clock = network(replace(ADA, headline="Analyst", needs=("a desk",)))
    [ada] = plan_week(store, clock).planned
    assert (ada.who.name, ada.who.headline, ada.due, ada.days_late) == (
        "Ada Example", "Analyst", date(2026, 2, 10), 20,
    )  # fmt: skip
    assert ada.why.startswith("Last in touch 50 days ago: call")
    assert ada.act == "You have only ever called; ask how they are getting on with what they need: a desk."
    assert ada.practice is Practice.INTEREST


def test_the_week_begins_on_the_persons_own_monday_and_not_on_that_of_utc() -> None:
    store, clock = network(replace(ADA, cadence=Cadence(days=55)))
    clock.set_to(datetime(2026, 3, 1, 13, tzinfo=UTC))  # Sunday; the due date is the 6 March
    assert ids(plan_week(store, clock)) == []
    clock._zone = timezone(timedelta(hours=13))
    assert ids(plan_week(store, clock)) == ["ada"]


STEPS = st.lists(
    st.tuples(st.sampled_from(["touch", "like", "snooze", "wait", "delete"]), st.integers(0, 11)), max_size=12
)


@given(STEPS, st.integers(1, 8))
def test_within_a_week_the_plan_only_shrinks(steps: list[tuple[str, int]], budget: int) -> None:
    store, clock = network(*people(12), budget=budget)
    began = ids(plan_week(store, clock))
    still = left(plan_week(store, clock))
    for step, number in steps:
        whom = f"c{number:02}"
        if step == "wait":
            if clock.today() < date(2026, 3, 8):
                clock.pass_by(hours=12)
        elif step == "snooze":
            snooze_contact(store, clock, whom, Snooze(days=30)) if _live(store, whom) else None
        elif step == "delete":
            delete_contact(store, clock, whom) if _live(store, whom) else None
        else:
            touch(store, clock, whom, Kind.LIKE if step == "like" else Kind.CALL)
        week = plan_week(store, clock)
        assert set(ids(week)) <= set(began)
        assert set(left(week)) <= set(still)
        assert week.left == left_this_week(store, clock) == len(left(week))
        still = left(week)


OF_A_CIRCLE = st.lists(st.tuples(st.sampled_from(["delete", "gather", "snooze", "touch", "wait"]), st.integers(0, 11)))


@given(STEPS | OF_A_CIRCLE)
def test_a_board_that_follows_says_what_one_that_begins_anew_says(steps: list[tuple[str, int]]) -> None:
    members = [replace(each, cadence=None, circles=("Guild",)) for each in people(12)[6:]]
    store, clock = network(*people(6), *members)
    for step, number in steps:
        whom = f"c{number:02}"
        if step == "wait":
            clock.pass_by(days=number)
        elif step == "snooze" and _live(store, whom):
            snooze_contact(store, clock, whom, Snooze(days=number + 1))
        elif step == "delete" and _live(store, whom):
            delete_contact(store, clock, whom)
        elif step in {"touch", "like"} and _live(store, whom):
            touch(store, clock, whom, Kind.LIKE if step == "like" else Kind.CALL)
        elif step == "gather":
            with store.change() as data:
                data.circles.put(Circle("g", "Guild", MONDAY, cadence=Cadence(days=number + 1)))
        with following(WeekBoard, store, clock) as (board, data):
            anew = WeekBoard()
            anew.catch_up(data, clock)
            assert board.lines == anew.lines


def _live(store: Store, contact_id: str) -> bool:
    with store.read() as data:
        found = data.contacts.get(contact_id)
        return found is not None and found.deleted_at is None
