"""All circles, and one of them with all that belongs to it."""

from dataclasses import dataclass, fields

from companion.clock import Clock
from companion.domain.circle import Circle, circle_key
from companion.store.door import Data, Store
from companion.usecases.circle_board import CircleBoard
from companion.usecases.circle_view import CircleView, MemberView, circle_view, gathered
from companion.usecases.find_circle import live_circle
from companion.usecases.follower import following
from companion.usecases.show_invitation import InvitationView
from companion.usecases.show_meeting import MeetingView, meeting_view


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleWhole(CircleView):
    """A circle and all that belongs to it: people by name, meetings and invitations the newest first."""

    people: tuple[MemberView, ...]
    meetings: tuple[MeetingView, ...]
    invitations: tuple[InvitationView, ...]


def list_circles(store: Store, clock: Clock) -> list[CircleView]:
    """Every circle by name, also those that contacts name and nobody has said more of."""
    with following(CircleBoard, store, clock) as (board, data):
        return circles_by_name(data, clock, board)


def circles_by_name(data: Data, clock: Clock, board: CircleBoard) -> list[CircleView]:
    """The same, from data at hand."""
    kept = {circle_key(each.name): each for each in data.circles if each.deleted_at is None}
    shown = [_in_short(data, clock, each, board.members(key)) for key, each in kept.items()]
    for key, name in board.names().items():
        if key not in kept:
            shown.append(CircleView(id=None, name=name, members=len(board.members(key))))
    return sorted(shown, key=lambda each: (each.name.casefold(), each.id or ""))


def show_circle(store: Store, clock: Clock, circle_id: str) -> CircleWhole:
    """One circle and all that belongs to it. Raises NotFound, also for a deleted one."""
    with following(CircleBoard, store, clock) as (board, data):
        circle = live_circle(data, circle_id)
        of = gathered(data, clock, circle, board.members(circle_key(circle.name)))
        shown = circle_view(clock, circle, of)
        return CircleWhole(
            **{field.name: getattr(shown, field.name) for field in fields(shown)},
            people=of.people,
            meetings=tuple(meeting_view(data, clock, each) for each in of.meetings),
            invitations=of.invitations,
        )


def circle_in_short(store: Store, clock: Clock, circle_id: str) -> CircleView:
    """One circle, as the list shows it."""
    with following(CircleBoard, store, clock) as (board, data):
        circle = live_circle(data, circle_id)
        return _in_short(data, clock, circle, board.members(circle_key(circle.name)))


def _in_short(data: Data, clock: Clock, circle: Circle, member_ids: list[str]) -> CircleView:
    return circle_view(clock, circle, gathered(data, clock, circle, member_ids))
