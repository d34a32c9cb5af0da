"""A contact who guides you, or you them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Role(StrEnum):
    """What the contact is to the person."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    PEER = "peer"


@dataclass(frozen=True, slots=True)
class Mentorship:
    """One mentorship; it goes on until `ended_on`."""

    id: str
    contact_id: str
    role: Role
    since: date
    about: str | None = None
    ended_on: date | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One talk of a mentorship: what was asked, what was advised, and the report back that was promised."""

    id: str
    mentorship_id: str
    contact_id: str
    on: date
    ask: str
    advice: str | None = None
    promised_on: date | None = None
    reported_on: date | None = None
    deleted_at: datetime | None = None
