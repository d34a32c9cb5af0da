"""A contact in few words, where something else is told of."""

from dataclasses import dataclass

from companion.domain.contact import Contact
from companion.store.door import Data


@dataclass(frozen=True, slots=True)
class Who:
    """Who it is, as much as a line of a list needs."""

    id: str
    name: str
    headline: str | None
    company: str | None
    avatar_url: str | None


def who(contact: Contact) -> Who:
    """A contact in few words."""
    return Who(contact.id, contact.name, contact.headline, contact.company, contact.avatar_url)


def who_is(data: Data, contact_id: str) -> Who | None:
    """Whom an id leads to, merged ones included; None for somebody deleted or erased."""
    contact = data.contacts.get(contact_id)
    return who(contact) if contact and contact.deleted_at is None else None
