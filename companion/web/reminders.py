"""Whom to get in touch with."""

from dataclasses import dataclass

from companion.usecases.plan_reminders import Reminder, plan_reminders
from companion.web.house import House
from companion.web.word import Word

reminders = Word("reminders")


@dataclass(frozen=True, slots=True)
class Reminders:
    """Everyone overdue, most pressing first, and how many."""

    overdue: int
    items: list[Reminder]


@reminders.on("GET", "/v1/reminders")
def remind(home: House) -> Reminders:
    """List everyone overdue, and why now."""
    items = plan_reminders(home.store, home.clock)
    return Reminders(len(items), items)
