"""Bringing two contacts together, asked of both first."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Introduction:
    """One introduction. Where it stands follows from which of its days are set."""

    id: str
    one_id: str
    other_id: str
    why: str
    created_at: datetime
    asked_one_on: date | None = None
    asked_other_on: date | None = None
    agreed_one_on: date | None = None
    agreed_other_on: date | None = None
    declined_on: date | None = None
    made_on: date | None = None
    outcome: str | None = None
    outcome_on: date | None = None
    deleted_at: datetime | None = None
