"""When a contact is due, and who is most pressing.

Due is the last effective touch plus the cadence, in calendar days or months; a contact never touched counts from the
day they were saved. Only days matter, never hours, so nothing moves with the time of day or a change of clocks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.touch import effective

DayOf = Callable[[datetime], date]


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with one contact on one day.

    `due` already counts the snooze and is None without a cadence; `days_late` is 0 unless overdue; `cadence_days` is
    how long the cadence is that they are in, and 0 without one.
    """

    last_touch: Interaction | None
    last_touch_on: date | None
    due: date | None
    days_late: int
    cadence_days: int

    @property
    def overdue(self) -> bool:
        """Today is past the due date. On the due date itself nobody is overdue."""
        return self.days_late > 0


def last_touch(interactions: Iterable[Interaction]) -> Interaction | None:
    """The latest effective touch; of two at one moment the one with the greater id, so that order never matters."""
    return max(effective(interactions), key=lambda each: (each.at, each.id), default=None)


def due_date(contact: Contact, interactions: Iterable[Interaction], day_of: DayOf) -> date | None:
    """The day a contact is due, the snooze left aside, or None without a cadence.

    The greatest of (saved day + cadence) and every (touch's day + cadence): a later day never gives an earlier due
    date, so it is enough to take the latest day.
    """
    if contact.cadence is None:
        return None
    return contact.cadence.after(_counted_from(contact, (each.at for each in effective(interactions)), day_of))


def term(contact: Contact, moments: Iterable[datetime], day_of: DayOf) -> tuple[date, int] | None:
    """The day a contact is due, snooze counted, and how many days their cadence has; None without one.

    `moments` are those of effective touches, the latest of them at least.
    """
    if contact.cadence is None:
        return None
    begun = _counted_from(contact, moments, day_of)
    natural = contact.cadence.after(begun)
    return max(natural, contact.snoozed_until or natural), (natural - begun).days


def standing(contact: Contact, interactions: Iterable[Interaction], today: date, day_of: DayOf) -> Standing:
    """How things stand with a contact, given all their interactions, or those at the moment of the last touch."""
    touches = effective(interactions)
    last = last_touch(touches)
    last_on = day_of(last.at) if last else None
    found = term(contact, (each.at for each in touches), day_of)
    if found is None:
        return Standing(last, last_on, None, 0, 0)
    due, cadence_days = found
    return Standing(last, last_on, due, max(0, (today - due).days), cadence_days)


def most_pressing_first(due: date, cadence_days: int, today: date) -> tuple[float, int]:
    """A sort key of those who are overdue: late by most cadences first, then by most days."""
    days_late = (today - due).days
    return (-days_late / cadence_days, -days_late)


def _counted_from(contact: Contact, moments: Iterable[datetime], day_of: DayOf) -> date:
    return max([contact.saved_on, *(day_of(each) for each in moments)])
