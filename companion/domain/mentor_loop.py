"""Whether what came of an advice was told to whoever gave it: the loop that keeps mentors."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from companion.domain.mentorship import Session

REPORT_WITHIN = timedelta(days=14)
COUNTED = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Loops:
    """How many reports were due lately, how many of them were given, and their share in percent; None of none."""

    due: int
    reported: int
    share: int | None


def report_due(session: Session) -> date:
    """The last day to report back on: the one promised, or two weeks after."""
    return session.promised_on or session.on + REPORT_WITHIN


def is_open(session: Session) -> bool:
    """Whether nobody has reported back yet. While a session is, no more should be asked."""
    return session.reported_on is None and session.deleted_at is None


def open_loop(sessions: Iterable[Session]) -> Session | None:
    """The session to report back on first."""
    return min(filter(is_open, sessions), key=lambda each: (report_due(each), each.id), default=None)


def loops(sessions: Iterable[Session], today: date) -> Loops:
    """How well loops have been closed: of the reports that fell due within the last 180 days."""
    due = [each for each in sessions if each.deleted_at is None and today - COUNTED <= report_due(each) <= today]
    reported = sum(not is_open(each) for each in due)
    return Loops(len(due), reported, round(100 * reported / len(due)) if due else None)
