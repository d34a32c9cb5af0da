"""One line of a person's timeline."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.usecases.who import Who


class Happening(StrEnum):
    """What a line is of."""

    INTERACTION = "interaction"
    NOTE = "note"
    CHANGE = "change"
    FAVOR = "favor"
    INTRODUCTION = "introduction"
    OPPORTUNITY = "opportunity"
    MEETING = "meeting"
    INVITATION = "invitation"
    MENTORSHIP = "mentorship"
    SESSION = "session"
    MERGE = "merge"
    SAVED = "saved"


@dataclass(frozen=True, slots=True)
class TouchTold:
    """What kind of touch it was."""

    kind: Kind
    channel: str
    direction: Direction
    practice: Practice


@dataclass(frozen=True, slots=True)
class Event:
    """Something that was on a day: `title` is a sentence without its full stop, `text` the words there are.

    `id` is the record's; `at` is None where only the day is known; `others` are who else had part in it.
    """

    kind: Happening
    id: str
    on: date
    title: str
    at: datetime | None = None
    text: str | None = None
    url: str | None = None
    touch: TouchTold | None = None
    others: tuple[Who, ...] = ()

    @property
    def place(self) -> tuple[str, str, str, str, str]:
        """Where it alone belongs: the later the greater; on one day what has no moment before what has one."""
        return self.on.isoformat(), self.at.isoformat() if self.at else "", self.kind, self.id, self.title
