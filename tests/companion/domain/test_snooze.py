"""A snooze remembers how things stood when the week began."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.contact import Contact
from companion.domain.snooze import put_off, restored, woken
from companion.domain.week import monday_of, sunday_of, week_number

ADA = Contact("ada", "Ada Example", date(2026, 1, 1))
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def test_putting_off_twice_in_a_week_still_tells_how_the_week_began() -> None:
    wednesday = date(2026, 3, 4)
    asleep = replace(ADA, snoozed_until=date(2026, 3, 3))
    once = put_off(asleep, date(2026, 3, 20), wednesday)
    assert (once.snoozed_on, once.snoozed_before) == (wednesday, date(2026, 3, 3))
    twice = put_off(once, date(2026, 4, 20), wednesday + timedelta(days=3))
    assert (twice.snoozed_until, twice.snoozed_before) == (date(2026, 4, 20), date(2026, 3, 3))


def test_a_snooze_of_another_week_is_what_held_before() -> None:
    once = put_off(ADA, date(2026, 3, 11), date(2026, 3, 4))
    later = put_off(once, date(2026, 5, 1), date(2026, 3, 10))
    assert (later.snoozed_on, later.snoozed_before) == (date(2026, 3, 10), date(2026, 3, 11))


def test_ending_a_snooze_leaves_nothing_of_it() -> None:
    assert woken(put_off(ADA, date(2026, 3, 20), date(2026, 3, 4))) == ADA


def test_taking_a_snooze_back_leaves_the_one_before() -> None:
    before = replace(ADA, snoozed_until=date(2026, 2, 1))
    assert restored(put_off(before, date(2026, 3, 20), date(2026, 3, 4)), before.snoozed_until) == before


@given(DAYS)
def test_every_day_lies_in_one_week_of_seven_days(day: date) -> None:
    assert monday_of(day) <= day <= sunday_of(day)
    assert (monday_of(day).weekday(), sunday_of(day).weekday()) == (0, 6)
    assert (sunday_of(day) - monday_of(day)).days == 6
    assert week_number(day + timedelta(days=7)) == week_number(day) + 1
    assert week_number(monday_of(day)) == week_number(sunday_of(day))
