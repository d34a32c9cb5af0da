"""Something heard of through the network: a job, a client, a talk."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Chance(StrEnum):
    """What kind of opportunity."""

    JOB = "job"
    CLIENT = "client"
    TALK = "talk"
    OTHER = "other"


class Stage(StrEnum):
    """Where it stands."""

    HEARD = "heard"
    PURSUING = "pursuing"
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One opportunity; `contact_id` is from whom it was heard, `stage_on` since when it stands where it does."""

    id: str
    contact_id: str
    kind: Chance
    about: str
    heard_on: date
    stage: Stage
    stage_on: date
    thanked_on: date | None = None
    deleted_at: datetime | None = None
