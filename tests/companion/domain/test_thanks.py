"""Thanks are owed to whoever one has heard of something from."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.interaction import Direction, Kind
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.practice import Practice
from companion.domain.tally import Tally
from companion.domain.thanks import Turned, owed_since, turned

HEARD = date(2026, 3, 1)
JOB = Opportunity("o", "ada", Chance.JOB, "Lead at Mills", HEARD, Stage.HEARD, HEARD)
WON = replace(JOB, stage=Stage.WON, stage_on=date(2026, 4, 1))
DAYS = st.none() | st.dates(HEARD - timedelta(days=30), HEARD + timedelta(days=60))
TURNS = st.builds(Turned, DAYS, DAYS)
JOBS = st.builds(
    lambda stage, days, thanked: replace(JOB, stage=stage, stage_on=HEARD + timedelta(days=days), thanked_on=thanked),
    st.sampled_from(Stage), st.integers(0, 40), DAYS,
)  # fmt: skip


def tally(kind: Kind, direction: Direction, day: int) -> Tally:
    return Tally(kind, direction, Practice.INVOLVED, datetime(2026, 3, day, 12, tzinfo=UTC), 1)


def last(*tallies: Tally) -> Turned:
    return turned(tallies, lambda moment: moment.date())


def test_thanks_are_owed_from_the_day_it_was_heard_of() -> None:
    assert owed_since(JOB, Turned()) == HEARD
    assert owed_since(JOB, Turned(alone=HEARD - timedelta(days=1))) == HEARD


def test_a_message_on_that_day_or_later_is_thanks() -> None:
    assert owed_since(JOB, last(tally(Kind.MESSAGE, Direction.FROM_ME, 1))) is None
    assert owed_since(JOB, last(tally(Kind.EMAIL, Direction.FROM_ME, 20))) is None


def test_the_call_in_which_it_was_told_is_no_thanks_but_the_next_one_is() -> None:
    assert owed_since(JOB, last(tally(Kind.CALL, Direction.BOTH, 1))) == HEARD
    assert owed_since(JOB, last(tally(Kind.CALL, Direction.BOTH, 2))) is None


@pytest.mark.parametrize("kind", [Kind.LIKE, Kind.FOLLOW, Kind.REPOST, Kind.ENDORSE])
def test_a_click_is_no_thanks(kind: Kind) -> None:
    assert owed_since(JOB, last(tally(kind, Direction.FROM_ME, 5))) == HEARD


def test_what_they_write_is_no_thanks() -> None:
    assert owed_since(JOB, last(tally(Kind.MESSAGE, Direction.FROM_THEM, 5))) == HEARD


def test_thanks_are_owed_again_once_it_is_won() -> None:
    thanked = Turned(alone=date(2026, 3, 3))
    assert owed_since(JOB, thanked) is None
    assert owed_since(WON, thanked) == date(2026, 4, 1)
    assert owed_since(replace(WON, thanked_on=date(2026, 4, 2)), thanked) is None
    assert owed_since(replace(WON, stage=Stage.LOST), thanked) == date(2026, 4, 1)


def test_what_was_dropped_needs_thanks_for_the_news_alone() -> None:
    dropped = replace(WON, stage=Stage.DROPPED)
    assert owed_since(dropped, Turned(alone=date(2026, 3, 3))) is None
    assert owed_since(dropped, Turned()) == HEARD


@given(JOBS, TURNS, TURNS)
def test_turning_to_somebody_again_never_makes_thanks_owed(job: Opportunity, one: Turned, other: Turned) -> None:
    both = Turned(_later(one.alone, other.alone), _later(one.together, other.together))
    assert owed_since(job, one) is not None or owed_since(job, both) is None


@given(JOBS, TURNS)
def test_marking_thanks_today_settles_them(job: Opportunity, last: Turned) -> None:
    assert owed_since(replace(job, thanked_on=HEARD + timedelta(days=60)), last) is None


def _later(one: date | None, other: date | None) -> date | None:
    return max((each for each in (one, other) if each), default=None)
