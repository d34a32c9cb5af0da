"""Asking people to join a circle."""

from dataclasses import dataclass

from companion.usecases.due_board import overdue_count
from companion.usecases.keep_invitations import (
    InvitationChange,
    NewInvitation,
    add_invitation,
    change_invitation,
    delete_invitation,
    restore_invitation,
)
from companion.usecases.show_invitation import InvitationView
from companion.web.house import House
from companion.web.messages import LABEL
from companion.web.replies import Deleted
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import uuid
from companion.web.shapes.times import day
from companion.web.word import Word

DAY = optional(day(), None)
NEW_INVITATION = record(
    NewInvitation, id=optional(uuid(), None), contact_id=LABEL, invited_on=DAY, accepted_on=DAY, declined_on=DAY
)
INVITATION_CHANGE = record(InvitationChange, invited_on=day(), accepted_on=DAY, declined_on=DAY)

invitations = Word("invitations")


@dataclass(frozen=True, slots=True)
class InvitationKept:
    """An invitation as it is now, and how many contacts are overdue: a circle's cadence is its members'."""

    invitation: InvitationView
    overdue: int


@invitations.on("POST", "/v1/circles/<circle_id>/invitations", takes=NEW_INVITATION, status=201)
def add(home: House, message: NewInvitation, circle_id: str) -> InvitationKept:
    """Tell of an invitation; the same id again gives the one that is there."""
    return _kept(home, add_invitation(home.store, home.clock, circle_id, message))


@invitations.on("PATCH", "/v1/circles/<circle_id>/invitations/<invitation_id>", takes=INVITATION_CHANGE)
def change(home: House, message: InvitationChange, circle_id: str, invitation_id: str) -> InvitationKept:
    """Change the days of an invitation; whoever has accepted is in the circle."""
    return _kept(home, change_invitation(home.store, home.clock, circle_id, invitation_id, message))


@invitations.on("DELETE", "/v1/circles/<circle_id>/invitations/<invitation_id>")
def delete(home: House, circle_id: str, invitation_id: str) -> Deleted:
    """Delete an invitation; for 30 days it can be restored."""
    delete_invitation(home.store, home.clock, circle_id, invitation_id)
    return Deleted(overdue_count(home.store, home.clock))


@invitations.on("POST", "/v1/circles/<circle_id>/invitations/<invitation_id>/restore")
def restore(home: House, circle_id: str, invitation_id: str) -> InvitationKept:
    """Undo the deletion of an invitation."""
    return _kept(home, restore_invitation(home.store, home.clock, circle_id, invitation_id))


def _kept(home: House, invitation: InvitationView) -> InvitationKept:
    return InvitationKept(invitation, overdue_count(home.store, home.clock))
