"""Whom to get in touch with today, most pressing first, and why."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.practice import Practice, most_lacking
from companion.domain.tally import practised
from companion.domain.why import why
from companion.store.door import Data, Store
from companion.usecases.card import Card, card, news_of, standing_of
from companion.usecases.cursor import cursor_at, no_cursor, place_at
from companion.usecases.due_board import DueBoard, Spot
from companion.usecases.follower import following


@dataclass(frozen=True, slots=True)
class Reminder:
    """A computed suggestion: who, since when, why now, and which practice this contact has had least of."""

    contact: Card
    due: date
    days_late: int
    why: str
    practice: Practice


@dataclass(frozen=True, slots=True)
class Reminders:
    """Some of those overdue, most pressing first. `next` continues after them, if there are more; `overdue` is all."""

    overdue: int
    items: tuple[Reminder, ...]
    next: str | None


def plan_reminders(store: Store, clock: Clock, limit: int = 50, cursor: str | None = None) -> Reminders:
    """The first who are overdue, or those who come after a cursor."""
    after = _whose(cursor) if cursor else None
    today = clock.today()
    with following(DueBoard, store, clock) as (board, data):
        found = list(islice(board.overdue(today, after), limit + 1))
        contacts = (data.contacts.get(contact_id) for _, (_, contact_id) in found[:limit])
        items = tuple(_reminder(data, clock, contact) for contact in contacts if contact)
        return Reminders(board.count(today), items, _cursor(found[limit - 1]) if len(found) > limit else None)


def _reminder(data: Data, clock: Clock, contact: Contact) -> Reminder:
    today, how = clock.today(), standing_of(data, clock, contact)
    assert how.due is not None  # noqa: S101 - only a due date can be overdue
    had = practised(data.interactions.tallies(contact.id))
    news = news_of(data, contact, how, today)
    shown, reason = card(contact, how, today, news), why(contact, how, today, news)
    return Reminder(shown, how.due, how.days_late, reason, most_lacking(had))


def _cursor(spot: Spot) -> str:
    group, place = spot
    return cursor_at((group[0].isoformat(), group[1], *place))


def _whose(cursor: str) -> Spot:
    day, cadence_days, name, contact_id = place_at(cursor, str, int, str, str)
    try:
        due = date.fromisoformat(day)
    except ValueError as error:
        raise no_cursor() from error
    if cadence_days < 1:
        raise no_cursor()
    return (due, cadence_days), (name, contact_id)
