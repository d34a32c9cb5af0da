"""Sessions of a mentorship: told of, reported back on, deleted, restored. Each is a touch."""

from dataclasses import asdict, dataclass, replace
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.mentorship import Mentorship, Role, Session
from companion.domain.noon import noon_of
from companion.domain.practice import Practice
from companion.domain.touch import default_practice
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_mentorship import any_session, live_mentorship
from companion.usecases.find_record import live_contact
from companion.usecases.kept_record import refuse_another, refuse_days_to_come
from companion.usecases.leave_traces import leave_traces, trace_id
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict, Refused

IN_PERSON = "in_person"


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session as it is told of, held today unless said otherwise. The same id twice is one."""

    ask: str
    id: str | None = None
    on: date | None = None
    advice: str | None = None
    promised_on: date | None = None
    reported_on: date | None = None


@dataclass(frozen=True, slots=True)
class SessionChange:
    """What is to become of each member. None clears it."""

    on: date | Keep = KEEP
    ask: str | Keep = KEEP
    advice: str | Keep | None = KEEP
    promised_on: date | Keep | None = KEEP
    reported_on: date | Keep | None = KEEP


def add_session(store: Store, clock: Clock, mentorship_id: str, new: NewSession) -> None:
    """Tell of a session. The same id again is the one that is there."""
    with store.change() as data:
        mentorship = live_mentorship(data, mentorship_id)
        live_contact(data, mentorship.contact_id)
        session = data.sessions.get(new.id) if new.id else None
        if session is None:
            made = Session(
                new.id or str(uuid4()),
                mentorship_id,
                mentorship.contact_id,
                new.on or clock.today(),
                new.ask,
                new.advice,
                new.promised_on,
                new.reported_on,
            )
            refuse_days_to_come(clock, asdict(new), but="promised_on")
            _refuse_before_it(made)
            _put(data, clock, mentorship, made)
        else:
            refuse_another(session, "session", same=session.mentorship_id == mentorship_id)


def change_session(store: Store, clock: Clock, mentorship_id: str, session_id: str, change: SessionChange) -> None:
    """Change a session, as by reporting back."""
    with store.change() as data:
        before = any_session(data, mentorship_id, session_id)
        if before.deleted_at is not None:
            raise Conflict("This session has been deleted; restore it before you change it.")
        live_contact(data, before.contact_id)
        refuse_days_to_come(clock, told(change), but="promised_on")
        after = replace(before, **told(change))
        _refuse_before_it(after)
        _put(data, clock, live_mentorship(data, mentorship_id), after)


def delete_session(store: Store, clock: Clock, mentorship_id: str, session_id: str) -> None:
    """Delete a session, and the touch it left; it can be restored for 30 days. Doing it twice does nothing."""
    with store.change() as data:
        session = any_session(data, mentorship_id, session_id)
        live_contact(data, session.contact_id)
        if session.deleted_at is None:
            _put(data, clock, live_mentorship(data, mentorship_id), replace(session, deleted_at=clock.now()))


def restore_session(store: Store, clock: Clock, mentorship_id: str, session_id: str) -> None:
    """Undo a deletion."""
    with store.change() as data:
        session = any_session(data, mentorship_id, session_id)
        live_contact(data, session.contact_id)
        _put(data, clock, live_mentorship(data, mentorship_id), replace(session, deleted_at=None))


def _put(data: Data, clock: Clock, mentorship: Mentorship, session: Session) -> None:
    data.sessions.put(session)
    left = [] if session.deleted_at else [_trace(clock, mentorship, session)]
    leave_traces(data, clock, session.id, [session.contact_id], left)


def _trace(clock: Clock, mentorship: Mentorship, session: Session) -> Interaction:
    return Interaction(
        id=trace_id(session.id, session.contact_id),
        contact_id=session.contact_id,
        at=noon_of(session.on, clock.day_of),
        kind=Kind.MEETING,
        channel=IN_PERSON,
        direction=Direction.BOTH,
        practice=Practice.HELPFUL if mentorship.role is Role.MENTEE else default_practice(Kind.MEETING),
        words=session.ask,
    )


def _refuse_before_it(session: Session) -> None:
    for name in ("promised_on", "reported_on"):
        day = getattr(session, name)
        if day is not None and day < session.on:
            raise Refused("This cannot have been before the session; check the days.", name)
