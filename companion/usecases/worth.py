"""Everybody as far as readiness asks of them, from what is at hand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from heapq import heapify, heappop

from companion.domain.call_first import Prospect
from companion.domain.circle import Circle
from companion.domain.circle_rhythm import is_held
from companion.domain.contact import Contact
from companion.domain.mentorship import Role
from companion.domain.preferences import Preferences
from companion.domain.readiness import Network, Somebody, network_of_counts
from companion.store.door import Data
from companion.usecases.people_board import PeopleBoard
from companion.usecases.people_entry import Entry, employer_key

MET_WITHIN = timedelta(days=182)  # of a circle without a rhythm


class Worth:
    """Everybody as far as readiness asks of them, found in one walk: of thirty thousand little is made anew.

    `warm` are those who are warm today; `cold` those who have been, but for those of whom that is unknown; `colleagues`
    are the contacts with an address at the employer's domains.
    """

    def __init__(self, data: Data, board: PeopleBoard, mine: Preferences, today: date) -> None:
        self.board = board
        self.mentors, self.colleagues = mentors(data), at_work(data, mine)
        self._employer = employer_key(mine.employer) if mine.employer else None
        self._inside = {each.id for each in self.colleagues}
        self.warm: list[Entry] = []
        self.cold: list[tuple[date, Entry]] = []
        for entry in board.all():
            until = entry.warm_until
            if until is None:
                continue
            if until < today:
                self.cold.append((until, entry))
            else:
                self.warm.append(entry)
        self._warm_ids = {each.id for each in self.warm}

    def network(self, circles: int) -> Network:
        """What the score comes from; `circles` are those that meet."""
        employers = Counter(each.companies[0] for each in self.warm if each.companies)
        inside = sum(entry is not None and self._is_warm_elsewhere(entry) for entry in map(self.board.of, self._inside))
        if self._employer is not None:
            inside += employers[self._employer]
        return network_of_counts(len(self.warm), inside, len(self.mentors & self._warm_ids), circles, employers)

    def of(self, entry: Entry) -> Somebody:
        """Somebody who is in the network."""
        return Somebody(entry.id in self._warm_ids, entry.company, self._is_inside(entry), entry.id in self.mentors)

    def prospects(self, told_of: Mapping[str, int]) -> tuple[list[Prospect], Iterator[Prospect]]:
        """Those for whom more speaks than being warm, and then the others who are warm, in the order of their ids."""
        known = self.mentors | told_of.keys() | self._inside
        marked = {entry.id for entry in self.board.all() if entry.reasons or entry.importance is not None}
        special = [entry for each in known | marked if (entry := self.board.of(each))]
        rest = {each.id for each in self.warm} - known - marked
        if self._employer is not None:
            at_employer = [each for each in self.warm if each.company == self._employer and each.id in rest]
            special += at_employer
            rest -= {each.id for each in at_employer}
        return [self._prospect(each, told_of) for each in special], self._alike(rest, told_of)

    def _alike(self, ids: Iterable[str], told_of: Mapping[str, int]) -> Iterator[Prospect]:
        waiting = list(ids)
        heapify(waiting)
        while waiting:
            entry = self.board.of(heappop(waiting))
            if entry:
                yield self._prospect(entry, told_of)

    def _prospect(self, entry: Entry, told_of: Mapping[str, int]) -> Prospect:
        one = self.of(entry)
        told = told_of.get(entry.id, 0)
        return Prospect(entry.id, one.warm, one.inside, one.mentor, one.employer, told, entry.importance, entry.reasons)

    def _is_inside(self, entry: Entry) -> bool:
        return entry.id in self._inside or (entry.company is not None and entry.company == self._employer)

    def _is_warm_elsewhere(self, entry: Entry) -> bool:
        """Whether somebody is warm whose company does not tell that they are inside."""
        return entry.id in self._warm_ids and (self._employer is None or entry.company != self._employer)


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
