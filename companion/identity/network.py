"""What identity asks of the network."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from companion.identity.index import Index
from companion.identity.persona import Persona


class Network(Protocol):
    """What is known, as far as identity needs it."""

    @property
    def index(self) -> Index:
        """All living contacts, ready to be compared."""

    def holders(self, key: str) -> Iterable[str]:
        """The contacts that have this key, deleted ones included."""

    def personas(self, contact_id: str) -> Sequence[Persona]:
        """What each source says of a contact; nothing of one who is gone for good."""

    def deleted(self, contact_id: str) -> bool:
        """Whether the person has deleted this contact."""

    def judged(self, one_id: str, other_id: str) -> bool:
        """Whether the person has been asked, or has said, whether these two contacts are the same."""
