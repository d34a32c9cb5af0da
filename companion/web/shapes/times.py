"""Days and moments."""

import re
from contextlib import suppress
from datetime import UTC, date, datetime

from companion.usecases.refusals import Refused
from companion.web.shapes.shape import Shape

# Any real moment of a person's network lies in between, and a time zone can be added without leaving the calendar.
FIRST_YEAR, LAST_YEAR = 1900, 2200


def moment() -> Shape[datetime]:
    """An ISO 8601 moment with an offset, read as UTC."""

    def read(value: object, path: str) -> datetime:
        # fromisoformat also takes forms no protocol should (week dates, no dashes), hence the pattern.
        if isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d|[Zz+-])", value):
            with suppress(ValueError):  # a 30 February is refused below
                at = datetime.fromisoformat(value)
                if at.tzinfo is not None and FIRST_YEAR <= at.year <= LAST_YEAR:
                    return at.astimezone(UTC)
        raise Refused("Give a moment with its offset, such as 2026-03-01T12:00:00Z.", path)

    return Shape(read, {"type": "string", "format": "date-time"})


def day() -> Shape[date]:
    """A calendar day."""

    def read(value: object, path: str) -> date:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            with suppress(ValueError):
                on = date.fromisoformat(value)
                if FIRST_YEAR <= on.year <= LAST_YEAR:
                    return on
        raise Refused("Give a day, such as 2026-03-01.", path)

    return Shape(read, {"type": "string", "format": "date"})


def birthday() -> Shape[str]:
    """A calendar day, or one without its year, as "--12-10" (ISO 8601:2000, as vCard has it)."""
    whole = day()

    def read(value: object, path: str) -> str:
        if isinstance(value, str) and re.fullmatch(r"--\d\d-\d\d", value, re.ASCII):
            with suppress(ValueError):
                date.fromisoformat(f"2000{value[1:]}")  # a leap year: 29 February is a birthday
                return value
        try:
            return whole.read(value, path).isoformat()
        except Refused as refused:
            raise Refused("Give a birthday, such as 1985-12-10, or --12-10 without the year.", path) from refused

    return Shape(read, {"type": "string", "pattern": r"^(\d{4}|-)-\d\d-\d\d$"})
