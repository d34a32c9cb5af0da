"""Who guides whom, and the sessions of it."""

from dataclasses import dataclass

from companion.domain.mentorship import Role
from companion.usecases.due_board import overdue_count
from companion.usecases.keep_mentorships import (
    MentorshipChange,
    NewMentorship,
    add_mentorship,
    change_mentorship,
    delete_mentorship,
    restore_mentorship,
)
from companion.usecases.keep_sessions import (
    NewSession,
    SessionChange,
    add_session,
    change_session,
    delete_session,
    restore_session,
)
from companion.usecases.show_mentorships import MentorshipList, MentorshipView, list_mentorships, show_mentorship
from companion.web.house import House
from companion.web.messages import LABEL, LONG
from companion.web.replies import Deleted
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.shapes.times import day
from companion.web.word import Word

ID, DAY, ABOUT = optional(uuid(), None), optional(day(), None), optional(text(2_000), None)
NEW_MENTORSHIP = record(NewMentorship, id=ID, contact_id=LABEL, role=choice(Role), since=DAY, about=ABOUT)
MENTORSHIP_CHANGE = record(MentorshipChange, role=choice(Role), since=day(), about=ABOUT, ended_on=DAY)
ADVICE = optional(LONG, None)
NEW_SESSION = record(NewSession, id=ID, on=DAY, ask=LONG, advice=ADVICE, promised_on=DAY, reported_on=DAY)
SESSION_CHANGE = record(SessionChange, on=day(), ask=LONG, advice=ADVICE, promised_on=DAY, reported_on=DAY)

mentorships = Word("mentorships")


@dataclass(frozen=True, slots=True)
class MentorshipKept:
    """A mentorship as it is now, and how many contacts are overdue: whom you talked with is not."""

    mentorship: MentorshipView
    overdue: int


@mentorships.on("GET", "/v1/mentorships")
def show_all(home: House) -> MentorshipList:
    """List the mentorships with their sessions."""
    return list_mentorships(home.store, home.clock)


@mentorships.on("POST", "/v1/mentorships", takes=NEW_MENTORSHIP, status=201)
def add(home: House, message: NewMentorship) -> MentorshipKept:
    """Begin a mentorship; the same id again gives the one that is there."""
    return _kept(home, add_mentorship(home.store, home.clock, message))


@mentorships.on("PATCH", "/v1/mentorships/<mentorship_id>", takes=MENTORSHIP_CHANGE)
def change(home: House, message: MentorshipChange, mentorship_id: str) -> MentorshipKept:
    """Change a mentorship, or end it."""
    change_mentorship(home.store, home.clock, mentorship_id, message)
    return _kept(home, mentorship_id)


@mentorships.on("DELETE", "/v1/mentorships/<mentorship_id>")
def delete(home: House, mentorship_id: str) -> Deleted:
    """Delete a mentorship; for 30 days it can be restored."""
    delete_mentorship(home.store, home.clock, mentorship_id)
    return Deleted(overdue_count(home.store, home.clock))


@mentorships.on("POST", "/v1/mentorships/<mentorship_id>/restore")
def restore(home: House, mentorship_id: str) -> MentorshipKept:
    """Undo the deletion of a mentorship."""
    restore_mentorship(home.store, mentorship_id)
    return _kept(home, mentorship_id)


@mentorships.on("POST", "/v1/mentorships/<mentorship_id>/sessions", takes=NEW_SESSION, status=201)
def add_one(home: House, message: NewSession, mentorship_id: str) -> MentorshipKept:
    """Tell of a session; the same id again is the one that is there."""
    add_session(home.store, home.clock, mentorship_id, message)
    return _kept(home, mentorship_id)


@mentorships.on("PATCH", "/v1/mentorships/<mentorship_id>/sessions/<session_id>", takes=SESSION_CHANGE)
def change_one(home: House, message: SessionChange, mentorship_id: str, session_id: str) -> MentorshipKept:
    """Change a session, as by saying that it was reported back on."""
    change_session(home.store, home.clock, mentorship_id, session_id, message)
    return _kept(home, mentorship_id)


@mentorships.on("DELETE", "/v1/mentorships/<mentorship_id>/sessions/<session_id>")
def delete_one(home: House, mentorship_id: str, session_id: str) -> MentorshipKept:
    """Delete a session; for 30 days it can be restored."""
    delete_session(home.store, home.clock, mentorship_id, session_id)
    return _kept(home, mentorship_id)


@mentorships.on("POST", "/v1/mentorships/<mentorship_id>/sessions/<session_id>/restore")
def restore_one(home: House, mentorship_id: str, session_id: str) -> MentorshipKept:
    """Undo the deletion of a session."""
    restore_session(home.store, home.clock, mentorship_id, session_id)
    return _kept(home, mentorship_id)


def _kept(home: House, mentorship_id: str) -> MentorshipKept:
    shown = show_mentorship(home.store, home.clock, mentorship_id)
    return MentorshipKept(shown, overdue_count(home.store, home.clock))
