"""The plan of a week: fair, within the budget, and the same however often it is asked for."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.spread import MOST_WEEKS, spread, spread_offer
from companion.domain.week import week_number
from companion.domain.week_plan import (
    MOST_OF_A_CIRCLE,
    Candidate,
    Line,
    Place,
    lined_up,
    place_of,
    priority,
    ratio,
    week_plan,
    whose_turn,
)

MONDAY = date(2026, 3, 2)


def days_late(days: int) -> date:
    return MONDAY - timedelta(days=days)


def person(
    name: str, late: int = 0, cadence: int = 30, weight: float = 1.0, *circles: str, new: bool = False
) -> Candidate:
    return Candidate(name, name, days_late(late), cadence, weight, frozenset(circles), new)


def planned(people: list[Candidate], budget: int = 7, monday: date = MONDAY) -> list[str]:
    return [each.contact_id for each in week_plan(lined_up(people, monday), monday, budget)]


PEOPLE = st.lists(
    st.builds(
        Candidate,
        contact_id=st.text("abcdefgh", min_size=1, max_size=3),
        name=st.sampled_from(["ada", "bo", "cy"]),
        due=st.integers(-10, 400).map(days_late),
        cadence_days=st.sampled_from([7, 30, 91]),
        weight=st.sampled_from([0.5, 1.0, 2.0]),
        circles=st.frozensets(st.sampled_from(["guild", "mills", "choir"]), max_size=2),
        is_new=st.booleans(),
    ),
    max_size=25,
    unique_by=lambda each: each.contact_id,
)
BUDGETS = st.integers(1, 12)


@given(PEOPLE, BUDGETS, st.randoms())
def test_the_plan_is_the_same_in_whatever_order_people_come(
    people: list[Candidate], budget: int, chance: object
) -> None:
    before = planned(people, budget)
    chance.shuffle(people)  # type: ignore[attr-defined]
    assert planned(people, budget) == before


@given(PEOPLE, BUDGETS)
def test_the_plan_keeps_within_the_budget_and_names_nobody_twice(people: list[Candidate], budget: int) -> None:
    plan = planned(people, budget)
    assert len(plan) <= budget
    assert len(set(plan)) == len(plan)


@given(PEOPLE, BUDGETS)
def test_no_circle_has_more_than_two(people: list[Candidate], budget: int) -> None:
    plan = week_plan(lined_up(people, MONDAY), MONDAY, budget)
    for circle in ("guild", "mills", "choir"):
        assert sum(circle in each.circles for each in plan) <= MOST_OF_A_CIRCLE


@given(PEOPLE, BUDGETS)
def test_somebody_dormant_and_somebody_never_met_are_in_it_if_there_is_one(
    people: list[Candidate], budget: int
) -> None:
    plan = week_plan(lined_up(people, MONDAY), MONDAY, budget)
    dormant = any(ratio(each, MONDAY) >= 3 for each in people)
    assert any(ratio(each, MONDAY) >= 3 for each in plan) or not dormant
    if budget > 1 or not dormant:
        assert any(each.is_new for each in plan) or not any(each.is_new for each in people)


@given(PEOPLE, BUDGETS)
def test_whoever_is_left_out_has_no_greater_priority_than_who_is_in_on_it_alone(
    people: list[Candidate], budget: int
) -> None:
    plan = week_plan(lined_up(people, MONDAY), MONDAY, budget)
    alone = [each for each in plan if place_of(each, MONDAY) is Place.PRIORITY]
    out = [each for each in lined_up(people, MONDAY)[Line.PRESSING] if each not in plan and not each.circles]
    if alone and out:
        assert max(priority(each, MONDAY) for each in out) <= min(priority(each, MONDAY) for each in alone)


def test_importance_and_lateness_weigh_against_each_other() -> None:
    people = [person("loose", 10, 30, 0.5), person("key", 1, 30, 2.0), person("usual", 12, 30)]
    assert [round(priority(each, MONDAY), 2) for each in people] == [0.92, 3.07, 1.9]
    assert planned(people) == ["key", "usual", "loose"]


def test_half_a_cadence_is_not_overdue_as_it_was_to_whodex() -> None:
    halfway = person("halfway", -15, 30, 2.0)
    assert ratio(halfway, MONDAY) == 0.5
    assert planned([halfway]) == []


def test_whoever_becomes_due_in_the_course_of_the_week_is_in_its_plan() -> None:
    assert planned([person("sunday", -6), person("next monday", -7)]) == ["sunday"]


def test_somebody_never_met_is_planned_before_they_are_due_as_they_never_were_by_pingcrm() -> None:
    assert planned([person("new", -80, 91, new=True), person("late", 1)]) == ["new", "late"]


def test_of_those_never_met_the_due_come_first() -> None:
    people = [person("later", -80, 91, new=True), person("due", 2, 91, new=True)]
    for week in range(4):
        assert planned(people, monday=MONDAY + timedelta(weeks=week))[0] == "due"


@pytest.mark.parametrize(
    ("ada", "why"),
    [
        (person("ada", 15), Place.PRIORITY),
        (person("ada", 16), Place.SLIPPING),
        (person("ada", 59), Place.SLIPPING),
        (person("ada", 60), Place.DORMANT),
        (person("ada", 60, new=True), Place.NEW),
    ],
)
def test_the_plan_says_why_somebody_is_in_it(ada: Candidate, why: Place) -> None:
    assert place_of(ada, MONDAY) is why


def test_whoever_is_slipping_away_goes_before_those_who_matter_more_and_are_hardly_late() -> None:
    keys = [person(f"key {number}", 1, 30, 2.0) for number in range(10)]
    slipping = [person("longest", 50, 30, 0.5), person("shorter", 40, 30, 0.5)]
    assert planned([*keys, *slipping], 5) == ["longest", "key 0", "key 1", "key 2", "key 3"]
    assert planned([*keys, *slipping], 10)[:3] == ["longest", "shorter", "key 0"]


@given(PEOPLE, BUDGETS)
def test_a_fifth_of_the_places_is_for_those_slipping_away_as_long_as_there_are_any(
    people: list[Candidate], budget: int
) -> None:
    alone = [each for each in people if not each.circles]
    slipping = {each.contact_id for each in lined_up(alone, MONDAY)[Line.SLIPPING]}
    assert len(slipping & set(planned(alone, budget))) >= min(len(slipping), budget // 5, max(0, budget - 2))


# Nobody starves: a line of dormant people, new ones joining at its end, and a person who does as they like.

JOINS = st.lists(st.integers(0, 1), min_size=400, max_size=400)


def weeks_until_turn(line: list[int], joins: list[int], acts: object, first_week: int, most: int) -> int:
    """How many weeks the last of a line waits; `acts` says each week who leaves it."""
    wanted, serial = line[-1], line[-1]
    for week, joining in enumerate(joins):
        turn = whose_turn(line, first_week + week)
        if turn == wanted:
            return week
        leaves = acts(turn)  # type: ignore[operator]
        line = [each for each in line if each != leaves]
        if joining and len(line) < most:
            serial += 1
            line.append(serial)
    raise AssertionError("they were never in the plan")


@given(st.integers(1, 30), JOINS, st.integers(0, 1000))
def test_whoever_follows_the_plan_meets_everybody_dormant_within_two_weeks_each(
    ahead: int, joins: list[int], week: int
) -> None:
    assert weeks_until_turn(list(range(ahead)), joins, lambda turn: turn, week, 40) <= 2 * ahead


@given(st.integers(1, 30), JOINS, st.integers(0, 1000))
def test_whoever_does_nothing_is_still_shown_everybody_dormant_within_four_weeks_each(
    ahead: int, joins: list[int], week: int
) -> None:
    assert weeks_until_turn(list(range(ahead)), joins, lambda _: None, week, 40) <= 4 * 40
    assert weeks_until_turn(list(range(ahead)), [0] * 400, lambda _: None, week, ahead) <= 4 * ahead


@given(st.integers(1, 6), JOINS, st.integers(0, 1000), st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_whatever_the_person_does_everybody_dormant_is_in_the_plan_in_the_end(
    ahead: int, joins: list[int], week: int, chance: object
) -> None:
    acts = lambda turn: turn if chance.random() < 0.6 else None  # type: ignore[attr-defined]  # noqa: E731
    most = 8
    assert weeks_until_turn(list(range(ahead)), joins, acts, week, most) <= 4 * most * most


@given(PEOPLE, st.integers(0, 600))
def test_everybody_dormant_has_the_reserved_place_in_time_whatever_their_importance(
    people: list[Candidate], after: int
) -> None:
    """Nobody is ever reached, and yet everybody is shown: the worst case, with a budget of one."""
    begin = MONDAY + timedelta(weeks=after)
    m = len(people)
    cadence = max((each.cadence_days for each in people), default=0)
    weeks = (2 * cadence + 10) // 7 + 1 + 4 * m
    shown: set[str] = set()
    for week in range(weeks + 1):
        shown |= set(planned(people, 1, begin + timedelta(weeks=week)))
    assert shown == {each.contact_id for each in people}


def test_turns_go_on_across_the_end_of_a_year() -> None:
    mondays = [date(2026, 12, 21) + timedelta(weeks=week) for week in range(4)]
    numbers = [week_number(each) for each in mondays]
    assert numbers == list(range(numbers[0], numbers[0] + 4))


# A backlog.


def test_a_spread_is_offered_only_beyond_four_budgets() -> None:
    assert spread_offer(28, 7) is None
    offer = spread_offer(29, 7)
    assert offer
    assert (offer.people, offer.weeks) == (29, 5)


@given(st.integers(0, 2000), BUDGETS)
def test_a_spread_leaves_no_week_with_more_than_its_share_and_ends_within_a_year(people: int, budget: int) -> None:
    put_off = spread(list(range(people)), budget, MONDAY)
    share = max(budget, -(-people // MOST_WEEKS))
    until = [day for _, day in put_off]
    assert all(until.count(day) <= share for day in set(until))
    assert [each for each, _ in put_off] == list(range(min(share, people), people))
    assert until == sorted(until)
    assert all(MONDAY < day <= MONDAY + timedelta(weeks=MOST_WEEKS) and day.weekday() == 0 for day in until)
