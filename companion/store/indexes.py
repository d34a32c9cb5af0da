"""By what records are found besides their id."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from companion.domain.contact import Contact
from companion.store.shelf import Keys, Shelf
from companion.store.words import WORDS

CONTACT, EMAIL, NAME, KEY = "contact", "email", "name", "key"


@dataclass(frozen=True, slots=True)
class Comparing:
    """How identity compares names and e-mail addresses; the store does not know by itself."""

    name_key: Callable[[str], str]
    email_key: Callable[[str], str | None]

    def empty_shelves(self) -> dict[str, Shelf[Any]]:
        """A shelf for every word, with its indexes."""
        by_contact: dict[str, Keys] = {CONTACT: lambda record: [record.contact_id]}
        indexes: dict[str, dict[str, Keys]] = {
            "contacts": {EMAIL: self._emails, NAME: self._names},
            "profiles": by_contact | {KEY: lambda profile: profile.also},
            "interactions": by_contact,
            "notes": by_contact,
        }
        return {word.table: Shelf(word.id_of, indexes.get(word.table, {})) for word in WORDS}

    def _emails(self, contact: Contact) -> Iterable[str]:
        return filter(None, map(self.email_key, contact.emails))

    def _names(self, contact: Contact) -> Iterable[str]:
        return filter(None, [self.name_key(contact.name)])
