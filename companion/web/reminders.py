"""Whom to get in touch with."""

import hashlib

from companion import VERSION
from companion.usecases.plan_reminders import Reminders, plan_reminders
from companion.web.house import House
from companion.web.messages import REMINDERS, PageQuery
from companion.web.word import Word

reminders = Word("reminders")


def _state(home: House) -> str:
    """All that the reminders come from: the data, the day and the time zone, and how this version reads them."""
    with home.store.read() as data:
        state = (VERSION, data.companion_id, data.number, home.clock.today(), home.clock.zone())
    return hashlib.sha256(repr(state).encode()).hexdigest()[:32]


@reminders.on("GET", "/v1/reminders", takes=REMINDERS, tag=_state)
def remind(home: House, query: PageQuery) -> Reminders:
    """List who is overdue, most pressing first, and why now."""
    return plan_reminders(home.store, home.clock, query.limit, query.cursor)
