"""Few enough introductions to do each one well."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.introduction import Introduction
from companion.domain.introduction_pace import left_this_week, resting

WEDNESDAY = date(2026, 3, 4)
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
BEGUN = Introduction("i", "ada", "bo", "Design", NOON)
IDS = st.sampled_from("abcdef")
SOME = st.lists(
    st.builds(
        lambda one, other, ago, asked, declined, gone: replace(
            BEGUN, one_id=one, other_id=other, created_at=NOON - timedelta(days=ago),
            asked_one_on=WEDNESDAY if asked else None, declined_on=WEDNESDAY if declined else None,
            deleted_at=NOON if gone else None,
        ),
        IDS, IDS, st.integers(0, 60), st.booleans(), st.booleans(), st.booleans(),
    ), max_size=8,
)  # fmt: skip


def day_of(moment: datetime) -> date:
    return moment.date()


def begun(days_ago: int, **others: object) -> Introduction:
    return replace(BEGUN, created_at=NOON - timedelta(days=days_ago), **others)  # type: ignore[arg-type]


def test_three_a_week_which_begins_on_monday() -> None:
    assert left_this_week([], WEDNESDAY, day_of) == 3
    assert left_this_week([begun(2), begun(3)], WEDNESDAY, day_of) == 2
    assert left_this_week([begun(0)] * 5, WEDNESDAY, day_of) == 0


def test_each_person_once_in_thirty_days() -> None:
    assert resting([begun(29)], WEDNESDAY, day_of) == {"ada", "bo"}
    assert resting([begun(30)], WEDNESDAY, day_of) == set()


def test_what_is_noted_long_after_it_was_made_takes_up_no_turn_of_this_week() -> None:
    long_ago = WEDNESDAY - timedelta(days=60)
    noted = begun(0, asked_one_on=long_ago, asked_other_on=long_ago, made_on=long_ago)
    assert left_this_week([noted], WEDNESDAY, day_of) == 3
    assert resting([noted], WEDNESDAY, day_of) == set()


def test_a_suggestion_that_was_turned_down_takes_up_nobodys_turn() -> None:
    turned_down = begun(0, declined_on=WEDNESDAY)
    assert left_this_week([turned_down], WEDNESDAY, day_of) == 3
    assert resting([turned_down], WEDNESDAY, day_of) == set()
    asked_in_vain = replace(turned_down, asked_one_on=WEDNESDAY)
    assert resting([asked_in_vain], WEDNESDAY, day_of) == {"ada", "bo"}


@given(SOME, st.randoms())
def test_order_does_not_matter(introductions: list[Introduction], random: Random) -> None:
    shuffled = list(introductions)
    random.shuffle(shuffled)
    assert left_this_week(shuffled, WEDNESDAY, day_of) == left_this_week(introductions, WEDNESDAY, day_of)
    assert resting(shuffled, WEDNESDAY, day_of) == resting(introductions, WEDNESDAY, day_of)


@given(SOME, st.integers(0, 60))
def test_another_one_never_makes_room(introductions: list[Introduction], days_ago: int) -> None:
    more = [*introductions, begun(days_ago)]
    assert 0 <= left_this_week(more, WEDNESDAY, day_of) <= left_this_week(introductions, WEDNESDAY, day_of) <= 3
    assert resting(introductions, WEDNESDAY, day_of) <= resting(more, WEDNESDAY, day_of)


@given(SOME, SOME)
def test_deleting_restores(introductions: list[Introduction], others: list[Introduction]) -> None:
    gone = [replace(each, deleted_at=NOON) for each in others]
    assert resting([*introductions, *gone], WEDNESDAY, day_of) == resting(introductions, WEDNESDAY, day_of)
