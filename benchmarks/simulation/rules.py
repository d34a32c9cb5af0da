"""Whom a rule reminds of on a day, the most pressing first. Each keeps what it needs to know from day to day."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol

from benchmarks.simulation.people import Person
from companion.domain.circle import circle_key
from companion.domain.due import term
from companion.domain.importance import Importance
from companion.domain.tally import tallied
from companion.domain.touch import latest
from companion.domain.week import monday_of
from companion.domain.week_plan import Candidate, lined_up, week_plan


class Rule(Protocol):
    """A way of reminding."""

    name: str

    def of_today(self, people: Sequence[Person], today: date) -> list[Person]:
        """Whom it shows or tells of today."""


class Plan:
    """Keepwarm's week: as of Monday, within a budget, minus who was reached since."""

    def __init__(self, budget: int) -> None:
        self.name = f"Keepwarm's plan, {budget} a week"
        self._budget = budget
        self._monday = date.min
        self._planned: list[str] = []

    def of_today(self, people: Sequence[Person], today: date) -> list[Person]:
        """Who is left of the plan."""
        if monday_of(today) != self._monday:
            self._monday = monday_of(today)
            lines = lined_up((_candidate(each) for each in people), self._monday)
            self._planned = [each.contact_id for each in week_plan(lines, self._monday, self._budget)]
        whose = {each.contact.id: each for each in people}
        return [each for each in map(whose.__getitem__, self._planned) if each.heard_on()[-1] < self._monday]


class Timer:
    """A timer from the day the frequency was set, as Monica 4 has it: a mail on the day, whatever was logged."""

    name = "a plain timer, a mail on the day"

    def of_today(self, people: Sequence[Person], today: date) -> list[Person]:
        """Whose timer rings today."""
        return [each for each in people if _rings(each, today)]


class AnyTouch:
    """A timer that every touch winds up again, a like too, and a list that stays until one does something."""

    name = "a timer that a like resets, a list"

    def of_today(self, people: Sequence[Person], today: date) -> list[Person]:
        """Everybody it has run down for, the longest first."""
        late = []
        for each in people:
            last = max((touch.at.date() for touch in each.touches), default=each.contact.saved_on)
            if each.cadence.after(last) < today:
                late.append((each.cadence.after(last), each.contact.id, each))
        return [each for _, _, each in sorted(late, key=lambda one: one[:2])]


def _candidate(person: Person) -> Candidate:
    contact, tallies = person.contact, tallied(person.touches)
    until = term(contact, person.cadence, tallies, datetime.date)
    importance = contact.importance or Importance.USUAL
    circles = frozenset(map(circle_key, contact.circles))
    never = latest(tallies) is None
    return Candidate(contact.id, contact.name, until.due, until.cadence_days, importance.weight, circles, never)


def _rings(person: Person, today: date) -> bool:
    day = person.contact.saved_on
    while day < today:
        day = person.cadence.after(day)
    return day == today
