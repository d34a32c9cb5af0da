"""Days and moments as exports write them."""

import re
from datetime import UTC, date, datetime, time, tzinfo

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(r"(?P<day>\d{1,2})[ -](?P<month>[A-Za-z]{3})[a-z]*\.?[ -](?P<year>\d{4}|\d\d)")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_SLASHED = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)")
_DAY_AND_TIME = re.compile(r"(?P<day>[^ ,T]+)(?:T|,? )(?P<time>.+)")
_TIME = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?\s*(?P<half>[AP]M)?\s*(?P<zone>UTC|GMT|Z)?",
    re.IGNORECASE,
)
_CENTURY = 2000
_MONTHS_OF_A_YEAR = 12
_NOON = 12


def as_day(text: str) -> date | None:
    """`05 Jan 2020`, `12-Nov-25`, `2020-01-05`; `03/15/2024` is the American way, unless it has no such month."""
    told = _NAMED.fullmatch(text.strip()) or _ISO.fullmatch(text.strip())
    if told:
        month = _MONTHS.index(told["month"].lower()) + 1 if told["month"].lower() in _MONTHS else told["month"]
        return _day(told["year"], month, told["day"])
    if told := _SLASHED.fullmatch(text.strip()):
        american = int(told["month"]) <= _MONTHS_OF_A_YEAR
        return _day(told["year"], *((told["month"], told["day"]) if american else (told["day"], told["month"])))
    return None


def as_moment(text: str, zone: tzinfo) -> datetime | None:
    """A day and a time, in UTC where it says so and else in `zone`: `2026-09-01 10:00:00 UTC`, `9/1/26, 10:02 AM`."""
    parts = _DAY_AND_TIME.fullmatch(" ".join(text.split()))
    day, told = (as_day(parts["day"]), _TIME.fullmatch(parts["time"])) if parts else (None, None)
    if day is None or told is None:
        return None
    hour, half = int(told["hour"]), (told["half"] or "").upper()
    if half:
        hour = hour % _NOON + (_NOON if half == "PM" else 0)
    try:
        at = time(hour, int(told["minute"]), int(told["second"] or 0))
        return datetime.combine(day, at, UTC if told["zone"] else zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year) + (_CENTURY if len(year) == len("25") else 0), int(month), int(day))
    except ValueError:
        return None
