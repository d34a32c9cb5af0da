"""Finding, among all who are known, the few somebody may be: by tokens that one person's names and fields share.

The index holds what is compared of every living contact, and counts how common everything is. It knows nothing of a
store: whoever keeps one in step tells it who changed.
"""

from collections.abc import Iterable

from companion.identity.features import Features, features, tokens
from companion.identity.frequency import Frequencies
from companion.identity.persona import Persona
from companion.identity.postings import Postings

_COMMON = 500  # personas with one token: no more are looked through
_LOOKED_THROUGH = 1200
_COMPARED = 24


class Index:
    """Personas by contact. Laid over another, it shows that one's too, but for contacts put or taken out here."""

    def __init__(self, below: "Index | None" = None) -> None:
        self._below = below
        self._replaced: set[str] = set()
        self._postings = Postings()
        self._frequencies = Frequencies()
        self._contacts: list[str | None] = []  # by slot
        self._features: list[Features | None] = []
        self._slots: dict[str, tuple[int, ...]] = {}

    @property
    def size(self) -> int:
        """How many personas there are."""
        return self._frequencies.size + (self._below.size if self._below else 0)

    def count(self, field: str, value: str) -> int:
        """How many of them have this value."""
        return self._frequencies.count(field, value) + (self._below.count(field, value) if self._below else 0)

    def put(self, contact_id: str, personas: Iterable[Persona]) -> None:
        """Show these as the contact's personas, in place of those shown so far."""
        self.remove(contact_id)
        slots = []
        for persona in personas:
            seen = features(persona)
            slots.append(len(self._contacts))
            self._contacts.append(contact_id)
            self._features.append(seen)
            self._frequencies.add(seen)
            self._postings.add(slots[-1], tokens(persona, seen))
        if slots:
            self._slots[contact_id] = tuple(slots)

    def remove(self, contact_id: str) -> None:
        """Show the contact no more."""
        if self._below and contact_id not in self._replaced:
            self._replaced.add(contact_id)
            for seen in self._below.features_of(contact_id):
                self._frequencies.add(seen, -1)
        for slot in self._slots.pop(contact_id, ()):
            known = self._features[slot]
            if known is not None:
                self._frequencies.add(known, -1)
            self._contacts[slot] = self._features[slot] = None

    def settle(self) -> None:
        """Make the index as small and quick as it can be, after much was put."""
        self._postings.settle()

    def features_of(self, contact_id: str) -> list[Features]:
        """What is compared of a contact, once per persona; nothing of one who is not shown."""
        slots = self._slots.get(contact_id)
        if slots is not None:
            return [seen for slot in slots if (seen := self._features[slot])]
        return self._below.features_of(contact_id) if self._below and contact_id not in self._replaced else []

    def with_token(self, token: str) -> list[str]:
        """The contacts that have this token, but if it is too common to tell anything."""
        return list(dict.fromkeys(self._having(token)))

    def likely(self, persona: Persona, seen: Features) -> list[str]:
        """The contacts most like this persona, by how few share how many of its tokens; the likest first."""
        found = [self._having(token) for token in dict.fromkeys(tokens(persona, seen))]
        votes: dict[str, float] = {}
        looked_through = 0
        for having in sorted(found, key=len):
            looked_through += len(having)
            if looked_through > _LOOKED_THROUGH:
                break
            weight = 1 / (1 + len(having)) + 0.02
            for contact in having:
                votes[contact] = votes.get(contact, 0) + weight
        return sorted(votes, key=lambda contact: -votes[contact])[:_COMPARED]

    def _having(self, token: str) -> list[str]:
        """The contact of every persona that has this token."""
        contacts = self._contacts
        here = [found for slot in self._postings.slots(token, _COMMON) if (found := contacts[slot])]
        if self._below:
            replaced = self._replaced
            here += [each for each in self._below._having(token) if each not in replaced]  # noqa: SLF001
        return here
