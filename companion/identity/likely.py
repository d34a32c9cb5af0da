"""Whom a persona may be, told by what it has in common with them, and how likely that makes each."""

from math import log2
from operator import attrgetter
from typing import NamedTuple

from companion.identity.features import features
from companion.identity.network import Network
from companion.identity.persona import Persona
from companion.identity.score import Comparison, Likeness

_KNOWN_ALREADY = 0.5  # of those somebody saves, how many are in the network: before any evidence, who can tell?
_HIDDEN = -20.0  # bits; nobody so unlikely is looked at more closely
_OUTWEIGHABLE = {"name", "given name", "birthday"}
_WORDS = {
    "company": "company", "city": "place", "street": "street", "postcode": "postcode", "birthday": "birthday",
    "title": "headline", "handle": "handle",
}  # fmt: skip


class Likely(NamedTuple):
    """A contact, how probable it is that it is the persona, and what speaks for and against."""

    contact_id: str
    probability: float
    best: Likeness
    likenesses: list[Likeness]

    @property
    def vetoes(self) -> frozenset[str]:
        """What forbids a join: what all personas of the contact say does."""
        first, *others = self.likenesses
        return frozenset(first.vetoes).intersection(*(likeness.vetoes for likeness in others))

    @property
    def reasons(self) -> tuple[str, ...]:
        """What agrees, in words a person understands: "name and company agree"."""
        words = [*(["name"] if self.best.names_agree else []), *(_WORDS[each] for each in self.best.agree)]
        *before, last = words
        return (f"{', '.join(before)} and {last} agree" if before else f"same {last}",)

    def joinable(self, *, beside_the_name: bool = True, in_spite: bool = False) -> bool:
        """Whether nothing forbids to join the two without asking, provided they are probable enough."""
        agree = {*self.best.agree, *(["name"] if self.best.names_agree else [])}
        outweighed = {veto for veto in self.vetoes if in_spite or self._outweighed(veto, agree)} & _OUTWEIGHABLE
        standing = self.vetoes - outweighed
        return not standing and (bool(self.best.agree) or not beside_the_name)

    @staticmethod
    def _outweighed(veto: str, agree: set[str]) -> bool:
        """Whether a day of birth that agrees outweighs given names that do not; a name, or a home, another birthday.

        A home alone does not outweigh a given name: families live together. That a name is not wholly the same (another
        surname, Anna for Hanna, a "Jr" of which one source is silent) it does; an employer, a place and a headline do
        not: colleagues share them.
        """
        if veto == "name":
            return bool(agree & {"birthday", "street", "postcode"})
        if veto == "given name":
            return "birthday" in agree
        at_home = len(agree & {"street", "postcode", "city"}) > 1
        return veto == "birthday" and ("name" in agree or at_home)

    def worth_asking(self, from_probability: float) -> bool:
        """Whether the person should be asked: it is likely, or one name's that shares something else besides.

        What no network of a few people can tell from chance is asked all the same: in that, every name is rare.
        """
        if not self.best.agree or "generation" in self.vetoes:
            return False
        plain = self.best.names_agree and not self.vetoes - {"name"}
        return self.probability >= from_probability or plain


def likely(persona: Persona, known: Network) -> list[Likely]:
    """The contacts that may be this persona, the likeliest first.

    Each is as likely as the best of its own personas says, and only one of all can be it: two equally good contacts
    are never more than half likely. What forbids a join has to be said by all personas of a contact.
    """
    seen, index = features(persona), known.index
    if not index.size:
        return []
    prior = log2(_KNOWN_ALREADY / index.size)
    with_other = Comparison(seen, index).with_other
    found: dict[str, tuple[Likeness, list[Likeness]]] = {}
    odds: dict[str, float] = {}
    for each in index.likely(persona, seen):
        likenesses = [*map(with_other, index.features_of(each))]
        best = max(likenesses, key=attrgetter("bits"))
        if prior + best.bits > _HIDDEN:
            found[each] = best, likenesses
            odds[each] = 2 ** (prior + best.bits)
    total = 1 + sum(odds.values())
    ranked = sorted(odds, key=odds.__getitem__, reverse=True)
    return [Likely(each, odds[each] / total, *found[each]) for each in ranked]
