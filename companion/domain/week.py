"""Weeks, from Monday to Sunday."""

from datetime import UTC, date, datetime, timedelta


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def sunday_of(day: date) -> date:
    """The Sunday of a day's week."""
    return monday_of(day) + timedelta(days=6)


def week_number(day: date) -> int:
    """How many Mondays have been since the calendar began, so that weeks can take turns across the ends of years."""
    return (day.toordinal() - 1) // 7


def before_in_every_zone(day: date) -> datetime:
    """A moment that is before a day wherever one is: no time zone is as much as a day from UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1)
