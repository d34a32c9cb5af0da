"""What others see of you: your weeks, who answers, and who never does."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from companion.clock import Clock
from companion.domain.diary_page import Figures
from companion.domain.interaction import Direction, Interaction
from companion.domain.touch import HEARD, weight
from companion.domain.visibility import ANSWERED_WITHIN, ONE_WAY_DAYS, another_way
from companion.domain.week import monday_of, week_number
from companion.store.door import Data, Store
from companion.usecases.diary import Diary
from companion.usecases.follower import following
from companion.usecases.who import Who, who

WEEKS = 26
ASKED_FOR = timedelta(days=90)
MOST_ONE_WAY = 20


@dataclass(frozen=True, slots=True)
class Week:
    """What was done from a Monday to the Sunday after it; `reach` is with how many people."""

    monday: date
    reach: int
    reactions: int
    comments: int
    replies: int
    reposts: int
    messages: int
    talks: int
    help: int
    from_them: int


@dataclass(frozen=True, slots=True)
class Answered:
    """How often one turned to somebody, and how often an answer came; `percent` is None where there was no asking."""

    asked: int
    answered: int
    percent: int | None


@dataclass(frozen=True, slots=True)
class OneWay:
    """Somebody who does not answer: how often one reached out within 60 days, on which channels, and what to try."""

    who: Who
    sent: int
    heard_on: date | None
    channels: tuple[str, ...]
    told: str


@dataclass(frozen=True, slots=True)
class Visibility:
    """The last weeks, the earliest first and this one last; who answered of late; and who never does."""

    weeks: tuple[Week, ...]
    answered: Answered
    one_way: tuple[OneWay, ...]


def show_visibility(store: Store, clock: Clock) -> Visibility:
    """The figures as of today."""
    today = clock.today()
    with following(Diary, store, clock) as (diary, data):
        mondays = [monday_of(today) - timedelta(weeks=back) for back in reversed(range(WEEKS))]
        weeks = tuple(_week(diary.figures, monday) for monday in mondays)
        never = diary.one_way(today)[:MOST_ONE_WAY]
        one_way = [_one_way(data, clock, contact_id, sent, heard_on) for sent, contact_id, heard_on in never]
        return Visibility(weeks, _answered(diary.figures, today), tuple(each for each in one_way if each))


def _week(figures: Figures, monday: date) -> Week:
    number = week_number(monday)
    counts = {str(each): count for each, count in figures.done(number).items()}
    return Week(monday, figures.reached[number], **counts)


def _answered(figures: Figures, today: date) -> Answered:
    """Of what was asked so long ago that an answer would have come in time, by some three months."""
    last = today - ANSWERED_WITHIN
    asked, answered = figures.answered(last - ASKED_FOR, last)
    return Answered(asked, answered, round(100 * answered / asked) if asked else None)


def _one_way(data: Data, clock: Clock, contact_id: str, sent: int, heard_on: date | None) -> OneWay | None:
    contact = data.contacts.get(contact_id)
    if contact is None:
        return None
    tried = list(_tried(data.interactions.of(contact.id), clock))
    channels = tuple(sorted({each.channel for each in tried}))
    told = another_way(
        channels,
        clicked_only=all(weight(each) < HEARD for each in tried),
        phones=bool(contact.phones),
        emails=bool(contact.emails),
    )
    return OneWay(who(contact), sent, heard_on, channels, told)


def _tried(touches: Iterable[Interaction], clock: Clock) -> Iterable[Interaction]:
    since = clock.today() - ONE_WAY_DAYS
    mine = (each for each in touches if each.deleted_at is None and each.direction is Direction.FROM_ME)
    return (each for each in mine if clock.day_of(each.at) >= since)
