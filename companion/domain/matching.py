"""Who should meet whom: what one needs and the other offers, and what both care about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FOR_A_TOPIC = 0.5
LEAST = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A need or an offer, and the words by which it is compared."""

    text: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who may be introduced. `versed` are their tags as entries, `topics` the same as they are compared.

    Circles and the employer, too, are as they are compared.
    """

    contact_id: str
    needs: tuple[Entry, ...] = ()
    offers: tuple[Entry, ...] = ()
    versed: tuple[Entry, ...] = ()
    topics: frozenset[str] = frozenset()
    circles: frozenset[str] = frozenset()
    employer: str | None = None


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two fit, whoever is named first: for each side what it needs and the other offers, and the topics."""

    one_id: str
    other_id: str
    score: float
    one_needs: tuple[tuple[str, str], ...]
    other_needs: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, str]:
        """Both."""
        return self.one_id, self.other_id


def met(needs: Iterable[Entry], offers: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    """Each need that an offer meets, with the offer that has most words in common with it."""
    found = []
    for need in needs:
        fitting = [(len(shared), offer.text) for offer in offers if (shared := need.words & offer.words)]
        if fitting:
            found.append((need.text, max(fitting)[1]))
    return tuple(found)


def are_known(one: Party, other: Party) -> bool:
    """Whether two will know each other already: by a circle or an employer, or being one."""
    works_together = one.employer is not None and one.employer == other.employer
    return one.contact_id == other.contact_id or works_together or bool(one.circles & other.circles)


def fit(one: Party, other: Party) -> Fit | None:
    """How well two fit; None where that is too little, or where they will know each other already."""
    if are_known(one, other):
        return None
    if other.contact_id < one.contact_id:
        one, other = other, one
    one_needs, other_needs = met(one.needs, other.offers), met(other.needs, one.offers)
    topics = tuple(sorted(one.topics & other.topics))
    score = len(one_needs) + len(other_needs) + FOR_A_TOPIC * len(topics)
    return Fit(one.contact_id, other.contact_id, score, one_needs, other_needs, topics) if score >= LEAST else None


def best_first(fits: Iterable[Fit], limit: int) -> list[Fit]:
    """The best of some fits, nobody being in two of them; of equal ones those whose ids come first."""
    taken: set[str] = set()
    chosen: list[Fit] = []
    for each in sorted(fits, key=lambda each: (-each.score, each.ids)):
        if len(chosen) < limit and not taken & set(each.ids):
            chosen.append(each)
            taken.update(each.ids)
    return chosen
