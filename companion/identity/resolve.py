"""Whether somebody is already in the network: yes, maybe one of these, or nobody known.

1. What only one person has (a page, a site's lasting id, a mailbox, a telephone line) decides, as long as the names
   agree: a handle can be given to somebody else, and a mailbox shared. A page that links to one we know decides too
   if both are plainly one name's.
2. Otherwise what the two have in common is weighed by how rare it is. Near certainty joins them, unless something
   forbids it; what is likely is asked; and nothing is asked, let alone joined, on the strength of a name alone.
"""

from dataclasses import dataclass

from companion.domain.answer import Candidate
from companion.identity.key_hits import another_id, by_keys
from companion.identity.likely import likely
from companion.identity.network import Network
from companion.identity.persona import Persona


@dataclass(frozen=True, slots=True)
class Known:
    """It is this contact, who may have been deleted: whoever saves somebody again wants them back."""

    contact_id: str


@dataclass(frozen=True, slots=True)
class Possible:
    """It may be one of these; only the person can tell."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class New:
    """Nobody known."""


@dataclass(frozen=True, slots=True)
class Limits:
    """From which probability two are joined without asking, and from which the person is asked.

    `beside_the_name`: whether something besides the name must agree before two are joined. `in_spite`: whether given
    names or birthdays that differ forbid a join only where nothing but the name speaks for it; with families in the
    data that joins brothers and sisters.
    """

    join: float = 0.99
    ask: float = 0.3
    beside_the_name: bool = True
    in_spite: bool = False


PRODUCT = Limits()


def resolve(persona: Persona, network: Network, limits: Limits = PRODUCT) -> Known | Possible | New:
    """Whom a persona is. Changes nothing."""
    hits = by_keys(persona, network)
    if hits.sure:
        return Known(hits.sure)
    if hits.asked:
        return Possible(hits.asked)
    found = likely(persona, network)
    best = found[0] if found else None
    if (
        best
        and best.probability >= limits.join
        and best.joinable(beside_the_name=limits.beside_the_name, in_spite=limits.in_spite)
        and not another_id(persona, network.personas(best.contact_id))
    ):
        return Known(best.contact_id)
    asked = tuple(Candidate(each.contact_id, each.reasons) for each in found if each.worth_asking(limits.ask))
    return Possible(asked) if asked else New()
