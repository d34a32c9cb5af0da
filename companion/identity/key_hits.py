"""Who has what only one person has: a page, a site's lasting id, a mailbox, a telephone line, a link to their own page.

A key is as good as the names are. One that leads to somebody of another name asks; one that leads to several people of
different names is shared and says nothing; keys that lead to several contacts ask. But whose own page it is, it is, if
whether the others are they is a question of its own, or answered.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from companion.domain.answer import Candidate
from companion.identity.likeness import agree, compatible
from companion.identity.names import Name, parse
from companion.identity.network import Network
from companion.identity.one_site import differ
from companion.identity.persona import LINE, MAILBOX, Persona


@dataclass(frozen=True, slots=True)
class Hits:
    """What the keys say: one contact for sure, or some to ask about, or nothing."""

    sure: str | None = None
    asked: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class _Hit:
    contact_id: str
    reason: str
    agrees: bool
    decides: bool
    own_page: bool = False


def by_keys(persona: Persona, network: Network) -> Hits:
    """What a persona's keys and links say of whom it is."""
    hits = [*_own(persona, network), *_linked(persona, network)]
    living = [hit for hit in hits if not network.deleted(hit.contact_id)]
    hits = living or hits
    agreeing = [hit for hit in hits if hit.agrees]
    deciding = _beyond_question([hit for hit in agreeing if hit.decides], network)
    if _takes_a_page(deciding, living):
        return Hits(asked=_candidates(living))
    if len({hit.contact_id for hit in deciding}) == 1:
        return Hits(sure=deciding[0].contact_id)
    return Hits(asked=_candidates(agreeing or living) if living else ())


def _own(persona: Persona, network: Network) -> Iterable[_Hit]:
    name = parse(persona.name)
    for key in persona.keys:
        holders = {each: network.personas(each) for each in network.holders(key)}
        agreeing = {each for each in holders if any(compatible(name, known) for known in _names(holders[each]))}
        if not agreeing and len(holders) > 1:
            continue  # shared by people of different names
        shared = any(network.judged(one, other) for one, other in combinations(sorted(agreeing), 2))
        own_page = not key.startswith((MAILBOX, LINE))
        for each, personas in holders.items():
            another = another_id(persona, personas)
            reason = _reason(key) + (", another id on the same site" if another else "")
            yield _Hit(each, reason, agrees=each in agreeing, decides=not another and not shared, own_page=own_page)


def _linked(persona: Persona, network: Network) -> Iterable[_Hit]:
    """Contacts whose page this one links to, or who link to this one.

    A link is somebody's word about themselves, or about somebody else. It decides if the names are one name said in
    full, or if each page links to the other and the names can be one person's; it asks if they only can be.
    """
    name = parse(persona.name)
    to = {each for key in persona.links for each in network.holders(key)}
    back = {each for key in persona.keys for each in network.index.with_token("l:" + key)}
    for each in sorted(to | back):
        personas = network.personas(each)
        back_for_sure = each in back and any(key in other.links for other in personas for key in persona.keys)
        if each not in to and not back_for_sure:
            continue
        names = _names(personas)
        if any(compatible(name, known) for known in names):
            mutual = each in to and back_for_sure
            plain = mutual or any(agree(name, known) for known in names)
            reason = "their pages link to each other" if mutual else "one page links to the other"
            yield _Hit(each, reason, agrees=True, decides=plain and not another_id(persona, personas))


def another_id(persona: Persona, personas: Iterable[Persona]) -> bool:
    """Whether some site knows a contact by another id than this persona."""
    return differ(persona.keys, (key for each in personas for key in each.keys))


def _beyond_question(hits: list[_Hit], network: Network) -> list[_Hit]:
    """The hits; of somebody's own page, but for those on contacts who may be they, or may not, whosever page it is."""
    if not hits or not hits[0].own_page:
        return hits
    first = hits[0].contact_id
    return [hit for hit in hits if hit.contact_id == first or not network.judged(first, hit.contact_id)]


def _takes_a_page(deciding: list[_Hit], living: list[_Hit]) -> bool:
    """Whether somebody would get a page that was another's for something else than a page of their own."""
    return any(hit.own_page and not hit.agrees for hit in living) and not any(hit.own_page for hit in deciding)


def _names(personas: Iterable[Persona]) -> list[Name]:
    return [parse(persona.name) for persona in personas]


def _reason(key: str) -> str:
    if key.startswith(MAILBOX):
        return "same e-mail address"
    return "same telephone number" if key.startswith(LINE) else "same profile"


def _candidates(hits: Iterable[_Hit]) -> tuple[Candidate, ...]:
    """One candidate per contact with all its reasons, each once, in the order found."""
    reasons: dict[str, dict[str, None]] = {}
    for hit in hits:
        told = hit.reason if hit.agrees else f"{hit.reason}, another name"
        reasons.setdefault(hit.contact_id, {})[told] = None
    return tuple(Candidate(contact_id, tuple(found)) for contact_id, found in reasons.items())
