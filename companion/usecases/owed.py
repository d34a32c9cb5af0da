"""What the person owes somebody, or waits for, and by when: for the week, the calendar, and the lists of it.

Another kind of it is one word of `OwedKind`, one function from the data to what is owed, and its place in `SOURCES`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from companion.clock import Clock
from companion.domain.favor import Way
from companion.domain.help_ledger import is_open
from companion.domain.introduction_state import Step, next_step
from companion.domain.opportunity import Stage
from companion.domain.thanks import OWED_WITHIN
from companion.domain.why import on, quoted
from companion.store.door import Data, Store
from companion.usecases.introduction_view import pair_of, what_to_do
from companion.usecases.opportunity_view import opportunity_view
from companion.usecases.who import Who, who_is

HELP_WITHIN = timedelta(days=14)


class OwedKind(StrEnum):
    """Thanks, the next step of an introduction, help that was promised, or an answer to what was asked."""

    THANKS = "thanks"
    INTRODUCTION = "introduction"
    PROMISE = "promise"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing. `id` is that of the record it comes from; `since` it is owed, and to be done by `due`."""

    kind: OwedKind
    id: str
    who: Who
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
    return tuple(sorted(found, key=lambda each: (each.due, each.since, each.who.name.casefold(), each.kind, each.id)))


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


def _told(words: str, who: Who, about: str, day: str = "") -> str:
    return words.format(name=who.name, about=quoted(about), day=day)


_OUTCOMES = {
    Stage.WON: "Tell {name} that it came to something, and thank them: {about}.",
    Stage.LOST: "Tell {name} that it came to nothing, and thank them all the same: {about}.",
}
_PROMISE = (OwedKind.PROMISE, "You promised {name} on {day}: {about}.")
_ASK = (OwedKind.ASK, "You asked {name} on {day}: {about}. Ask again, or let it go.")
_WITH_THE_OTHER = (Step.ASK_OTHER, Step.AWAIT_OTHER)

SOURCES: tuple[Source, ...] = (_thanks, _introductions, _favors)
