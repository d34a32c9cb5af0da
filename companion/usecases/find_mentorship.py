"""Fetching a mentorship or a session that must be there."""

from companion.domain.mentorship import Mentorship, Session
from companion.store.door import Data
from companion.usecases.kept_record import any_record
from companion.usecases.refusals import NotFound


def any_mentorship(data: Data, mentorship_id: str) -> Mentorship:
    """The mentorship with this id, deleted or not."""
    return any_record(data.mentorships, mentorship_id, "mentorship")


def live_mentorship(data: Data, mentorship_id: str) -> Mentorship:
    """The mentorship with this id, unless it is deleted."""
    mentorship = any_mentorship(data, mentorship_id)
    if mentorship.deleted_at is not None:
        raise NotFound("This mentorship has been deleted; restore it first.")
    return mentorship


def any_session(data: Data, mentorship_id: str, session_id: str) -> Session:
    """The session with this id of this mentorship, deleted or not."""
    live_mentorship(data, mentorship_id)
    session = data.sessions.get(session_id)
    if session is None or session.mentorship_id != mentorship_id:
        raise NotFound("This mentorship has no session with this id; it may have been deleted for good.")
    return session
