"""A meeting of a circle, as it is read."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from companion.clock import Clock
from companion.domain.circle_rhythm import is_held
from companion.domain.meeting import Meeting
from companion.store.door import Data
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class MeetingView:
    """One meeting, and who came, by name. `held`: it is over."""

    id: str
    on: date
    starts_at: datetime | None
    place: str | None
    about: str | None
    attended: tuple[Who, ...]
    held: bool


def meeting_view(data: Data, clock: Clock, meeting: Meeting) -> MeetingView:
    """A meeting, from data at hand."""
    came = [found for each in as_shown(data, meeting).attended if (found := who_is(data, each))]
    return MeetingView(
        meeting.id,
        meeting.on,
        meeting.starts_at,
        meeting.place,
        meeting.about,
        tuple(sorted(came, key=lambda each: (each.name.casefold(), each.id))),
        is_held(meeting, clock.today()),
    )


def as_shown(data: Data, meeting: Meeting) -> Meeting:
    """A meeting attended by those who are in the network now, each under the id they are shown by, once."""
    came = (who_is(data, each) for each in meeting.attended)
    return replace(meeting, attended=tuple(dict.fromkeys(each.id for each in came if each)))
