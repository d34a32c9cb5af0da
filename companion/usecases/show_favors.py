"""The help ledger: favors one by one, and what they come to."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import islice

from companion.clock import Clock
from companion.domain.favor import Favor, Way
from companion.domain.help_ledger import asks_too_much, balance, is_open
from companion.domain.why import quoted
from companion.store.door import Store
from companion.usecases.could_help import CouldHelp, could_help
from companion.usecases.cursor import cursor_at, place_at
from companion.usecases.favor_view import FavorView, favor_view
from companion.usecases.find_record import live_contact
from companion.usecases.follower import following
from companion.usecases.match_board import MatchBoard
from companion.usecases.warm_now import warm_now
from companion.usecases.who import who_is

COUNTED_FOR = timedelta(days=365)


class FavorState(StrEnum):
    """Whether a favor is still to be done."""

    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class FavorPage:
    """Some favors, newest first. `next` continues after them, if there are more."""

    items: tuple[FavorView, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Help:
    """What the ledger comes to. `given` and `received` count within a year; what is open has the oldest first."""

    balance: float
    given: int
    received: int
    promises: tuple[FavorView, ...]
    asks: tuple[FavorView, ...]
    could_help: tuple[CouldHelp, ...]


def list_favors(
    store: Store,
    contact_id: str | None = None,
    state: FavorState | None = None,
    limit: int = 50,
    cursor: str | None = None,
) -> FavorPage:
    """Favors with everybody, or with one contact."""
    after = place_at(cursor, str, str) if cursor else None
    with store.read() as data:
        known = data.favors.of(live_contact(data, contact_id).id) if contact_id else data.favors
        live = (each for each in known if each.deleted_at is None and (state is None or _is_open(each, state)))
        newest_first = sorted(live, key=_place, reverse=True)
        rest = (each for each in newest_first if after is None or _place(each) < after)
        views = list(islice((view for each in rest if (view := favor_view(data, each))), limit + 1))
    more = len(views) > limit
    last = views[limit - 1] if more else None
    return FavorPage(tuple(views[:limit]), cursor_at((last.on.isoformat(), last.id)) if last else None)


def show_help(store: Store, clock: Clock) -> Help:
    """What all favors come to, what of them is open, and whom one could help now."""
    today = clock.today()
    warm = warm_now(store, clock)
    with following(MatchBoard, store, clock) as (board, data):
        live = [each for each in data.favors if each.deleted_at is None and who_is(data, each.contact_id)]
        done = Counter(each.way for each in live if each.done_on and each.done_on >= today - COUNTED_FOR)
        oldest_first = sorted((each for each in live if is_open(each)), key=_place)
        opened = [(each.way, view) for each in oldest_first if (view := favor_view(data, each))]
        return Help(
            round(balance(live, today), 1),
            done[Way.GIVEN],
            done[Way.RECEIVED],
            tuple(view for way, view in opened if way is Way.GIVEN),
            tuple(view for way, view in opened if way is Way.RECEIVED),
            could_help(data, board, warm),
        )


def warn_before_asking(store: Store, clock: Clock, contact_id: str) -> str | None:
    """A sentence to read before asking somebody for help again; None where there is nothing to say."""
    with store.read() as data:
        contact = live_contact(data, contact_id)
        if not asks_too_much(data.favors.of(contact.id), clock.today()):
            return None
    if contact.needs:
        gift = f"They need {quoted(contact.needs[0])}: is there something you could do about that first?"
    else:
        gift = "Is there something you could do for them first?"
    return f"{contact.name} has helped you more than you have helped them, and has yet to answer what you asked. {gift}"


def _is_open(favor: Favor, state: FavorState) -> bool:
    return is_open(favor) is (state is FavorState.OPEN)


def _place(favor: Favor) -> tuple[str, str]:
    return favor.on.isoformat(), favor.id
