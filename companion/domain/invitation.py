"""Asking somebody to join a circle."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Invitation:
    """One invitation. What comes after it is accepted (first seen, welcomed) follows from meetings and touches."""

    id: str
    circle_id: str
    contact_id: str
    invited_on: date
    accepted_on: date | None = None
    declined_on: date | None = None
    deleted_at: datetime | None = None
