"""Mentorships with their sessions, and how well the loops have been closed."""

from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.mentor_loop import Loops, is_open, loops, open_loop, report_due
from companion.domain.mentorship import Mentorship, Role, Session
from companion.store.door import Data, Store
from companion.usecases.find_mentorship import live_mentorship
from companion.usecases.refusals import NotFound
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class SessionView:
    """One session; `report_due` is None once it has been reported back on."""

    id: str
    on: date
    ask: str
    advice: str | None
    promised_on: date | None
    reported_on: date | None
    report_due: date | None
    report_overdue: bool


@dataclass(frozen=True, slots=True)
class MentorshipView:
    """One mentorship, its sessions the newest first. `close_first`: one of them is still to be reported back on."""

    id: str
    who: Who
    role: Role
    since: date
    about: str | None
    ended_on: date | None
    close_first: bool
    sessions: tuple[SessionView, ...]


@dataclass(frozen=True, slots=True)
class MentorshipList:
    """All mentorships, those that go on first and then by name, and how well loops were closed in half a year."""

    items: tuple[MentorshipView, ...]
    loops: Loops


def list_mentorships(store: Store, clock: Clock) -> MentorshipList:
    """Every mentorship with somebody who is in the network."""
    with store.read() as data:
        live = [each for each in data.mentorships if each.deleted_at is None and who_is(data, each.contact_id)]
        ids = {each.id for each in live}
        by_mentorship = _by_mentorship([each for each in data.sessions if each.mentorship_id in ids])
        found = [_view(data, clock, each, by_mentorship.get(each.id, [])) for each in live]
        found.sort(key=lambda each: (each.ended_on is not None, each.who.name.casefold(), each.id))
        everything = [each for sessions in by_mentorship.values() for each in sessions]
        return MentorshipList(tuple(found), loops(everything, clock.today()))


def show_mentorship(store: Store, clock: Clock, mentorship_id: str) -> MentorshipView:
    """One mentorship. Raises NotFound, also for a deleted one."""
    with store.read() as data:
        mentorship = live_mentorship(data, mentorship_id)
        sessions = [each for each in data.sessions.of(mentorship.contact_id) if each.mentorship_id == mentorship_id]
        return _view(data, clock, mentorship, sessions)


def _view(data: Data, clock: Clock, mentorship: Mentorship, sessions: list[Session]) -> MentorshipView:
    found = who_is(data, mentorship.contact_id)
    if found is None:
        raise NotFound("The contact of this mentorship has been deleted; restore them first.")
    live = sorted(
        (each for each in sessions if each.deleted_at is None), key=lambda each: (each.on, each.id), reverse=True
    )
    return MentorshipView(
        mentorship.id,
        found,
        mentorship.role,
        mentorship.since,
        mentorship.about,
        mentorship.ended_on,
        open_loop(live) is not None,
        tuple(_session_view(each, clock.today()) for each in live),
    )


def _session_view(session: Session, today: date) -> SessionView:
    due = report_due(session) if is_open(session) else None
    return SessionView(
        session.id,
        session.on,
        session.ask,
        session.advice,
        session.promised_on,
        session.reported_on,
        due,
        due is not None and today > due,
    )


def _by_mentorship(sessions: list[Session]) -> dict[str, list[Session]]:
    found: dict[str, list[Session]] = {}
    for each in sessions:
        found.setdefault(each.mentorship_id, []).append(each)
    return found
