"""Putting a contact off. A snooze is not a touch: it moves the day one is reminded, and nothing else."""

from dataclasses import dataclass
from datetime import date, timedelta

from companion.clock import Clock
from companion.domain.snooze import put_off, woken
from companion.store.door import Store
from companion.usecases.find_record import live_contact
from companion.usecases.refusals import Refused
from companion.usecases.show_contact import ContactView, view_of

LONGEST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Snooze:
    """For so many days from today, or until a day; one of the two is set."""

    days: int | None = None
    until: date | None = None


def snooze_contact(store: Store, clock: Clock, contact_id: str, snooze: Snooze) -> ContactView:
    """Do not remind of this contact before then."""
    return _put_off(store, clock, contact_id, _last_day(snooze, clock.today()))


def wake_contact(store: Store, clock: Clock, contact_id: str) -> ContactView:
    """Undo a snooze."""
    return _put_off(store, clock, contact_id, None)


def _last_day(snooze: Snooze, today: date) -> date:
    if snooze.until is None:
        return today + timedelta(days=snooze.days or 0)
    if not today < snooze.until <= today + timedelta(days=LONGEST_DAYS):
        raise Refused(f"Snooze until a day after today and at most {LONGEST_DAYS} days ahead.", "until")
    return snooze.until


def _put_off(store: Store, clock: Clock, contact_id: str, until: date | None) -> ContactView:
    with store.change() as data:
        live_contact(data, contact_id)
        for member in data.contacts.members(contact_id):
            data.contacts.put(put_off(member, until, clock.today()) if until else woken(member))
        return view_of(data, clock, live_contact(data, contact_id))
