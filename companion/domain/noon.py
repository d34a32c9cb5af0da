"""A moment for what only its day is known of."""

from datetime import UTC, date, datetime, time, timedelta

from companion.domain.due import DayOf


def noon_of(day: date, day_of: DayOf) -> datetime:
    """A moment of that day in the person's time zone: noon in UTC, or its midnight where noon is the next day."""
    noon = datetime.combine(day, time(12), UTC)
    return noon if day_of(noon) == day else noon - timedelta(hours=12)
