"""The columns of our own CSV, alike for who writes it and who reads it: one for each field of a contact's own.

The headings are the fields' names. A list has one entry a line within its cell. Cells are guarded (formula.py).
"""

import re

from companion.domain.cadence import Cadence

TEXTS = ("name", "headline", "company", "location", "bio", "profile_url", "avatar_url", "birthday", "how_met")
LISTS = ("emails", "phones", "links", "circles", "tags", "needs", "offers", "reasons")
CHOICES = ("cadence", "importance", "rest")
NOTES = "notes"
COLUMNS = (*TEXTS, *LISTS, *CHOICES, NOTES)
_CADENCE = re.compile(r"(?P<number>[1-9][0-9]{0,3}) (?P<unit>day|month)s?")


def as_cell(entries: tuple[str, ...]) -> str:
    """A list in one cell."""
    return "\n".join(entries)


def entries_of(cell: str) -> tuple[str, ...]:
    """The list in a cell."""
    return tuple(entry for line in cell.split("\n") if (entry := line.strip()))


def cadence_as_cell(cadence: Cadence | None) -> str:
    """As "30 days" or "3 months"; "" for none."""
    if cadence is None:
        return ""
    return f"{cadence.days} days" if cadence.days else f"{cadence.months} months"


def cadence_of(cell: str) -> Cadence | None:
    """The cadence in a cell; None for a cell that tells none."""
    told = _CADENCE.fullmatch(cell.strip().lower())
    if told is None:
        return None
    number = int(told["number"])
    return Cadence(days=number) if told["unit"] == "day" else Cadence(months=number)
