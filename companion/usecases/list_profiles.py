"""Whose pages are whose, so that a browser can tell a saved person's page without asking about any other."""

from dataclasses import dataclass

from companion.domain.contact import Contact
from companion.domain.person import StableId
from companion.store.door import Data, Store


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a contact's, by its address and the site's own stable id."""

    url: str
    stable_id: StableId | None


@dataclass(frozen=True, slots=True)
class Known:
    """A contact and their pages; no pages: nobody in the network any more."""

    contact_id: str
    name: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Profiles:
    """As of change `number`: all contacts if `whole`, else those changed since the number asked about."""

    number: int
    whole: bool
    items: list[Known]


def list_profiles(store: Store, since: int | None) -> Profiles:
    """The contacts' pages, whole, or what has changed after that number where the store still knows."""
    with store.read() as data:
        known = (
            since is not None and since <= data.number
        )  # a later number is another folder's, or from before a restore
        changed = data.changed_since(since) if known and since is not None else None
        if changed is None:
            items = [_known(data, contact) for contact in data.contacts if contact.deleted_at is None]
            return Profiles(data.number, whole=True, items=items)
        return Profiles(data.number, whole=False, items=[_now(data, each) for each in sorted(changed)])


def _now(data: Data, contact_id: str) -> Known:
    contact = data.contacts.get(contact_id)
    live = contact is not None and contact.deleted_at is None and contact.id == contact_id
    return _known(data, contact) if contact and live else Known(contact_id, "", ())


def _known(data: Data, contact: Contact) -> Known:
    profiles = sorted(data.profiles.of(contact.id), key=lambda each: each.key)
    return Known(contact.id, contact.name, tuple(Page(each.url, each.stable_id) for each in profiles))
