"""How far somebody who was invited to a circle has come: invited, accepted, seen at a meeting, welcomed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from companion.domain.interaction import Direction, Kind
from companion.domain.invitation import Invitation

WELCOME_WITHIN = timedelta(days=14)
BY_ONESELF = frozenset({Kind.MESSAGE, Kind.EMAIL, Kind.CALL, Kind.MEETING})


class Stage(StrEnum):
    """How far they have come."""

    INVITED = "invited"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    SEEN = "seen"
    WELCOMED = "welcomed"


@dataclass(frozen=True, slots=True)
class Welcome:
    """`welcome_due` is the last day to welcome them on; None before they accepted, and once it is done."""

    stage: Stage
    first_seen_on: date | None
    welcomed_on: date | None
    welcome_due: date | None
    welcome_overdue: bool


def is_personal(kind: Kind, direction: Direction) -> bool:
    """Whether a touch is one from you to them alone, which is what welcomes somebody."""
    return kind in BY_ONESELF and direction is not Direction.FROM_THEM


def welcome(invitation: Invitation, seen: Iterable[date], reached: Iterable[date], today: date) -> Welcome:
    """How far it has come, by the days they were at meetings and those on which you turned to them alone."""
    first_seen = min((on for on in seen if on >= invitation.invited_on), default=None)
    accepted = invitation.accepted_on
    if accepted is None:
        stage = Stage.DECLINED if invitation.declined_on else Stage.INVITED
        return Welcome(stage, first_seen, None, None, welcome_overdue=False)
    welcomed = min((on for on in reached if on >= accepted), default=None)
    if welcomed is not None:
        return Welcome(Stage.WELCOMED, first_seen, welcomed, None, welcome_overdue=False)
    due = accepted + WELCOME_WITHIN
    stage = Stage.SEEN if first_seen else Stage.ACCEPTED
    return Welcome(stage, first_seen, None, due, welcome_overdue=today > due)
