"""A clock that stands until it is moved."""

from datetime import UTC, date, datetime, timedelta, tzinfo


class SetClock:
    def __init__(self, now: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC), zone: tzinfo = UTC) -> None:
        self._now = now
        self._zone = zone
        self._monotonic = 1000.0

    def pass_by(self, **time: float) -> None:
        """Let time pass: `pass_by(days=40)`."""
        self._now += timedelta(**time)
        self._monotonic += timedelta(**time).total_seconds()

    def set_to(self, now: datetime) -> None:
        """Set the wall clock, as a person may; no time passes."""
        self._now = now

    def now(self) -> datetime:
        return self._now

    def day_of(self, moment: datetime) -> date:
        return moment.astimezone(self._zone).date()

    def today(self) -> date:
        return self.day_of(self._now)

    def zone(self) -> str:
        return str(self._zone)

    def monotonic(self) -> float:
        return self._monotonic
