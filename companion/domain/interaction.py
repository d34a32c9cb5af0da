"""One touch between you and a contact."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from companion.domain.practice import Practice


class Direction(StrEnum):
    """Who reached out."""

    FROM_ME = "from_me"
    FROM_THEM = "from_them"
    BOTH = "both"


class Kind(StrEnum):
    """What was done."""

    LIKE = "like"
    COMMENT = "comment"
    REPLY = "reply"
    REPOST = "repost"
    FOLLOW = "follow"
    CONNECT = "connect"
    MESSAGE = "message"
    EMAIL = "email"
    CALL = "call"
    MEETING = "meeting"
    ENDORSE = "endorse"
    RECOMMEND = "recommend"
    REVIEW = "review"
    INTRODUCTION = "introduction"
    FAVOR = "favor"


@dataclass(frozen=True, slots=True)
class Interaction:
    """One touch. `at` is aware; `url` is the evidence; `words` what was said, if the person lets them be kept."""

    id: str
    contact_id: str
    at: datetime
    kind: Kind
    channel: str
    direction: Direction
    practice: Practice
    url: str | None = None
    words: str | None = None
    deleted_at: datetime | None = None
