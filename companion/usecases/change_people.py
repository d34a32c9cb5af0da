"""One change of many contacts, in one change of the store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from uuid import uuid4

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import GroupCadences, cadence_in_force
from companion.domain.change_of_many import SINGLE, ChangeOfMany, part_of, spread_over, told
from companion.domain.contact import Contact
from companion.domain.due import most_pressing_first, term
from companion.domain.edit import Edit
from companion.domain.fold import edited
from companion.domain.importance import Importance
from companion.domain.merge import parts
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.domain.snooze import put_off
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep, not_before
from companion.usecases.due_board import overdue_count
from companion.usecases.follower import following
from companion.usecases.group_cadences import group_cadences
from companion.usecases.list_people import chosen
from companion.usecases.people_board import PeopleBoard
from companion.usecases.people_filter import Filter
from companion.usecases.refusals import Refused


@dataclass(frozen=True, slots=True)
class ToSet:
    """What all are told; lists grow and shrink, and `reasons` are set as they are."""

    cadence: Cadence | Keep | None = KEEP
    importance: Importance | Keep | None = KEEP
    rest: Rest | Keep | None = KEEP
    reasons: tuple[Reason, ...] | Keep = KEEP
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    add_circles: tuple[str, ...] = ()
    remove_circles: tuple[str, ...] = ()

    def change(self) -> ChangeOfMany:
        """As the rule takes it. Raises Refused if there is nothing to set."""
        given = {name: value for name in (*SINGLE, "reasons") if (value := getattr(self, name)) is not KEEP}
        added = {"tags": self.add_tags, "circles": self.add_circles}
        removed = {"tags": self.remove_tags, "circles": self.remove_circles}
        if not given and not any((*added.values(), *removed.values())):
            raise Refused(f"Say what to set: one of {', '.join(each.name for each in fields(self))}.", "set")
        return ChangeOfMany(given, added, removed)


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """Whom to change, by their ids or by what they have in common, and how. The same `id` again is the same change.

    With `spread` whoever would be overdue at once by it is put off, evenly over so many weeks.
    """

    set: ToSet
    ids: tuple[str, ...] | None = None
    where: Filter | None = None
    spread: int | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """How many contacts became others; the id by which it is undone, if any did; and how many are overdue now."""

    changed: int
    undo: str | None
    overdue: int


def change_people(store: Store, clock: Clock, asked: PeopleChange) -> Changed:
    """Make the change of everybody who is meant and still there: all of it, or nothing."""
    change, batch = asked.set.change(), asked.id or str(uuid4())
    ids = _matching(store, clock, asked.where) if asked.where else asked.ids or ()
    with store.change() as data:
        if asked.id and (made := [each.contact_id for each in data.edits if each.part and each.part.batch == asked.id]):
            number = len({found.id for each in made if (found := data.contacts.get(each))})
        else:
            number = _change(data, clock, _Batch(batch, change, asked.spread), ids)
    return Changed(number, batch if number else None, overdue_count(store, clock))


Change = tuple[Contact, dict[str, Any]]  # who becomes another, and which fields become what


@dataclass(frozen=True, slots=True)
class _Batch:
    id: str
    change: ChangeOfMany
    weeks: int | None


def _matching(store: Store, clock: Clock, where: Filter) -> list[str]:
    with following(PeopleBoard, store, clock) as (board, _):
        return [each.id for each in chosen(board, store, clock, where)]


def _change(data: Data, clock: Clock, batch: _Batch, ids: Iterable[str]) -> int:
    live = (each for contact_id in ids if (each := data.contacts.get(contact_id)) and each.deleted_at is None)
    contacts = {each.id: each for each in live}  # of two ids of merged contacts one
    told_each = ((contact, told(contact, batch.change)) for contact in contacts.values())
    changes = [(contact, new) for contact, new in told_each if new]
    off = _days_off(data, clock, batch.weeks, changes)
    for change in changes:
        for edit in list(_edits(data, clock, batch.id, change, off.get(change[0].id))):
            _keep(data, clock, edit)
    return len(changes)


def _edits(data: Data, clock: Clock, batch: str, change: Change, until: date | None) -> Iterator[Edit]:
    """What each member of a contact is told, with what was shown before."""
    contact, new = change
    members = data.contacts.members(contact.id)
    at = not_before(members, clock.now())
    changed = {member.id: values for member, values in parts(members, new)}
    for member in members:
        values = changed.get(member.id, {})
        if values or until:
            shown = replace(member, **{name: getattr(contact, name) for name in SINGLE})
            part = part_of(batch, shown, tuple(values), until)
            yield Edit(str(uuid4()), member.id, at, tuple(values), **values, part=part)


def _keep(data: Data, clock: Clock, edit: Edit) -> None:
    [member] = (each for each in data.contacts.members(edit.contact_id) if each.id == edit.contact_id)
    after = edited(member, edit)
    until = edit.part.put_off_until if edit.part else None
    data.edits.put(edit)
    data.contacts.put(put_off(after, until, clock.today()) if until else after)


def _days_off(data: Data, clock: Clock, weeks: int | None, changes: Iterable[Change]) -> dict[str, date]:
    """Until when each is put off who would be overdue by the change and is not yet, the most pressing the least."""
    if weeks is None:
        return {}
    groups, today = group_cadences(data), clock.today()
    late = []
    for before, new in changes:
        pressing = _pressing(data, clock, groups, replace(before, **new))
        if pressing and not _pressing(data, clock, groups, before):
            late.append((pressing, before.name.casefold(), before.id))
    days = spread_over(weeks, len(late), today)
    return {contact_id: day for (_, _, contact_id), day in zip(sorted(late), days, strict=True)}


def _pressing(data: Data, clock: Clock, groups: GroupCadences, contact: Contact) -> tuple[float, int] | None:
    """How pressing somebody is who is overdue, as a sort key."""
    today, in_force = clock.today(), cadence_in_force(contact, groups)
    if in_force is None:
        return None
    until = term(contact, in_force.cadence, data.interactions.tallies(contact.id), clock.day_of)
    return most_pressing_first(until.due, until.cadence_days, today) if until.due < today else None
