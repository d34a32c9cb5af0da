"""A circle's coming together."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting, held or to come. `starts_at` is aware, None when only the day is known; `attended` are contacts."""

    id: str
    circle_id: str
    on: date
    starts_at: datetime | None = None
    place: str | None = None
    about: str | None = None
    attended: tuple[str, ...] = ()
    deleted_at: datetime | None = None
