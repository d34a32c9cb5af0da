"""Whom to reach this week, and what to do when there are too many."""

from companion.usecases.plan_week import Week, plan_week
from companion.usecases.spread_week import Spread, spread_week
from companion.web.house import House
from companion.web.state_tag import state_tag
from companion.web.word import Word

week = Word("week")


@week.on("GET", "/v1/week", tag=state_tag)
def plan(home: House) -> Week:
    """Say whom to reach this week, why, and what to do."""
    return plan_week(home.store, home.clock)


@week.on("POST", "/v1/week/spread", status=201)
def spread(home: House) -> Spread:
    """Put those overdue for whom there is no room off, week by week."""
    return spread_week(home.store, home.clock)
