"""Weeks, from Monday to Sunday."""

from datetime import date, timedelta


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def sunday_of(day: date) -> date:
    """The Sunday of a day's week."""
    return monday_of(day) + timedelta(days=6)


def week_number(day: date) -> int:
    """How many Mondays have been since the calendar began, so that weeks can take turns across the ends of years."""
    return (day.toordinal() - 1) // 7
