"""Fetching a circle, a meeting or an invitation that must be there."""

from companion.domain.circle import Circle, circle_key
from companion.domain.invitation import Invitation
from companion.domain.meeting import Meeting
from companion.store.door import Data
from companion.usecases.kept_record import any_record
from companion.usecases.refusals import Conflict, NotFound


def any_circle(data: Data, circle_id: str) -> Circle:
    """The circle with this id, deleted or not."""
    return any_record(data.circles, circle_id, "circle")


def live_circle(data: Data, circle_id: str) -> Circle:
    """The circle with this id, unless it is deleted."""
    circle = any_circle(data, circle_id)
    if circle.deleted_at is not None:
        raise NotFound("This circle has been deleted; restore it first.")
    return circle


def refuse_second(data: Data, name: str, circle_id: str) -> None:
    """Raise Conflict if another circle has this name."""
    key = circle_key(name)
    for each in data.circles:
        if each.deleted_at is None and each.id != circle_id and circle_key(each.name) == key:
            raise Conflict(f"There is a circle named {each.name} already; choose another name.", "name")


def any_meeting(data: Data, circle_id: str, meeting_id: str) -> Meeting:
    """The meeting with this id of this circle, deleted or not."""
    live_circle(data, circle_id)
    meeting = data.meetings.get(meeting_id)
    if meeting is None or meeting.circle_id != circle_id:
        raise NotFound("This circle has no meeting with this id; it may have been deleted for good.")
    return meeting


def any_invitation(data: Data, circle_id: str, invitation_id: str) -> Invitation:
    """The invitation with this id to this circle, deleted or not."""
    live_circle(data, circle_id)
    invitation = data.invitations.get(invitation_id)
    if invitation is None or invitation.circle_id != circle_id:
        raise NotFound("This circle has no invitation with this id; it may have been deleted for good.")
    return invitation
