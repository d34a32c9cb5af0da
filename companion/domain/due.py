"""When a contact is due, and who is most pressing.

Every touch keeps its share of the cadence (domain/touch.py), and the day of saving all of it; the latest day that any
of them leads to is the due date. So another touch, be it light or long ago, never brings a due date forward, and one
that is deleted leaves what there would be without it. Only days matter, never hours, so nothing moves with the time
of day or a change of clocks.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import InForce
from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.rest import Rest
from companion.domain.tally import Tally, tallied
from companion.domain.touch import has_words, last_touch, latest_by_weight

DayOf = Callable[[datetime], date]


class State(StrEnum):
    """How things stand. `paused` and `never` are the contact's rest; `none` is one without a cadence."""

    WARM = "warm"
    SOON = "soon"
    OVERDUE = "overdue"
    PAUSED = "paused"
    NEVER = "never"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Term:
    """Until when a contact may be left.

    `natural` is the due date that follows from what has been, `due` that or the snooze, whichever is later;
    `cadence_days` is how long the cadence is that they are in; from `soon_from` to `due` they are due soon.
    """

    natural: date
    due: date
    cadence_days: int
    soon_from: date

    def days_late(self, today: date) -> int:
        """How many days overdue they are: 0 unless they are. On the due date itself nobody is."""
        return max(0, (today - self.due).days)


@dataclass(frozen=True, slots=True)
class Past:
    """What has been with a contact: all of it in tallies, the last touch, and what was last said, if before that."""

    tallies: tuple[Tally, ...] = ()
    last: Interaction | None = None
    said: Interaction | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand with one contact on one day. `in_force` and `term` are None without a cadence.

    `said` is the latest touch with words, where the last one had none and it was looked for.
    """

    state: State
    last_touch: Interaction | None
    last_touch_on: date | None
    in_force: InForce | None
    term: Term | None
    days_late: int
    said: Interaction | None = None

    @property
    def due(self) -> date | None:
        """The due date, which already counts the snooze."""
        return self.term.due if self.term else None

    @property
    def overdue(self) -> bool:
        """Today is past the due date."""
        return self.days_late > 0

    @property
    def never_contacted(self) -> bool:
        """A cadence is in force, and one has never been in touch."""
        return self.in_force is not None and self.last_touch is None


def past_of(interactions: Iterable[Interaction]) -> Past:
    """What has been, from all interactions with a contact, deleted ones included."""
    known = list(interactions)
    last, said = last_touch(known), last_touch(filter(has_words, known))
    return Past(tallied(known), last, None if said == last else said)


def term(contact: Contact, cadence: Cadence, tallies: Iterable[Tally], day_of: DayOf) -> Term:
    """Until when a contact may be left, by the cadence that is in force for them."""
    kept = [(contact.saved_on, 1.0), *((day_of(at), share) for share, at in latest_by_weight(tallies).items())]
    natural, begun = max((cadence.part_after(day, share), day) for day, share in kept)
    due = max(natural, contact.snoozed_until or natural)
    days = (cadence.after(begun) - begun).days
    yellow = due - timedelta(days=min(max(days // 5, 1), 14))
    return Term(natural, due, days, max(yellow, contact.snoozed_until or yellow))


def standing(contact: Contact, in_force: InForce | None, past: Past, today: date, day_of: DayOf) -> Standing:
    """How things stand with a contact."""
    found = term(contact, in_force.cadence, past.tallies, day_of) if in_force else None
    last_on = day_of(past.last.at) if past.last else None
    days_late = found.days_late(today) if found else 0
    return Standing(_state(contact.rest, found, today), past.last, last_on, in_force, found, days_late, past.said)


def most_pressing_first(due: date, cadence_days: int, today: date) -> tuple[float, int]:
    """A sort key of those who are overdue: late by most cadences first, then by most days."""
    days_late = (today - due).days
    return (-days_late / cadence_days, -days_late)


def _state(rest: Rest | None, found: Term | None, today: date) -> State:
    if rest:
        return State(rest.value)
    if found is None:
        return State.NONE
    if found.due < today:
        return State.OVERDUE
    return State.SOON if found.soon_from <= today else State.WARM
