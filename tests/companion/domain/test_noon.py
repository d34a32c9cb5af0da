"""A moment for what only its day is known of."""

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.noon import noon_of

ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.dates(date(1900, 1, 2), date(2200, 1, 1)), ZONES)
def test_a_day_is_that_day_wherever_one_lives(day: date, zone: timezone) -> None:
    at = noon_of(day, lambda moment: moment.astimezone(zone).date())
    assert at.astimezone(zone).date() == day


def test_it_is_noon_where_most_people_are() -> None:
    assert noon_of(date(2026, 3, 1), lambda moment: moment.date()) == datetime(2026, 3, 1, 12, tzinfo=UTC)
