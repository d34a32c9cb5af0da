"""How often there was something of each practice on each day of the last months, over everybody.

Of a few hundred thousand interactions only those of these months are looked at, once; then those of whoever changed.
"""

from collections import Counter, defaultdict
from datetime import date, timedelta

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.interaction import Interaction
from companion.domain.practice import Practice
from companion.domain.practice_balance import QUARTER, Balance, balance, is_mine
from companion.domain.week import before_in_every_zone, monday_of
from companion.store.door import Data, Store
from companion.usecases.follower import Follower, following
from companion.usecases.leave_traces import touches_of


class PracticeDays(Follower):
    """The counts of the person's own touches with everybody who is not deleted."""

    def __init__(self) -> None:
        super().__init__()
        self._since = date.min
        self._days: defaultdict[date, Counter[Practice]] = defaultdict(Counter)
        self._of: dict[str, Counter[tuple[date, Practice]]] = {}

    def counts(self, first: date, last: date) -> Counter[Practice]:
        """How often from one day to another, both included; `first` is at most a quarter ago."""
        found: Counter[Practice] = Counter()
        for day, counts in self._days.items():
            if first <= day <= last:
                found.update(counts)
        return found

    def hangs_on(self, clock: Clock) -> str:
        """The month, whose first day says since when is counted, and the time zone in which moments become days."""
        return f"{clock.zone()} {_since(clock)}"

    def begin(self, data: Data, clock: Clock) -> None:
        """Count everything of the last months."""
        self._since = _since(clock)
        self._days.clear()
        self._of.clear()
        found: defaultdict[str, list[Interaction]] = defaultdict(list)
        for each in data.interactions.since(before_in_every_zone(self._since)):
            found[each.contact_id].append(each)
        merged: set[str] = set()
        for contact_id, touches in found.items():
            contact = data.contacts.get(contact_id)
            if contact is None or contact.deleted_at is not None:
                continue
            if len(data.contacts.members(contact_id)) > 1:
                merged.add(contact.id)
            else:
                self._add(clock, contact.id, touches)
        for contact_id in merged:
            self._add(clock, contact_id, touches_of(data, contact_id))

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Count what there was with a contact."""
        if contact.deleted_at is None:
            self._add(clock, contact.id, touches_of(data, contact.id))

    def forget(self, contact_id: str) -> None:
        """Count a contact no more."""
        for (day, practice), count in self._of.pop(contact_id, Counter()).items():
            self._days[day][practice] -= count

    def _add(self, clock: Clock, contact_id: str, touches: list[Interaction]) -> None:
        mine = ((clock.day_of(each.at), each.practice) for each in touches if is_mine(each.direction))
        counted = Counter((day, practice) for day, practice in mine if day >= self._since)
        if not counted:
            return
        self._of.setdefault(contact_id, Counter()).update(counted)
        for (day, practice), count in counted.items():
            self._days[day][practice] += count


def practice_balance(store: Store, clock: Clock) -> Balance:
    """The balance of this week and of the quarter that ends with today."""
    today = clock.today()
    monday = monday_of(today)
    with following(PracticeDays, store, clock) as (days, _):
        week = days.counts(monday, monday + timedelta(days=6))
        return balance(week, days.counts(today - timedelta(days=QUARTER - 1), today))


def _since(clock: Clock) -> date:
    return clock.today().replace(day=1) - timedelta(days=QUARTER)
