"""Who may be planned this week, in the lines they wait in, without walking the whole network at every question.

All of it is as of Monday: what has been since moves nobody, and next Monday everybody is looked at anew.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from datetime import date

from companion.clock import Clock
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.importance import Importance
from companion.domain.tally import Tally, tallied
from companion.domain.touch import latest
from companion.domain.week import monday_of, sunday_of
from companion.domain.week_plan import Candidate, Line, lined_up, lines_of, place_in
from companion.domain.week_start import as_it_began
from companion.store.door import Data
from companion.usecases.group_cadences import CadenceFollower


class WeekBoard(CadenceFollower):
    """The candidates of one store's contacts, as of `monday`."""

    def __init__(self) -> None:
        super().__init__()
        self.monday = date.min
        self.lines: dict[Line, list[Candidate]] = lined_up((), self.monday)
        self._candidates: dict[str, Candidate] = {}

    def hangs_on(self, clock: Clock) -> str:
        """The week, and the time zone in which moments become days."""
        return f"{super().hangs_on(clock)} {monday_of(clock.today())}"

    def begin(self, data: Data, clock: Clock) -> None:
        """Line everybody up."""
        super().begin(data, clock)
        self.monday = monday_of(clock.today())
        found = (self._candidate(data, clock, each) for each in data.contacts)
        self._candidates = {each.contact_id: each for each in found if each}
        self.lines = lined_up(self._candidates.values(), self.monday)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Let somebody wait who may be planned."""
        super().take(data, clock, contact)
        found = self._candidate(data, clock, contact)
        if found is None:
            return
        self._candidates[contact.id] = found
        for line in lines_of(found, self.monday):
            insort(self.lines[line], found, key=lambda each: place_in(line, each, self.monday))

    def forget(self, contact_id: str) -> None:
        """Take somebody out of the lines."""
        super().forget(contact_id)
        gone = self._candidates.pop(contact_id, None)
        if gone is None:
            return
        for line in lines_of(gone, self.monday):
            waiting, place = self.lines[line], place_in(line, gone, self.monday)
            del waiting[bisect_left(waiting, place, key=lambda each: place_in(line, each, self.monday))]

    def _candidate(self, data: Data, clock: Clock, contact: Contact) -> Candidate | None:
        was = as_it_began(contact, self.monday, clock.day_of)
        found = cadence_in_force(was, self.groups) if was else None
        if was is None or found is None:  # and nobody need ask when they were in touch
            return None
        tallies = _until(self.monday, data, clock, contact)
        until = term(was, found.cadence, tallies, clock.day_of)
        is_new = latest(tallies) is None
        if until.due > sunday_of(self.monday) and not is_new:
            return None
        importance = contact.importance or Importance.USUAL
        circles = frozenset(map(circle_key, contact.circles))
        name = contact.name.casefold()
        return Candidate(contact.id, name, until.due, until.cadence_days, importance.weight, circles, is_new)


def _until(monday: date, data: Data, clock: Clock, contact: Contact) -> Iterable[Tally]:
    """The tallies of what was before a Monday. Only of those who were touched since all interactions are read."""
    tallies = data.interactions.tallies(contact.id)
    if all(clock.day_of(each.at) < monday for each in tallies):
        return tallies
    return tallied(each for each in data.interactions.of(contact.id) if clock.day_of(each.at) < monday)
