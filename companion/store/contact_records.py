"""Contacts as everybody sees them: those that the person has merged are one."""

from collections.abc import Iterator

from companion.domain.contact import Contact
from companion.domain.merge import Combined, combined
from companion.store.groups import Groups
from companion.store.indexes import EMAIL, PHONE
from companion.store.records_of_word import Records
from companion.store.shelves import AnyShelf


class ContactRecords(Records[Contact]):
    """Each member is kept as it is; what is read is the combination, under the id that the merges kept."""

    def __init__(self, shelf: AnyShelf, groups: Groups, *, writable: bool) -> None:
        super().__init__(shelf, writable=writable)
        self._groups = groups

    def get(self, record_id: str) -> Contact | None:
        """The contact with this id, or into which the one with this id was merged."""
        members = self.members(record_id)
        return combined(members) if members else None

    def members(self, contact_id: str) -> list[Contact]:
        """The contacts that are one person with this one, each as it would be without the others."""
        found = (self.shelf.get(each) for each in self._groups.members(contact_id))
        return [each for each in found if each is not None]

    def put(self, record: Contact) -> None:
        """Keep a member, or a contact that is nobody's member."""
        if isinstance(record, Combined):
            raise TypeError("Keep the members of a combined contact, not their combination.")
        super().put(record)

    def with_email(self, email_key: str) -> list[Contact]:
        """Contacts with an e-mail address of this key."""
        return self._shown(self.shelf.find(EMAIL, email_key))

    def with_phone(self, phone_key: str) -> list[Contact]:
        """Contacts with a telephone number of this key."""
        return self._shown(self.shelf.find(PHONE, phone_key))

    def __iter__(self) -> Iterator[Contact]:
        absorbed = self._groups.absorbed()
        if not absorbed:
            return iter(self.shelf)
        return self._combinations(absorbed)

    def __len__(self) -> int:
        return len(self.shelf) - len(self._groups.absorbed())

    def _combinations(self, absorbed: set[str]) -> Iterator[Contact]:
        several = self._groups.heads(absorbed)
        for contact in self.shelf:
            if contact.id not in absorbed:
                yield combined(self.members(contact.id)) if contact.id in several else contact

    def _shown(self, members: list[Contact]) -> list[Contact]:
        heads = dict.fromkeys(self._groups.head(each.id) for each in members)
        return [contact for each in heads if (contact := self.get(each))]
