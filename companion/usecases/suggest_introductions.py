"""Introductions: those there are, and who else should meet whom."""

from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.introduction_pace import left_this_week, resting
from companion.domain.matching import Fit, best_first
from companion.domain.why import quoted
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.introduction_view import IntroductionView, introduction_view
from companion.usecases.match_board import MatchBoard
from companion.usecases.warm_now import warm_now
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two who should meet, and why, in sentences."""

    one: Who
    other: Who
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Introductions:
    """All there are, newest first, and who else should meet."""

    items: tuple[IntroductionView, ...]
    suggestions: tuple[Suggestion, ...]


def list_introductions(store: Store, clock: Clock) -> Introductions:
    """What was begun, and what is suggested beside it."""
    with store.read() as data:
        live = (each for each in data.introductions if each.deleted_at is None)
        views = [view for each in live if (view := introduction_view(data, each))]
    views.sort(key=lambda each: (each.created_at, each.id), reverse=True)
    return Introductions(tuple(views), suggest_introductions(store, clock))


def suggest_introductions(store: Store, clock: Clock) -> tuple[Suggestion, ...]:
    """Who should meet whom, the best first: as many as this week has room for, and nobody who was in one lately.

    They follow from what is known, so that they stay until one of them is begun or declined, or something changes.
    """
    today, warm = clock.today(), warm_now(store, clock)
    with following(MatchBoard, store, clock) as (board, data):
        begun = [each for each in data.introductions if each.deleted_at is None]
        left = left_this_week(begun, today, clock.day_of)
        if not left:
            return ()
        among = warm - {_shown(data, each) for each in resting(begun, today, clock.day_of)}
        pairs = {frozenset((_shown(data, each.one_id), _shown(data, each.other_id))) for each in begun}
        fits = board.fits(among, lambda one, other: frozenset((one, other)) in pairs)
        return tuple(told for each in best_first(fits, left) if (told := _suggestion(data, each)))


def _suggestion(data: Data, fit: Fit) -> Suggestion | None:
    """Whoever has more needs that the other meets is named, and asked, first."""
    one, other = who_is(data, fit.one_id), who_is(data, fit.other_id)
    if one is None or other is None:
        return None
    sides = [(one, other, fit.one_needs), (other, one, fit.other_needs)]
    sides.sort(key=lambda side: -len(side[2]))
    reasons = [
        f"{needs.name} needs {quoted(need)}, {offers.name} offers {quoted(offer)}."
        for needs, offers, found in sides
        for need, offer in found
    ]
    if fit.topics:
        reasons.append(f"Both care about {', '.join(fit.topics)}.")
    return Suggestion(sides[0][0], sides[0][1], fit.score, tuple(reasons))


def _shown(data: Data, contact_id: str) -> str:
    found = data.contacts.get(contact_id)
    return found.id if found else contact_id
