"""Whom to get in touch with today, or soon, and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.due import Past, standing
from companion.domain.practice import Practice, most_lacking
from companion.domain.practice_balance import by_me
from companion.domain.why import why
from companion.store.door import Data, Store
from companion.usecases.card import Card, card, news_of
from companion.usecases.cursor import cursor_at, no_cursor, place_at
from companion.usecases.due_board import DueBoard, Group, Spot
from companion.usecases.follower import following
from companion.usecases.group_cadences import in_force


@dataclass(frozen=True, slots=True)
class Reminder:
    """A computed suggestion: who, since when, why now, and which practice this contact has had least of from you."""

    contact: Card
    due: date
    days_late: int
    why: str
    practice: Practice


@dataclass(frozen=True, slots=True)
class Reminders:
    """Some of those overdue, or soon. `next` continues after them, if there are more; the counts are of all."""

    overdue: int
    soon: int
    items: tuple[Reminder, ...]
    next: str | None


class Which(StrEnum):
    """Of whom to remind: those overdue, most pressing first, or those who soon will be, the first due first."""

    OVERDUE = "overdue"
    SOON = "soon"


def plan_reminders(
    store: Store, clock: Clock, limit: int = 50, cursor: str | None = None, which: Which = Which.OVERDUE
) -> Reminders:
    """The first of them, or those who come after a cursor."""
    after = _whose(cursor) if cursor else None
    today = clock.today()
    with following(DueBoard, store, clock) as (board, data):
        spots = board.overdue(today, after) if which is Which.OVERDUE else board.soon(today, after)
        found = list(islice(spots, limit + 1))
        contacts = (data.contacts.get(contact_id) for _, (_, contact_id) in found[:limit])
        items = tuple(_reminder(data, clock, contact, board.past(data, contact)) for contact in contacts if contact)
        following_on = _cursor(found[limit - 1]) if len(found) > limit else None
        return Reminders(board.count(today), board.count_soon(today), items, following_on)


def _reminder(data: Data, clock: Clock, contact: Contact, past: Past) -> Reminder:
    today = clock.today()
    how = standing(contact, in_force(data, contact), past, today, clock.day_of)
    assert how.due is not None  # noqa: S101 - who is on the board has a due date
    news = news_of(data, contact, how, today)
    shown, reason = card(contact, how, today, news), why(contact, how, today, news)
    return Reminder(shown, how.due, how.days_late, reason, most_lacking(by_me(past.tallies)))


def _cursor(spot: Spot) -> str:
    (due, cadence_days, soon_from), place = spot
    return cursor_at((due.isoformat(), cadence_days, soon_from.isoformat(), *place))


def _whose(cursor: str) -> Spot:
    due, cadence_days, soon_from, name, contact_id = place_at(cursor, str, int, str, str, str)
    if cadence_days < 1:
        raise no_cursor()
    try:
        return Group(date.fromisoformat(due), cadence_days, date.fromisoformat(soon_from)), (name, contact_id)
    except ValueError as error:
        raise no_cursor() from error
