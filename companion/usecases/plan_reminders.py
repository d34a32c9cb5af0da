"""Whom to get in touch with today, most pressing first, and why."""

from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.due import Standing, most_pressing_first
from companion.domain.practice import Practice, most_lacking
from companion.domain.why import why
from companion.store.door import Data, Store
from companion.usecases.card import Card, card, standing_of
from companion.usecases.due_board import board_of


@dataclass(frozen=True, slots=True)
class Reminder:
    """A computed suggestion: who, since when, why now, and which practice this contact has had least of."""

    contact: Card
    due: date
    days_late: int
    why: str
    practice: Practice


def plan_reminders(store: Store, clock: Clock) -> list[Reminder]:
    """Everyone overdue."""
    with store.read() as data:
        found = (data.contacts.get(each) for each in board_of(store).overdue(data, clock))
        known = [(contact, standing_of(data, clock, contact)) for contact in found if contact]
        late = sorted((pair for pair in known if pair[1].overdue), key=lambda pair: most_pressing_first(*pair))
        return [_reminder(data, clock, contact, how) for contact, how in late]


def _reminder(data: Data, clock: Clock, contact: Contact, how: Standing) -> Reminder:
    assert how.due is not None  # noqa: S101 - only a due date can be overdue
    today = clock.today()
    had = [each.practice for each in data.interactions.of(contact.id) if each.deleted_at is None]
    return Reminder(card(contact, how, today), how.due, how.days_late, why(contact, how, today), most_lacking(had))
