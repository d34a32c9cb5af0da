"""What the companion answered to one delivered item, kept so that the same item delivered again gets it again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """What became of an item."""

    STORED = "stored"
    REVIEW = "review"
    REJECTED = "rejected"
    REPEATED = "repeated"


class Delivered(StrEnum):
    """What an item is of."""

    CAPTURE = "capture"
    INTERACTION = "interaction"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A contact that a capture may be about, and why, in words a person understands ("same name")."""

    contact_id: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The first answer to the item with this id. `known`: the person was in the network already.

    `contact_id` is whom it went to: of a capture the member, also if that is merged with others. `put_off_at` is when
    the person said "later".
    """

    id: str
    status: Status
    at: datetime
    of: Delivered
    contact_id: str | None = None
    known: bool = False
    candidates: tuple[Candidate, ...] = ()
    reason: str | None = None
    field: str | None = None
    put_off_at: datetime | None = None
