"""An invitation to a circle, as it is read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.circle_rhythm import held
from companion.domain.invitation import Invitation
from companion.domain.meeting import Meeting
from companion.domain.welcome import Stage, is_personal, welcome
from companion.store.door import Data
from companion.usecases.leave_traces import trace_id
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class InvitationView:
    """One invitation, and how far it has come. `welcome_due` is None before it is accepted and once that is done."""

    id: str
    who: Who
    invited_on: date
    accepted_on: date | None
    declined_on: date | None
    first_seen_on: date | None
    welcomed_on: date | None
    stage: Stage
    welcome_due: date | None
    welcome_overdue: bool


def invitation_view(
    data: Data, clock: Clock, invitation: Invitation, meetings: Iterable[Meeting]
) -> InvitationView | None:
    """An invitation, given the circle's meetings as they are shown; None for somebody deleted."""
    guest, today = who_is(data, invitation.contact_id), clock.today()
    if guest is None:
        return None
    seen = (each.on for each in held(meetings, today) if guest.id in each.attended)
    how = welcome(invitation, seen, _reached(data, clock, invitation), today)
    return InvitationView(
        invitation.id,
        guest,
        invitation.invited_on,
        invitation.accepted_on,
        invitation.declined_on,
        how.first_seen_on,
        how.welcomed_on,
        how.stage,
        how.welcome_due,
        how.welcome_overdue,
    )


def _reached(data: Data, clock: Clock, invitation: Invitation) -> list[date]:
    """The days on which you turned to them alone. The rows are read only where the tallies show that there are any."""
    contact_id, accepted = invitation.contact_id, invitation.accepted_on
    told = (each for each in data.interactions.tallies(contact_id) if is_personal(each.kind, each.direction))
    if accepted is None or not any(clock.day_of(each.at) >= accepted for each in told):
        return []
    together = {trace_id(each.id, member) for each in data.meetings.of(contact_id) for member in each.attended}
    return [
        clock.day_of(each.at)
        for each in data.interactions.of(contact_id)
        if each.deleted_at is None and each.id not in together and is_personal(each.kind, each.direction)
    ]
