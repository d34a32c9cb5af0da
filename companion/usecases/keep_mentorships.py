"""Mentorships: begun, changed, ended, deleted, restored."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.mentorship import Mentorship, Role
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_mentorship import any_mentorship, live_mentorship
from companion.usecases.find_record import live_contact
from companion.usecases.kept_record import is_of, refuse_another, refuse_days_to_come
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict, Refused


@dataclass(frozen=True, slots=True)
class NewMentorship:
    """A mentorship as it is told of, begun today unless said otherwise. The same id twice is one."""

    contact_id: str
    role: Role
    id: str | None = None
    since: date | None = None
    about: str | None = None


@dataclass(frozen=True, slots=True)
class MentorshipChange:
    """What is to become of each member. None clears it."""

    role: Role | Keep = KEEP
    since: date | Keep = KEEP
    about: str | Keep | None = KEEP
    ended_on: date | Keep | None = KEEP


def add_mentorship(store: Store, clock: Clock, new: NewMentorship) -> str:
    """Begin a mentorship. The same id again is the one that is there. Returns the id."""
    with store.change() as data:
        live_contact(data, new.contact_id)
        made = data.mentorships.get(new.id) if new.id else None
        if made is None:
            refuse_days_to_come(clock, asdict(new))
            since = new.since or clock.today()
            made = Mentorship(new.id or str(uuid4()), new.contact_id, new.role, since, new.about)
            _refuse_second(data, made)
            data.mentorships.put(made)
        refuse_another(made, "mentorship", same=is_of(data, made.contact_id, new.contact_id))
        return made.id


def change_mentorship(store: Store, clock: Clock, mentorship_id: str, change: MentorshipChange) -> None:
    """Change a mentorship."""
    with store.change() as data:
        before = live_mentorship(data, mentorship_id)
        live_contact(data, before.contact_id)
        after = replace(before, **told(change))
        refuse_days_to_come(clock, told(change))
        if after.ended_on is not None and after.ended_on < after.since:
            raise Refused("It cannot have ended before it began; check the days.", "ended_on")
        if before.ended_on is not None:  # two may go on with contacts who turned out to be one
            _refuse_second(data, after)
        data.mentorships.put(after)


def delete_mentorship(store: Store, clock: Clock, mentorship_id: str) -> None:
    """Delete a mentorship; you did talk all the same. It can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        mentorship = any_mentorship(data, mentorship_id)
        if mentorship.deleted_at is None:
            data.mentorships.put(replace(mentorship, deleted_at=clock.now()))


def restore_mentorship(store: Store, mentorship_id: str) -> None:
    """Undo a deletion."""
    with store.change() as data:
        found = any_mentorship(data, mentorship_id)
        live_contact(data, found.contact_id)
        if found.deleted_at is not None:
            _refuse_second(data, found)
            data.mentorships.put(replace(found, deleted_at=None))


def _refuse_second(data: Data, mentorship: Mentorship) -> None:
    """Raise Conflict if it goes on, and so does another with the same contact."""
    for each in data.mentorships.of(mentorship.contact_id):
        if each.id != mentorship.id and not (each.deleted_at or each.ended_on or mentorship.ended_on):
            raise Conflict("There is a mentorship with this contact already; end that one first.", "contact_id")
