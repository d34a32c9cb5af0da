"""When a circle meets next, who has gone quiet in it, and how long nobody has joined.

Only days matter. A meeting of today is still to come until somebody is known to have come.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from companion.domain.cadence import Cadence
from companion.domain.meeting import Meeting

LAST_FEW = 2  # who was absent from these is quiet


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next one planned, or, without a `meeting_id`, the day to call one for; that may be past."""

    on: date
    meeting_id: str | None
    days_late: int


@dataclass(frozen=True, slots=True)
class Membership:
    """How a member takes part: at how many of the meetings since they joined they were, and when last at any."""

    joined_on: date
    attended: int
    of: int
    last_seen_on: date | None
    quiet: bool


def is_held(meeting: Meeting, today: date) -> bool:
    """Whether a meeting is over."""
    return meeting.on < today or (meeting.on == today and bool(meeting.attended))


def held(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """Those that are over, the newest first, deleted ones left out."""
    return newest_first(each for each in meetings if each.deleted_at is None and is_held(each, today))


def attended(meetings: Iterable[Meeting], today: date) -> list[Meeting]:
    """Those of which it is known who came; one of which nobody has said so tells nothing of anybody."""
    return [each for each in held(meetings, today) if each.attended]


def newest_first(meetings: Iterable[Meeting]) -> list[Meeting]:
    """In the order they are read."""
    return sorted(meetings, key=lambda each: (each.on, each.id), reverse=True)


def next_meeting(rhythm: Cadence | None, begun: date, meetings: Iterable[Meeting], today: date) -> NextMeeting | None:
    """The next meeting of a circle that began on some day; None without a rhythm and without one planned."""
    live = [each for each in meetings if each.deleted_at is None]
    planned = min(
        (each for each in live if not is_held(each, today)), key=lambda each: (each.on, each.id), default=None
    )
    if planned is not None:
        return NextMeeting(planned.on, planned.id, 0)
    if rhythm is None:
        return None
    on = rhythm.after(max([each.on for each in live], default=begun))
    return NextMeeting(on, None, max(0, (today - on).days))


def membership(member_id: str, joined_on: date, told: Sequence[Meeting]) -> Membership:
    """How one member takes part, by the meetings that were `attended`."""
    seen = [each.on for each in told if member_id in each.attended]
    joined = min([joined_on, *seen])
    since = [each for each in told if each.on >= joined]
    quiet = len(since) >= LAST_FEW and all(member_id not in each.attended for each in since[:LAST_FEW])
    return Membership(joined, len(seen), len(since), max(seen, default=None), quiet)


def stale_months(joined: Sequence[date], today: date) -> int | None:
    """How many whole months nobody has joined; None for a circle that is empty."""
    if not joined:
        return None
    last = max(joined)
    months = (today.year - last.year) * 12 + today.month - last.month
    return max(0, months - (today.day < last.day))
