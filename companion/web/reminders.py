"""Whom to get in touch with."""

import hashlib
from dataclasses import dataclass

from companion import VERSION
from companion.usecases.plan_reminders import Reminder, plan_reminders
from companion.web.house import House
from companion.web.word import Word

reminders = Word("reminders")


@dataclass(frozen=True, slots=True)
class Reminders:
    """Everyone overdue, most pressing first, and how many."""

    overdue: int
    items: list[Reminder]


def _state(home: House) -> str:
    """All that the reminders come from: the data, the day and the time zone, and how this version reads them."""
    with home.store.read() as data:
        state = (VERSION, data.companion_id, data.number, home.clock.today(), home.clock.zone())
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]


@reminders.on("GET", "/v1/reminders", tag=_state)
def remind(home: House) -> Reminders:
    """List everyone overdue, and why now."""
    items = plan_reminders(home.store, home.clock)
    return Reminders(len(items), items)
