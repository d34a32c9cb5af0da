"""The only place that reads time."""

import sys
import time
from calendar import timegm
from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """What the rest of the companion knows of time."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""

    def day_of(self, moment: datetime) -> date:
        """The calendar day of an aware moment in the person's own time zone."""

    def today(self) -> date:
        """The calendar day it is in the person's own time zone."""

    def zone(self) -> str:
        """What tells that time zone from others: while it stays the same, `day_of` says the same of a moment."""

    def monotonic(self) -> float:
        """Seconds that only ever go forward, whatever is done to the clock, and also while the computer sleeps."""


class SystemClock:
    """The machine's clock and time zone, which may change while the companion runs, as on a journey.

    `today` and `zone` see a change. `day_of` goes by the zone that they saw last: it is asked of thousands of moments.
    """

    def now(self) -> datetime:
        """This moment, in UTC."""
        return datetime.now(UTC)

    def day_of(self, moment: datetime) -> date:
        """The day in the machine's time zone."""
        return moment.astimezone().date()

    def today(self) -> date:
        """Today in the machine's time zone."""
        _look_for_the_zone()
        return self.day_of(self.now())

    def zone(self) -> str:
        """The machine's time zone, by its names and its offsets in this winter and summer."""
        _look_for_the_zone()
        year = time.gmtime().tm_year
        halves = [time.localtime(timegm((year, month, 1, 0, 0, 0))) for month in (1, 7)]
        return " ".join(f"{each.tm_zone}{each.tm_gmtoff:+}" for each in halves)

    def monotonic(self) -> float:
        """Seconds since some moment in the past."""
        return time.clock_gettime(_NEVER_SLEEPS) if _NEVER_SLEEPS is not None else time.monotonic()


# CLOCK_MONOTONIC stands still while Linux is suspended; CLOCK_BOOTTIME does not (clock_gettime(2)). macOS has no such
# clock, and there it is time.monotonic() that stands still and CLOCK_MONOTONIC that does not. Windows' never does.
_NEVER_SLEEPS: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


def _look_for_the_zone() -> None:
    """Learn of another zone: localtime_r, by which moments become days, need not look for one itself (POSIX)."""
    if sys.platform != "win32":
        time.tzset()
