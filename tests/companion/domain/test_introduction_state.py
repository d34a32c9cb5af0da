"""Where an introduction stands, by its days."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.introduction import Introduction
from companion.domain.introduction_state import Next, OutOfOrderError, State, Step, check_order, next_step, state

DAY = date(2026, 3, 1)
DRAFT = Introduction("i", "ada", "bo", "Design", datetime(2026, 3, 1, 12, tzinfo=UTC))
ASKED = replace(DRAFT, asked_one_on=DAY)
WILLING = replace(ASKED, agreed_one_on=DAY)
ASKED_BOTH = replace(WILLING, asked_other_on=DAY)
AGREED = replace(ASKED_BOTH, agreed_other_on=DAY + timedelta(days=2))
MADE = replace(AGREED, made_on=DAY + timedelta(days=3))
KNOWN = replace(MADE, outcome="They work together.", outcome_on=DAY + timedelta(days=40))

DAYS = st.none() | st.dates(DAY, DAY + timedelta(days=60))
ANY = st.builds(
    Introduction, st.just("i"), st.just("ada"), st.just("bo"), st.just("why"), st.just(DRAFT.created_at),
    DAYS, DAYS, DAYS, DAYS, DAYS, DAYS, st.none() | st.just("Good."), DAYS,
)  # fmt: skip


@pytest.mark.parametrize(
    ("introduction", "stands", "step"),
    [
        (DRAFT, State.DRAFT, Next(Step.ASK_ONE, None, None)),
        (ASKED, State.ASKED_ONE, Next(Step.AWAIT_ONE, DAY, date(2026, 3, 15))),
        (WILLING, State.ASKED_ONE, Next(Step.ASK_OTHER, DAY, DAY)),
        (ASKED_BOTH, State.ASKED_BOTH, Next(Step.AWAIT_OTHER, DAY, date(2026, 3, 15))),
        (AGREED, State.AGREED, Next(Step.MAKE, date(2026, 3, 3), date(2026, 3, 3))),
        (MADE, State.MADE, Next(Step.FOLLOW_UP, date(2026, 3, 4), date(2026, 4, 3))),
        (KNOWN, State.OUTCOME, None),
        (replace(ASKED, declined_on=DAY), State.DECLINED, None),
    ],
)
def test_both_are_asked_before_it_is_made_and_its_outcome_is_asked_for(
    introduction: Introduction, stands: State, step: Next | None
) -> None:
    check_order(introduction)
    assert state(introduction) is stands
    assert next_step(introduction) == step


def test_the_other_one_may_be_asked_first() -> None:
    other_first = replace(DRAFT, asked_other_on=DAY)
    assert next_step(other_first) == Next(Step.AWAIT_OTHER, DAY, date(2026, 3, 15))
    assert next_step(replace(other_first, agreed_other_on=DAY)) == Next(Step.ASK_ONE, DAY, DAY)


@pytest.mark.parametrize(
    "introduction",
    [
        replace(DRAFT, made_on=DAY),
        replace(WILLING, made_on=DAY),
        replace(MADE, declined_on=DAY),
        replace(AGREED, outcome="Good.", outcome_on=DAY),
    ],
)
def test_days_that_cannot_have_been_are_told_with_what_to_do(introduction: Introduction) -> None:
    with pytest.raises(OutOfOrderError) as told:
        check_order(introduction)
    assert str(told.value).endswith(".")


@given(ANY)
def test_nothing_is_left_to_do_only_where_it_has_come_to_an_end(introduction: Introduction) -> None:
    ended = state(introduction) in (State.DECLINED, State.OUTCOME)
    assert (next_step(introduction) is None) is ended


@given(ANY)
def test_it_is_never_made_without_the_yes_of_both(introduction: Introduction) -> None:
    step = next_step(introduction)
    if step and step.step is Step.MAKE:
        assert introduction.agreed_one_on
        assert introduction.agreed_other_on


@given(ANY)
def test_what_is_due_is_due_no_earlier_than_it_came_up(introduction: Introduction) -> None:
    step = next_step(introduction)
    assert step is None or step.due is None or (step.since is not None and step.since <= step.due)
