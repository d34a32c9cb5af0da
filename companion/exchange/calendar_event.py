"""What a calendar shows, whichever format it is written in."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_FIRST_SHOWN = 1972  # calendars count from 1970, and some drop what is earlier; 1972 has a 29 February


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Something on a whole `day`, or from `starts_at` on (aware), to `ends_at` if that is known.

    `uid` is the same whenever the same thing is told. `alarm` is counted from the start, which for a day is its
    midnight wherever the calendar is: nine in the morning is timedelta(hours=9), a quarter of an hour before
    timedelta(minutes=-15). `yearly`: on that day of every year; 29 February is the last of February in others.
    """

    uid: str
    title: str
    day: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str | None = None
    description: str | None = None
    url: str | None = None
    alarm: timedelta | None = None
    yearly: bool = False

    def __post_init__(self) -> None:
        if (self.day is None) == (self.starts_at is None):
            raise ValueError("An event is on a day or at a time, one of the two.")
        if any(moment is not None and moment.tzinfo is None for moment in (self.starts_at, self.ends_at)):
            raise ValueError("An event's times are aware.")
        if self.ends_at and (self.starts_at is None or self.ends_at.astimezone(UTC) < self.starts_at.astimezone(UTC)):
            raise ValueError("An event ends after it has started.")


def first_birthday(birthday: str) -> date:
    """From which day on a calendar shows a birthday ("1985-12-10", or "--12-10" without the year) every year."""
    year, month, day = birthday.rsplit("-", 2)
    return date(max(int(year) if year.isdigit() else 0, _FIRST_SHOWN), int(month), int(day))
