"""Opportunities, where they come from, and for which reasons the network is warm."""

from collections import Counter
from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.circle import circle_key
from companion.domain.opportunity import Opportunity, Stage
from companion.domain.opportunity_yield import thinnest, yields
from companion.domain.reason import Reason
from companion.store.door import Data, Store
from companion.usecases.find_record import live_contact
from companion.usecases.opportunity_view import OpportunityView, opportunity_view
from companion.usecases.warm_now import warm_now
from companion.usecases.who import Who, who_is

_OPEN = (Stage.HEARD, Stage.PURSUING)


@dataclass(frozen=True, slots=True)
class PersonYield:
    """What was heard of from one person within a year."""

    who: Who
    heard: int
    won: int


@dataclass(frozen=True, slots=True)
class CircleYield:
    """What was heard of from the members of one circle within a year."""

    name: str
    heard: int
    won: int


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many people matter for a reason, and how many of them are warm."""

    reason: Reason
    contacts: int
    warm: int


@dataclass(frozen=True, slots=True)
class Sources:
    """From whom and from which circles something was heard, the most first, and the reason with the fewest warm.

    `thinnest` is None while no contact has a reason.
    """

    people: tuple[PersonYield, ...]
    circles: tuple[CircleYield, ...]
    reasons: tuple[ReasonCount, ...]
    thinnest: Reason | None


def list_opportunities(store: Store, clock: Clock, contact_id: str | None = None) -> tuple[OpportunityView, ...]:
    """Those still open first, the newest first; with everybody, or those heard of from one contact."""
    with store.read() as data:
        known = data.opportunities.of(live_contact(data, contact_id).id) if contact_id else data.opportunities
        views = [view for each in known if each.deleted_at is None and (view := opportunity_view(data, clock, each))]
    views.sort(key=lambda each: (each.stage in _OPEN, each.heard_on, each.id), reverse=True)
    return tuple(views)


def show_sources(store: Store, clock: Clock) -> Sources:
    """Where opportunities come from, and how many are warm for each reason."""
    warm, today = warm_now(store, clock), clock.today()
    with store.read() as data:
        heard = [(source, each) for each in data.opportunities if (source := who_is(data, each.contact_id))]
        sources = {source.id: source for source, _ in heard}
        people = yields(((source.id, each) for source, each in heard), today)
        named, by_circle = _by_circle(data, heard)
        circles = yields(by_circle, today)
        reasons = _reasons(data, warm)
    by_people = [PersonYield(sources[key], each.heard, each.won) for key, each in people.items()]
    by_circles = [CircleYield(named[key], each.heard, each.won) for key, each in circles.items()]
    return Sources(
        tuple(sorted(by_people, key=lambda each: (-each.heard, -each.won, each.who.name.casefold(), each.who.id))),
        tuple(sorted(by_circles, key=lambda each: (-each.heard, -each.won, each.name))),
        reasons,
        thinnest({each.reason: each.warm for each in reasons}) if any(each.contacts for each in reasons) else None,
    )


def _by_circle(
    data: Data, heard: list[tuple[Who, Opportunity]]
) -> tuple[dict[str, str], list[tuple[str, Opportunity]]]:
    """The names of circles by how they are compared, and each opportunity with every circle of its source."""
    named: dict[str, str] = {}
    found = []
    for source, each in heard:
        contact = data.contacts.get(source.id)
        for name in contact.circles if contact else ():
            found.append((circle_key(name), each))
            named.setdefault(circle_key(name), name)
    return named, found


def _reasons(data: Data, warm: frozenset[str]) -> tuple[ReasonCount, ...]:
    counts: Counter[Reason] = Counter()
    warm_counts: Counter[Reason] = Counter()
    for contact in data.contacts:
        if contact.reasons and contact.deleted_at is None:
            counts.update(contact.reasons)
            warm_counts.update(contact.reasons if contact.id in warm else ())
    return tuple(ReasonCount(each, counts[each], warm_counts[each]) for each in Reason)
