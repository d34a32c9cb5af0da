"""A circle as it is read, and how it fares."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.circle import Circle
from companion.domain.circle_rhythm import (
    NextMeeting,
    attended,
    held,
    membership,
    newest_first,
    next_meeting,
    stale_months,
)
from companion.domain.meeting import Meeting
from companion.store.door import Data
from companion.usecases.show_invitation import InvitationView, invitation_view
from companion.usecases.show_meeting import as_shown
from companion.usecases.who import Who, who


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleView:
    """A circle, and how it fares. `id` is None while it is only named; `members`, `quiet` and the like are counts."""

    id: str | None
    name: str
    about: str | None = None
    cadence: Cadence | None = None
    rhythm: Cadence | None = None
    members: int
    last_met_on: date | None = None
    next: NextMeeting | None = None
    quiet: int = 0
    last_joined_on: date | None = None
    stale_months: int | None = None
    welcomes_overdue: int = 0


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member, and how they take part: at `attended` of the meetings since they joined, `of` so many."""

    who: Who
    joined_on: date
    attended: int
    of: int
    last_seen_on: date | None
    quiet: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that belongs to a circle: people by name, meetings as they are shown and invitations the newest first."""

    people: tuple[MemberView, ...]
    meetings: tuple[Meeting, ...]
    invitations: tuple[InvitationView, ...]


def gathered(data: Data, clock: Clock, circle: Circle, member_ids: Iterable[str]) -> Gathered:
    """What belongs to a circle whose members are known."""
    live = [each for each in data.meetings if each.circle_id == circle.id and each.deleted_at is None]
    meetings = tuple(as_shown(data, each) for each in newest_first(live))
    found = [each for each in data.invitations if each.circle_id == circle.id and each.deleted_at is None]
    found.sort(key=lambda each: (each.invited_on, each.id), reverse=True)
    views = (invitation_view(data, clock, each, meetings) for each in found)
    invitations = tuple(each for each in views if each)
    joined = {each.who.id: each.accepted_on for each in reversed(invitations) if each.accepted_on}
    told = attended(meetings, clock.today())
    people = (_member(data, each, joined, told) for each in member_ids)
    by_name = sorted((each for each in people if each), key=lambda each: (each.who.name.casefold(), each.who.id))
    return Gathered(tuple(by_name), meetings, invitations)


def circle_view(clock: Clock, circle: Circle, of: Gathered) -> CircleView:
    """A circle in short."""
    today, joined = clock.today(), [each.joined_on for each in of.people]
    over = held(of.meetings, today)
    return CircleView(
        id=circle.id,
        name=circle.name,
        about=circle.about,
        cadence=circle.cadence,
        rhythm=circle.rhythm,
        members=len(of.people),
        last_met_on=over[0].on if over else None,
        next=next_meeting(circle.rhythm, clock.day_of(circle.created_at), of.meetings, today),
        quiet=sum(each.quiet for each in of.people),
        last_joined_on=max(joined, default=None),
        stale_months=stale_months(joined, today),
        welcomes_overdue=sum(each.welcome_overdue for each in of.invitations),
    )


def _member(data: Data, contact_id: str, joined: dict[str, date], told: Sequence[Meeting]) -> MemberView | None:
    contact = data.contacts.get(contact_id)
    if contact is None:
        return None
    how = membership(contact.id, joined.get(contact.id, contact.saved_on), told)
    return MemberView(who(contact), how.joined_on, how.attended, how.of, how.last_seen_on, how.quiet)
