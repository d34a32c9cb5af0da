"""Everybody as far as readiness asks of them, from what is at hand."""

from collections.abc import Iterator
from datetime import date, timedelta

from companion.domain.circle import Circle
from companion.domain.circle_rhythm import is_held
from companion.domain.contact import Contact
from companion.domain.mentorship import Role
from companion.domain.preferences import Preferences
from companion.domain.readiness import Somebody
from companion.domain.warmth import is_warm
from companion.store.door import Data
from companion.usecases.people_board import PeopleBoard
from companion.usecases.people_entry import Entry, employer_key

MET_WITHIN = timedelta(days=182)  # of a circle without a rhythm


class Worth:
    """What each is worth for readiness, worked out when it is asked: of thirty thousand nothing is held."""

    def __init__(self, data: Data, board: PeopleBoard, mine: Preferences, today: date) -> None:
        self.board, self._today = board, today
        self._employer = employer_key(mine.employer) if mine.employer else None
        self._mentors, self._inside = mentors(data), {each.id for each in at_work(data, mine)}

    def of(self, entry: Entry) -> Somebody:
        """Somebody who is in the network."""
        company = entry.companies[0] if entry.companies else None
        return Somebody(
            is_warm(entry.warm_until, self._today),
            company,
            (company is not None and company == self._employer) or entry.id in self._inside,
            entry.id in self._mentors,
        )

    def everybody(self) -> Iterator[tuple[Entry, Somebody]]:
        """All who are in the network."""
        return ((entry, self.of(entry)) for entry in self.board.all())


def mentors(data: Data) -> set[str]:
    """The ids of those who guide one now."""
    live = (each for each in data.mentorships if each.deleted_at is None and each.ended_on is None)
    found = (data.contacts.get(each.contact_id) for each in live if each.role is Role.MENTOR)
    return {each.id for each in found if each and each.deleted_at is None}


def meeting_circles(data: Data, today: date) -> list[Circle]:
    """The circles that have met within twice their rhythm, or within half a year where they have none."""
    last: dict[str, date] = {}
    for each in data.meetings:
        if each.deleted_at is None and is_held(each, today):
            last[each.circle_id] = max(each.on, last.get(each.circle_id, each.on))
    live = (each for each in data.circles if each.deleted_at is None and each.id in last)
    return [each for each in live if today <= _lasts_until(each, last[each.id])]


def at_work(data: Data, mine: Preferences) -> list[Contact]:
    """Those who have an e-mail address at the employer's domains."""
    if not mine.employer_domains:
        return []
    live = (each for each in data.contacts if each.emails and each.deleted_at is None)
    return [each for each in live if any(is_at(email, mine.employer_domains) for email in each.emails)]


def is_at(email: str, domains: tuple[str, ...]) -> bool:
    """Whether an e-mail address is at one of some domains, or below one."""
    domain = email.rpartition("@")[2].casefold()
    return any(domain == each or domain.endswith(f".{each}") for each in domains)


def _lasts_until(circle: Circle, met_on: date) -> date:
    return circle.rhythm.after(circle.rhythm.after(met_on)) if circle.rhythm else met_on + MET_WITHIN
