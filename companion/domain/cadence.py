"""How often one means to be in touch."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Cadence:
    """So many days or calendar months; exactly one of the two is set."""

    days: int = 0
    months: int = 0

    def __post_init__(self) -> None:
        if bool(self.days) == bool(self.months) or self.days < 0 or self.months < 0:
            raise ValueError("A cadence is a number of days or of months, one of the two.")

    def after(self, day: date) -> date:
        """The day one cadence after `day`. A month later than 31 January is the last day of February."""
        if self.days:
            return day + timedelta(days=self.days)
        years, month = divmod(day.month - 1 + self.months, 12)
        year = day.year + years
        last = calendar.monthrange(year, month + 1)[1]
        return date(year, month + 1, min(day.day, last))
