"""Whom to get in touch with."""

from dataclasses import dataclass

from companion.usecases.plan_reminders import Reminders, Which, plan_reminders
from companion.web.house import House
from companion.web.messages import CURSOR, LIMIT, PageQuery
from companion.web.shapes.choice import choice
from companion.web.shapes.records import record
from companion.web.state_tag import state_tag
from companion.web.word import Word

reminders = Word("reminders")


@dataclass(frozen=True, slots=True)
class RemindersQuery(PageQuery):
    """Of whom: those overdue, or those who soon will be."""

    state: Which = Which.OVERDUE


REMINDERS = record(RemindersQuery, state=choice(Which), limit=LIMIT, cursor=CURSOR)


@reminders.on("GET", "/v1/reminders", takes=REMINDERS, tag=state_tag)
def remind(home: House, query: RemindersQuery) -> Reminders:
    """List who is overdue, most pressing first, or who soon will be, and why now."""
    return plan_reminders(home.store, home.clock, query.limit, query.cursor, query.state)
