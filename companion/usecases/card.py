"""A contact as the badge, the popup and the lists show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.due import Past, Standing, State, standing
from companion.domain.importance import Importance
from companion.domain.interaction import Direction, Kind
from companion.domain.noticed_change import NoticedChange, recent
from companion.domain.rest import Rest
from companion.store.door import Data
from companion.usecases.group_cadences import in_force
from companion.usecases.past_with import past_in_words, past_with


@dataclass(frozen=True, slots=True)
class LastTouch:
    """The last touch that counts as having been in touch; `days_ago` is never negative."""

    on: date
    kind: Kind
    direction: Direction
    words: str | None
    days_ago: int


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What a page says otherwise than it did, and since when that is known."""

    field: str
    before: str
    after: str
    noticed_on: date
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the protocol calls a card.

    `cadence` is the contact's own, `cadence_in_force` the one that counts, `cadence_from` where that is from.
    `snoozed_until` is None once that day has come; `news` is what changed lately.
    """

    id: str
    name: str
    headline: str | None
    company: str | None
    location: str | None
    avatar_url: str | None
    profile_url: str | None
    circles: tuple[str, ...]
    tags: tuple[str, ...]
    cadence: Cadence | None
    cadence_in_force: Cadence | None
    cadence_from: str | None
    importance: Importance | None
    rest: Rest | None
    saved_on: date
    last_touch: LastTouch | None
    due: date | None
    days_late: int
    overdue: bool
    state: State
    never_contacted: bool
    snoozed_until: date | None
    news: tuple[ChangeView, ...]


COPIED = (
    "id", "name", "headline", "company", "location", "avatar_url", "profile_url",
    "circles", "tags", "cadence", "importance", "rest", "saved_on",
)  # fmt: skip


def card_of(data: Data, clock: Clock, contact: Contact) -> Card:
    """The card of a contact as things stand today."""
    how, today = _standing(data, clock, contact, past_with(data, contact)), clock.today()
    return card(contact, how, today, news_of(data, contact, how, today))


def card(contact: Contact, how: Standing, today: date, news: Iterable[NoticedChange]) -> Card:
    """The card of a contact whose standing and news are known."""
    snoozed = contact.snoozed_until if contact.snoozed_until and contact.snoozed_until > today else None
    return Card(
        **{name: getattr(contact, name) for name in COPIED},
        cadence_in_force=how.in_force.cadence if how.in_force else None,
        cadence_from=how.in_force.source if how.in_force else None,
        last_touch=_last_touch(how, today),
        due=how.due,
        days_late=how.days_late,
        overdue=how.overdue,
        state=how.state,
        never_contacted=how.never_contacted,
        snoozed_until=snoozed,
        news=tuple(map(change_view, news)),
    )


def standing_of(data: Data, clock: Clock, contact: Contact) -> Standing:
    """How things stand with a contact today, with the last words."""
    return _standing(data, clock, contact, past_in_words(data, contact))


def _standing(data: Data, clock: Clock, contact: Contact, past: Past) -> Standing:
    return standing(contact, in_force(data, contact), past, clock.today(), clock.day_of)


def news_of(data: Data, contact: Contact, how: Standing, today: date) -> list[NoticedChange]:
    """What has been noticed of a contact lately, and not before the last touch."""
    return recent(data.noticed_changes.of(contact.id), today, how.last_touch_on)


def change_view(change: NoticedChange) -> ChangeView:
    """A noticed change without what only the store needs."""
    return ChangeView(change.field, change.before, change.after, change.noticed_on, change.url)


def _last_touch(how: Standing, today: date) -> LastTouch | None:
    last, on = how.last_touch, how.last_touch_on
    if last is None or on is None:
        return None
    return LastTouch(on, last.kind, last.direction, last.words, max(0, (today - on).days))
