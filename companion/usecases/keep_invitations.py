"""Invitations to a circle: made, answered, deleted, restored. Whoever has accepted is in the circle."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.circle import Circle, circle_key
from companion.domain.invitation import Invitation
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_circle import any_invitation, live_circle
from companion.usecases.find_record import live_contact
from companion.usecases.kept_record import is_of, refuse_another, refuse_days_to_come
from companion.usecases.name_circle import enter, is_in, leave
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict, Refused
from companion.usecases.show_invitation import InvitationView, invitation_view
from companion.usecases.show_meeting import as_shown


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """An invitation as it is told of, made today unless said otherwise. The same id twice is one."""

    contact_id: str
    id: str | None = None
    invited_on: date | None = None
    accepted_on: date | None = None
    declined_on: date | None = None


@dataclass(frozen=True, slots=True)
class InvitationChange:
    """What is to become of its days."""

    invited_on: date | Keep = KEEP
    accepted_on: date | Keep | None = KEEP
    declined_on: date | Keep | None = KEEP


def add_invitation(store: Store, clock: Clock, circle_id: str, new: NewInvitation) -> InvitationView:
    """Tell of an invitation. The same id again gives the one that is there."""
    with store.change() as data:
        circle, guest = live_circle(data, circle_id), live_contact(data, new.contact_id)
        made = data.invitations.get(new.id) if new.id else None
        if made is None:
            if is_in(guest, circle_key(circle.name)):
                raise Conflict(f"{guest.name} is in this circle already.", "contact_id")
            refuse_days_to_come(clock, asdict(new))
            days = (new.invited_on or clock.today(), new.accepted_on, new.declined_on)
            made = Invitation(new.id or str(uuid4()), circle_id, new.contact_id, *days)
            _refuse_asked(data, made)
            _put(data, clock, circle, made, None)
        same = made.circle_id == circle_id and is_of(data, made.contact_id, new.contact_id)
        refuse_another(made, "invitation", same=same)
        return _view(data, clock, made)


def change_invitation(
    store: Store, clock: Clock, circle_id: str, invitation_id: str, change: InvitationChange
) -> InvitationView:
    """Change the days of an invitation: accepting brings them into the circle, taking that back out of it."""
    with store.change() as data:
        before = any_invitation(data, circle_id, invitation_id)
        if before.deleted_at is not None:
            raise Conflict("This invitation has been deleted; restore it before you change it.")
        live_contact(data, before.contact_id)
        refuse_days_to_come(clock, told(change))
        after = replace(before, **told(change))
        if before.declined_on is not None:
            _refuse_asked(data, after)
        _put(data, clock, live_circle(data, circle_id), after, before.accepted_on)
        return _view(data, clock, after)


def delete_invitation(store: Store, clock: Clock, circle_id: str, invitation_id: str) -> None:
    """Delete an invitation; a member stays one. It can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        invitation = any_invitation(data, circle_id, invitation_id)
        if invitation.deleted_at is None:
            data.invitations.put(replace(invitation, deleted_at=clock.now()))


def restore_invitation(store: Store, clock: Clock, circle_id: str, invitation_id: str) -> InvitationView:
    """Undo a deletion."""
    with store.change() as data:
        found = any_invitation(data, circle_id, invitation_id)
        live_contact(data, found.contact_id)
        if found.deleted_at is not None:
            _refuse_asked(data, found)
            data.invitations.put(replace(found, deleted_at=None))
        return _view(data, clock, replace(found, deleted_at=None))


def _put(data: Data, clock: Clock, circle: Circle, invitation: Invitation, accepted_before: date | None) -> None:
    _refuse_wrong_days(invitation)
    data.invitations.put(invitation)
    if invitation.accepted_on and not accepted_before:
        if not is_in(live_contact(data, invitation.contact_id), circle_key(circle.name)):
            enter(data, clock, [invitation.contact_id], circle.name)
    elif accepted_before and not invitation.accepted_on:
        leave(data, clock, invitation.contact_id, circle.name)


def _refuse_wrong_days(invitation: Invitation) -> None:
    for name in ("accepted_on", "declined_on"):
        day = getattr(invitation, name)
        if day is not None and day < invitation.invited_on:
            raise Refused("They cannot have answered before they were invited; check the days.", name)
    if invitation.accepted_on and invitation.declined_on:
        raise Refused("They either accepted or declined; clear one of the two.", "declined_on")


def _refuse_asked(data: Data, invitation: Invitation) -> None:
    """Raise Conflict if this one is not declined, and another to the same circle is not either."""
    others = (each for each in data.invitations.of(invitation.contact_id) if each.id != invitation.id)
    for each in () if invitation.declined_on else others:
        if each.circle_id == invitation.circle_id and each.deleted_at is None and each.declined_on is None:
            raise Conflict("They have been invited to this circle already.", "contact_id")


def _view(data: Data, clock: Clock, invitation: Invitation) -> InvitationView:
    meetings = [as_shown(data, each) for each in data.meetings.of(invitation.contact_id)]
    of_circle = [each for each in meetings if each.circle_id == invitation.circle_id]
    view = invitation_view(data, clock, invitation, of_circle)
    assert view is not None  # noqa: S101 - the contact is there, or nothing would have come this far
    return view
