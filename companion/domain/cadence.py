"""How often one means to be in touch."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

_DAYS_OF_A_MONTH = 365.2425 / 12  # the mean of the calendar's 400 years


@dataclass(frozen=True, slots=True)
class Cadence:
    """So many days or calendar months; exactly one of the two is set."""

    days: int = 0
    months: int = 0

    def __post_init__(self) -> None:
        if bool(self.days) == bool(self.months) or self.days < 0 or self.months < 0:
            raise ValueError("A cadence is a number of days or of months, one of the two.")

    @property
    def about_days(self) -> float:
        """How long it is, near enough to tell the shorter of two."""
        return self.days or self.months * _DAYS_OF_A_MONTH

    def after(self, day: date) -> date:
        """The day one cadence after `day`. A month later than 31 January is the last day of February."""
        if self.days:
            return day + timedelta(days=self.days)
        years, month = divmod(day.month - 1 + self.months, 12)
        year = day.year + years
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last))

    def part_after(self, day: date, share: float) -> date:
        """The day that a share of the cadence, 0 to 1, leads to from `day`.

        Half a calendar month has no meaning of its own: it is half of the days to `after(day)`, in whole days, rounded
        down. So a later day never leads to an earlier one, whatever the share.
        """
        whole = self.after(day)
        return whole if share == 1 else day + timedelta(days=int((whole - day).days * share))
