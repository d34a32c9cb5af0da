"""Who may be planned this week, in the lines they wait in, without walking the whole network at every question.

All of it is as of Monday: what has been since moves nobody, and next Monday everybody is looked at anew.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import cadence_in_force
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.due import term
from companion.domain.importance import Importance
from companion.domain.tally import Tally, tallied
from companion.domain.touch import latest
from companion.domain.week import before_in_every_zone, monday_of, sunday_of
from companion.domain.week_plan import Candidate, Line, lined_up, lines_of, place_in
from companion.domain.week_start import as_it_began, cadence_before
from companion.store.door import Data
from companion.usecases.group_cadences import CadenceFollower


class WeekBoard(CadenceFollower):
    """The candidates of one store's contacts, as of `monday`."""

    def __init__(self) -> None:
        super().__init__()
        self.monday = date.min
        self._long_past = datetime.min.replace(tzinfo=UTC)
        self.lines: dict[Line, list[Candidate]] = lined_up((), self.monday)
        self._candidates: dict[str, Candidate] = {}

    def hangs_on(self, clock: Clock) -> str:
        """The week, and the time zone in which moments become days."""
        return f"{super().hangs_on(clock)} {monday_of(clock.today())}"

    def matters(self, contact: Contact) -> bool:  # noqa: ARG002 - whoever it is
        """Everybody: whoever was deleted since Monday was there then."""
        return True

    def begin(self, data: Data, clock: Clock) -> None:
        """Line everybody up."""
        super().begin(data, clock)
        self.monday = monday_of(clock.today())
        self._long_past = before_in_every_zone(self.monday)
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
        was = self._as_it_began(data, clock, contact)
        found = cadence_in_force(was, self.groups) if was else None
        if was is None or found is None:  # and nobody need ask when they were in touch
            return None
        tallies = data.interactions.tallies(contact.id)
        known = [each for each in tallies if self._was_before(clock, each.at)]
        candidate = self._lined_up(was, found.cadence, known, clock)
        if candidate is None or len(known) == len(tallies):  # with more of what was they could only be due later
            return candidate
        past = (each for each in data.interactions.of(contact.id) if self._was_before(clock, each.at))
        return self._lined_up(was, found.cadence, tallied(past), clock)

    def _as_it_began(self, data: Data, clock: Clock, contact: Contact) -> Contact | None:
        was = as_it_began(contact, self.monday, clock.day_of)
        source = contact.source("cadence")
        if was is None or source is None or self._was_before(clock, source.at):
            return was
        edits, captures = data.edits.of(contact.id), (each for each in data.captures.of(contact.id))
        return replace(was, cadence=cadence_before(contact, self.monday, edits, captures, clock.day_of))

    def _lined_up(self, was: Contact, cadence: Cadence, past: Sequence[Tally], clock: Clock) -> Candidate | None:
        until = term(was, cadence, past, clock.day_of)
        is_new = latest(past) is None
        if until.due > sunday_of(self.monday) and not is_new:
            return None
        importance = was.importance or Importance.USUAL
        circles = frozenset(map(circle_key, was.circles))
        return Candidate(was.id, was.name.casefold(), until.due, until.cadence_days, importance.weight, circles, is_new)

    def _was_before(self, clock: Clock, moment: datetime) -> bool:
        """Whether it was before Monday. To ask for a moment's day takes long, and most are long past."""
        return moment < self._long_past or clock.day_of(moment) < self.monday
