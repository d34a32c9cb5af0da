"""One person of the week's plan: why they are in it, what to do, and whether it is done."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.act import Facts, act_for
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.due import Standing
from companion.domain.practice import Practice
from companion.domain.touch import latest
from companion.domain.week_plan import Place
from companion.domain.why import why
from companion.store.door import Data
from companion.usecases.card import news_of, standing_of
from companion.usecases.who import Who, who


@dataclass(frozen=True, slots=True)
class Planned:
    """Somebody in the plan. `due` and `days_late` are as things stand now; `act` says what to do for `practice`.

    `done`: one has been in touch since Monday. `put_off_until`: a day still to come, before which nobody is to be told.
    """

    who: Who
    due: date
    days_late: int
    why: str
    act: str
    practice: Practice
    place: Place
    done: bool
    put_off_until: date | None
    circle: str | None

    @property
    def is_left(self) -> bool:
        """Whether they are still to be reached."""
        return not self.done and self.put_off_until is None


@dataclass(frozen=True, slots=True)
class InWeek:
    """The week of a plan, and how many of it belong to each circle."""

    clock: Clock
    monday: date
    crowd: Counter[str]


def planned(data: Data, contact: Contact, place: Place, week: InWeek) -> Planned:
    """How things stand with one of the plan."""
    clock, today = week.clock, week.clock.today()
    how = standing_of(data, clock, contact)
    news = news_of(data, contact, how, today)
    act = act_for(
        Facts(
            had=data.interactions.tallies(contact.id),
            news=news,
            needs=contact.needs,
            offers=contact.offers,
            circles=contact.circles,
            reasons=contact.reasons,
            last=how.last_touch,
            days_ago=_days_ago(how, today),
            cadence_days=how.term.cadence_days if how.term else 0,
        )
    )
    assert how.due is not None  # noqa: S101 - who is planned has a cadence
    return Planned(
        who=who(contact),
        due=how.due,
        days_late=how.days_late,
        why=why(contact, how, today, news),
        act=act.words,
        practice=act.practice,
        place=place,
        done=_is_done(data, clock, contact, week.monday),
        put_off_until=_put_off_until(clock, contact),
        circle=max(contact.circles, key=lambda name: week.crowd[circle_key(name)], default=None),
    )


def is_left(data: Data, clock: Clock, contact: Contact, monday: date) -> bool:
    """Whether one has not been in touch with them since Monday, and they are not put off either."""
    return not _is_done(data, clock, contact, monday) and _put_off_until(clock, contact) is None


def _is_done(data: Data, clock: Clock, contact: Contact, monday: date) -> bool:
    moment = latest(data.interactions.tallies(contact.id))
    return moment is not None and clock.day_of(moment) >= monday


def _put_off_until(clock: Clock, contact: Contact) -> date | None:
    until = contact.snoozed_until
    return until if until and until > clock.today() else None


def _days_ago(how: Standing, today: date) -> int | None:
    return max(0, (today - how.last_touch_on).days) if how.last_touch_on else None
