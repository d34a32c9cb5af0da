from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.cadence import Cadence

days = st.dates(date(1990, 1, 1), date(2100, 1, 1))


def test_a_month_after_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert Cadence(months=1).after(date(2026, 1, 31)) == date(2026, 2, 28)
    assert Cadence(months=1).after(date(2028, 1, 31)) == date(2028, 2, 29)


def test_a_year_after_a_leap_day_is_the_28th() -> None:
    assert Cadence(months=12).after(date(2028, 2, 29)) == date(2029, 2, 28)


def test_months_run_over_the_turn_of_the_year() -> None:
    assert Cadence(months=3).after(date(2026, 11, 15)) == date(2027, 2, 15)


@pytest.mark.parametrize("parts", [{}, {"days": 1, "months": 1}, {"days": -1}, {"months": -3}])
def test_a_cadence_is_days_or_months_and_never_both_or_neither(parts: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="one of the two"):
        Cadence(**parts)


@given(days, st.integers(1, 120))
def test_so_many_months_on_is_that_month_and_the_same_day_or_the_last_one_before_it(day: date, months: int) -> None:
    then = Cadence(months=months).after(day)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day == day.day or (then.day < day.day and (then + timedelta(days=1)).day == 1)


@given(days, days, st.integers(1, 120))
def test_a_later_day_never_gives_an_earlier_due_date(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert Cadence(months=months).after(first) <= Cadence(months=months).after(second)


cadences = st.builds(Cadence, days=st.integers(1, 3660)) | st.builds(Cadence, months=st.integers(1, 120))
shares = st.sampled_from([0.2, 0.5, 0.75, 1.0])


@given(days, days, cadences, shares)
def test_a_share_of_a_cadence_never_leads_from_a_later_day_to_an_earlier_one(
    one: date, other: date, cadence: Cadence, share: float
) -> None:
    first, second = sorted((one, other))
    assert cadence.part_after(first, share) <= cadence.part_after(second, share)


@given(days, cadences, shares, shares)
def test_a_greater_share_never_leads_to_an_earlier_day(day: date, cadence: Cadence, one: float, other: float) -> None:
    less, more = sorted((one, other))
    assert day <= cadence.part_after(day, less) <= cadence.part_after(day, more) <= cadence.after(day)


@given(days, st.integers(1, 700))
def test_a_fifth_of_fives_is_exact_although_no_such_fraction_is_in_binary(day: date, fives: int) -> None:
    assert Cadence(days=5 * fives).part_after(day, 0.2) == day + timedelta(days=fives)
