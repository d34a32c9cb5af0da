"""Which day it certainly is."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.days_seen import FOLLOWED_BY, certain_day, with_today

FIRST = date(2026, 3, 1)
STRAYS = st.lists(st.integers(-800, 800), max_size=3)


def after(days: tuple[date, ...], *more: int) -> tuple[date, ...]:
    """What is seen once these days, by their number, have come too."""
    for number in more:
        days = with_today(days, FIRST + timedelta(number))
    return days


def test_a_day_is_certain_once_two_others_have_followed() -> None:
    assert certain_day(after((), 0, 0, 1)) is None
    assert certain_day(after((), 0, 0, 1, 1, 2)) == FIRST
    assert certain_day(after((), 0, 9, 40)) == FIRST, "also where the computer was off for weeks"


@given(st.lists(STRAYS, min_size=1, max_size=30))
def test_a_clock_that_strays_and_comes_back_the_same_day_makes_no_day_certain_that_has_not_been(
    strays: list[list[int]],
) -> None:
    days: tuple[date, ...] = ()
    for today, hours in enumerate(strays):
        days = after(days, today, *hours[:1], today, *hours[1:2], today)
        certain = certain_day(days)
        assert certain is None or certain <= FIRST + timedelta(today)


@given(st.lists(st.integers(0, 60), min_size=FOLLOWED_BY + 2, max_size=40, unique=True))
def test_with_a_clock_that_is_right_nothing_waits_for_more_than_two_further_days(numbers: list[int]) -> None:
    rising = sorted(numbers)
    assert certain_day(after((), *rising)) == FIRST + timedelta(rising[-1 - FOLLOWED_BY])


@given(st.lists(st.integers(-3000, 3000), max_size=60))
def test_whatever_the_clock_does_the_days_stay_few_and_in_order(numbers: list[int]) -> None:
    days = after((), *numbers)
    assert list(days) == sorted(set(days))
    assert len(days) <= 10
