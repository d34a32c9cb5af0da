"""Whom to reach this week."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.practice_balance import Balance
from companion.domain.spread import SpreadOffer, spread_offer
from companion.domain.week_plan import Candidate, place_of, week_plan
from companion.store.door import Data, Store
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following
from companion.usecases.group_cadences import in_force
from companion.usecases.keep_preferences import preferences_of
from companion.usecases.planned import InWeek, Planned, is_left, planned
from companion.usecases.practice_days import practice_balance
from companion.usecases.week_board import WeekBoard


@dataclass(frozen=True, slots=True)
class Week:
    """The plan of a week, the most pressing first; `left` counts those still to be reached."""

    monday: date
    budget: int
    planned: tuple[Planned, ...]
    left: int
    overdue: int
    soon: int
    practices: Balance
    spread_offer: SpreadOffer | None


def plan_week(store: Store, clock: Clock) -> Week:
    """The plan of the week that today is in."""
    today = clock.today()
    with following(DueBoard, store, clock) as (dues, _):
        overdue, soon = dues.count(today), dues.count_soon(today)
    practices = practice_balance(store, clock)
    with following(WeekBoard, store, clock) as (board, data):
        found = people_of(board, data)
        budget = preferences_of(data).budget
        crowd = Counter(circle_key(name) for contact, _ in found for name in contact.circles)
        week = InWeek(clock, board.monday, crowd)
        people = tuple(planned(data, each, place_of(candidate, board.monday), week) for each, candidate in found)
        return Week(
            monday=board.monday,
            budget=budget,
            planned=people,
            left=sum(each.is_left for each in people),
            overdue=overdue,
            soon=soon,
            practices=practices,
            spread_offer=spread_offer(overdue, budget),
        )


def left_this_week(store: Store, clock: Clock) -> int:
    """How many of this week's plan are still to be reached: the badge's other number."""
    with following(WeekBoard, store, clock) as (board, data):
        return sum(is_left(data, clock, contact, board.monday) for contact, _ in people_of(board, data))


def people_of(board: WeekBoard, data: Data) -> list[tuple[Contact, Candidate]]:
    """Who is in the plan, but for those since deleted, laid to rest or without a cadence; nobody takes their place."""
    candidates = week_plan(board.lines, board.monday, preferences_of(data).budget)
    found = ((data.contacts.get(each.contact_id), each) for each in candidates)
    return [(contact, each) for contact, each in found if contact and _is_reminded_of(data, contact)]


def _is_reminded_of(data: Data, contact: Contact) -> bool:
    return not contact.deleted_at and not contact.rest and in_force(data, contact) is not None
