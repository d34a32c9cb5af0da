"""Whom in the network a contact may be, although both are there: by the same decision that captures are taken in by."""

from collections.abc import Iterable, Sequence

from companion.domain.answer import Candidate
from companion.domain.contact import Contact
from companion.identity.index import Index
from companion.identity.network import Network
from companion.identity.persona import MAILBOX, Persona
from companion.identity.resolve import Known, Possible, resolve
from companion.store.door import Data


def likely_pairs(data: Data, contact: Contact) -> list[Candidate]:
    """Others, not deleted, who may be the same person as any that the contact is of, and why."""
    others = _Others(data, contact.id)
    found: dict[str, Candidate] = {}
    for mine in data.people.personas(contact.id):
        for each in _likely(mine, others):
            found.setdefault(each.contact_id, each)
    return [each for each in found.values() if not data.people.deleted(each.contact_id)]


def _likely(mine: Persona, others: Network) -> tuple[Candidate, ...]:
    match resolve(mine, others):
        case Known(contact_id):
            return (Candidate(contact_id, (_why(others, mine, contact_id),)),)
        case Possible(candidates):
            return candidates
        case _:
            return ()


def _why(people: Network, mine: Persona, other_id: str) -> str:
    theirs = {key for persona in people.personas(other_id) for key in (*persona.keys, *persona.links)}
    if any(key.startswith(MAILBOX) for key in theirs.intersection(mine.keys)):
        return "same e-mail address"
    linked = theirs.intersection(mine.keys) or theirs.intersection(mine.links)
    return "one page links to the other" if linked else "all that is known agrees"


class _Others:
    """The network without one contact; a key shared with somebody they were told from hides nobody else."""

    def __init__(self, data: Data, but: str) -> None:
        self._people, self._judgements, self._but = data.people, data.judgements, but
        self._index = Index(below=data.people.index)
        self._index.remove(but)

    @property
    def index(self) -> Index:
        return self._index

    def holders(self, key: str) -> Iterable[str]:
        others = (each for each in self._people.holders(key) if each != self._but)
        return [each for each in others if not self._judgements.apart(self._but, each)]

    def personas(self, contact_id: str) -> Sequence[Persona]:
        return self._people.personas(contact_id)

    def deleted(self, contact_id: str) -> bool:
        return self._people.deleted(contact_id)

    def judged(self, one_id: str, other_id: str) -> bool:
        return self._people.judged(one_id, other_id)
