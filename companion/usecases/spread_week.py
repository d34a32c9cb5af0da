"""Spreading a backlog over the coming weeks: those for whom there is no room are put off, in one change."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.change_of_many import part_of
from companion.domain.edit import Edit
from companion.domain.snooze import put_off
from companion.domain.spread import spread
from companion.domain.week_plan import Line
from companion.store.door import Data, Store
from companion.usecases.change_contact import not_before
from companion.usecases.due_board import DueBoard, overdue_count
from companion.usecases.follower import following
from companion.usecases.keep_preferences import preferences_of
from companion.usecases.plan_week import people_of
from companion.usecases.week_board import WeekBoard


@dataclass(frozen=True, slots=True)
class Spread:
    """How many were put off; over how many weeks they all are now, this one included; and by which id it is undone.

    It is undone as every change of many people is (undo_people_change.py).
    """

    spread: int
    weeks: int
    undo: str | None
    overdue: int


def spread_week(store: Store, clock: Clock) -> Spread:
    """Leave as many as a week has room for, and put the others off, the most pressing the least."""
    put_off_until = _spread(store, clock)
    batch = str(uuid4())
    with store.change() as data:
        for contact_id, until in put_off_until:
            _put_off(data, clock, batch, contact_id, until)
    weeks = 1 + len({until for _, until in put_off_until})
    return Spread(len(put_off_until), weeks, batch if put_off_until else None, overdue_count(store, clock))


def _spread(store: Store, clock: Clock) -> list[tuple[str, date]]:
    """Whom to put off, and until when."""
    today = clock.today()
    with following(DueBoard, store, clock) as (dues, _):
        overdue = {contact_id for _, (_, contact_id) in dues.overdue(today)}
    with following(WeekBoard, store, clock) as (board, data):
        planned = [contact.id for contact, _ in people_of(board, data)]
        waiting = dict.fromkeys((*planned, *(each.contact_id for each in board.lines[Line.PRESSING]), *sorted(overdue)))
        return spread([each for each in waiting if each in overdue], preferences_of(data).budget, board.monday)


def _put_off(data: Data, clock: Clock, batch: str, contact_id: str, until: date) -> None:
    members = data.contacts.members(contact_id)
    at = not_before(members, clock.now())
    for member in members:
        data.edits.put(Edit(str(uuid4()), member.id, at, (), part=part_of(batch, member, (), until)))
        data.contacts.put(put_off(member, until, clock.today()))
