"""What the person owes somebody, or waits for, and by when: for the week, the calendar, and the lists of it.

Another kind of it is one word of `OwedKind`, one function from the data to what is owed, and its place in `SOURCES`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from companion.clock import Clock
from companion.domain.circle_rhythm import next_meeting
from companion.domain.favor import Way
from companion.domain.help_ledger import is_open
from companion.domain.introduction_state import Step, next_step
from companion.domain.mentor_loop import is_open as is_open_loop
from companion.domain.mentor_loop import report_due
from companion.domain.mentorship import Role
from companion.domain.opportunity import Stage
from companion.domain.thanks import OWED_WITHIN
from companion.domain.why import on, quoted
from companion.store.door import Data, Store
from companion.usecases.introduction_view import pair_of, what_to_do
from companion.usecases.opportunity_view import opportunity_view
from companion.usecases.show_invitation import invitation_view
from companion.usecases.who import Who, who_is

HELP_WITHIN = timedelta(days=14)
CALLED_BEFORE = timedelta(days=7)  # a meeting is to be called so long before the circle's rhythm comes round


class OwedKind(StrEnum):
    """Thanks, the next step of an introduction, help that was promised, or an answer to what was asked.

    What came of an advice, a welcome to a circle, and the call for its next meeting.
    """

    THANKS = "thanks"
    INTRODUCTION = "introduction"
    PROMISE = "promise"
    ASK = "ask"
    REPORT = "report"
    WELCOME = "welcome"
    MEETING = "meeting"


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing. `id` is that of the record it comes from; `since` it is owed, and to be done by `due`.

    `who` is None for a meeting, which is owed to a whole circle.
    """

    kind: OwedKind
    id: str
    who: Who | None
    since: date
    due: date
    text: str


Source = Callable[[Data, Clock], Iterator[Owed]]


def list_owed(store: Store, clock: Clock) -> tuple[Owed, ...]:
    """All that is owed today, the first due first."""
    with store.read() as data:
        return owed(data, clock)


def owed(data: Data, clock: Clock) -> tuple[Owed, ...]:
    """The same, from data at hand."""
    found = (each for source in SOURCES for each in source(data, clock))
    return tuple(sorted(found, key=_by_due))


def _by_due(each: Owed) -> tuple[date, date, str, str, str]:
    return each.due, each.since, each.who.name.casefold() if each.who else "", each.kind, each.id


def _thanks(data: Data, clock: Clock) -> Iterator[Owed]:
    for each in data.opportunities:
        view = opportunity_view(data, clock, each) if each.deleted_at is None else None
        if view and view.thanks_due:
            since = view.thanks_due - OWED_WITHIN
            what = _OUTCOMES.get(view.stage, "Thank {name} for telling you of {about}.")
            yield Owed(OwedKind.THANKS, view.id, view.who, since, view.thanks_due, _told(what, view.who, view.about))


def _introductions(data: Data, clock: Clock) -> Iterator[Owed]:
    del clock
    for each in data.introductions:
        both = pair_of(data, each) if each.deleted_at is None else None
        step = next_step(each)
        if both and step and step.since and step.due:
            whom = both[1] if step.step in _WITH_THE_OTHER else both[0]
            yield Owed(OwedKind.INTRODUCTION, each.id, whom, step.since, step.due, what_to_do(step.step, *both))


def _favors(data: Data, clock: Clock) -> Iterator[Owed]:
    today = clock.today()
    for each in data.favors:
        found = who_is(data, each.contact_id) if is_open(each) else None
        if found:
            kind, words = _PROMISE if each.way is Way.GIVEN else _ASK
            text = _told(words, found, each.about, on(each.on, today))
            yield Owed(kind, each.id, found, each.on, each.on + HELP_WITHIN, text)


def _reports(data: Data, clock: Clock) -> Iterator[Owed]:
    """Yours to a mentor or a peer; a mentee is asked for theirs once it is late."""
    for each in filter(is_open_loop, data.sessions):
        mentorship, found = data.mentorships.get(each.mentorship_id), who_is(data, each.contact_id)
        if mentorship is None or mentorship.deleted_at or found is None:
            continue
        due, is_theirs = report_due(each), mentorship.role is Role.MENTEE
        if not is_theirs or clock.today() > due:
            words = "Ask {name} what came of it: {about}." if is_theirs else "Tell {name} what came of it: {about}."
            yield Owed(OwedKind.REPORT, each.id, found, each.on, due, _told(words, found, each.ask))


def _welcomes(data: Data, clock: Clock) -> Iterator[Owed]:
    for each in data.invitations:
        circle = data.circles.get(each.circle_id)
        if each.deleted_at or each.accepted_on is None or circle is None or circle.deleted_at:
            continue
        view = invitation_view(data, clock, each, ())
        if view and view.welcome_due:
            text = f"Welcome {view.who.name} to {circle.name} with a word of your own."
            yield Owed(OwedKind.WELCOME, each.id, view.who, each.accepted_on, view.welcome_due, text)


def _meetings(data: Data, clock: Clock) -> Iterator[Owed]:
    today = clock.today()
    for each in data.circles:
        if each.rhythm is None or each.deleted_at:
            continue
        meetings = (met for met in data.meetings if met.circle_id == each.id)
        to_come = next_meeting(each.rhythm, clock.day_of(each.created_at), meetings, today)
        if to_come and to_come.meeting_id is None and today >= to_come.on - CALLED_BEFORE:
            text = f"Call the next meeting of {each.name}."
            yield Owed(OwedKind.MEETING, each.id, None, to_come.on - CALLED_BEFORE, to_come.on, text)


def _told(words: str, who: Who, about: str, day: str = "") -> str:
    return words.format(name=who.name, about=quoted(about), day=day)


_OUTCOMES = {
    Stage.WON: "Tell {name} that it came to something, and thank them: {about}.",
    Stage.LOST: "Tell {name} that it came to nothing, and thank them all the same: {about}.",
}
_PROMISE = (OwedKind.PROMISE, "You promised {name} on {day}: {about}.")
_ASK = (OwedKind.ASK, "You asked {name} on {day}: {about}. Ask again, or let it go.")
_WITH_THE_OTHER = (Step.ASK_OTHER, Step.AWAIT_OTHER)

SOURCES: tuple[Source, ...] = (_thanks, _introductions, _favors, _reports, _welcomes, _meetings)
