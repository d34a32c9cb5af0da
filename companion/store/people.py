"""What identity asks of the network: who has a key, what is known of whom, and an index of all that follows the store.

The index of what is durable is made when it is first asked for, and then told who has changed. A change lays another
over it, with what it has put so far and what other changes have on its way to the disk; so the tenth of a batch finds
the first.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from companion.identity.index import Index
from companion.identity.persona import LINE, MAILBOX, Persona, of_contact
from companion.store.layer import Layer
from companion.store.shelf import Shelf

if TYPE_CHECKING:
    from companion.store.view import View


class DurableIndex:
    """The index of what is durable, shared by all who read. Safe for many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._index = Index()
        self._as_of: int | None = None

    def as_of(self, view: "View") -> Index:
        """The index, holding at least what this view of what is durable shows."""
        with self._lock:
            changed = None if self._as_of is None else view.changed_since(self._as_of)
            if changed is None:
                self._index = Index()
                for contact in view.contacts:
                    _show(self._index, view, contact.id)
                self._index.settle()
            else:
                for contact_id in changed:
                    _show(self._index, view, contact_id)
            self._as_of = max(view.number, self._as_of or 0)
            return self._index


class People:
    """The contacts of one view, as identity sees them."""

    def __init__(self, view: "View", index: Index | None = None) -> None:
        self._view = view
        self._index = index

    @property
    def index(self) -> Index:
        """All living contacts, ready to be compared."""
        durable = self._view.durable
        if self._index is None:
            if not self._view.contacts.writable:
                self._index = durable.as_of(self._view)
                return self._index
            begun = _on_its_way(self._view)
            with self._view.newest_durable() as view:
                self._index = Index(below=durable.as_of(view))
            self._follow(begun)
        elif self._view.contacts.writable:
            self._follow(_touched(self._view))
        return self._index

    def holders(self, key: str) -> Iterator[str]:
        """The contacts that have this key, deleted ones included."""
        if key.startswith(MAILBOX):
            yield from (each.id for each in self._view.contacts.with_email(key.removeprefix(MAILBOX)))
            return
        if key.startswith(LINE):
            yield from (each.id for each in self._view.contacts.with_phone(key))
            return
        profile = self._view.profiles.known_as(key)
        contact = self._view.contacts.get(profile.contact_id) if profile else None
        if contact:
            yield contact.id

    def personas(self, contact_id: str) -> Sequence[Persona]:
        """What each source says of a contact."""
        return personas_of(self._view, contact_id)

    def deleted(self, contact_id: str) -> bool:
        """Whether the person has deleted this contact."""
        contact = self._view.contacts.get(contact_id)
        return contact is None or contact.deleted_at is not None

    def judged(self, one_id: str, other_id: str) -> bool:
        """Whether the person has been asked, or has said, whether these are one."""
        return bool(self._view.judgements.between(one_id, other_id))

    def _follow(self, contact_ids: Iterable[str]) -> None:
        assert self._index is not None  # noqa: S101 - it has just been laid
        for each in contact_ids:
            _show(self._index, self._view, each)


def personas_of(view: "View", contact_id: str) -> tuple[Persona, ...]:
    """What is known of a contact, each member and each name of theirs apart."""
    profiles = view.profiles.of(contact_id)
    members = view.contacts.members(contact_id)
    if len(members) == 1:
        return of_contact(members[0], profiles)
    return tuple(
        persona
        for member in members
        for persona in of_contact(member, [each for each in profiles if each.contact_id == member.id])
    )


def _show(index: Index, view: "View", contact_id: str) -> None:
    """Bring one contact in the index up to date. Who is merged shows under the id that was kept."""
    contact = view.contacts.get(contact_id)
    if contact is None or contact.deleted_at is not None or contact.id != contact_id:
        index.remove(contact_id)
    if contact is not None and contact.deleted_at is None:
        index.put(contact.id, personas_of(view, contact.id))


def _on_its_way(view: "View") -> set[str]:
    """The contacts that differ in this view from what is durable."""
    _touched(view)
    profiles = (view.profiles.get(key) for key in _changed(view.profiles.shelf))
    merges = [merge for each in _changed(view.merges.shelf) if (merge := view.merges.get(each))]
    return {
        *_changed(view.contacts.shelf),
        *(each.contact_id for each in profiles if each),
        *(contact_id for merge in merges for contact_id in (merge.kept_id, merge.absorbed_id)),
    }


def _changed(shelf: Shelf[Any]) -> set[str]:
    found: set[str] = set()
    lowest = shelf.maps()[0]
    while isinstance(lowest, Layer):
        found |= lowest.changed.keys()
        lowest = lowest.below
    return found


def _touched(view: "View") -> set[str]:
    """The contacts that were put or removed, or whose profiles or merges were, since this was last asked."""
    profiles = (view.profiles.get(key) for key in view.profiles.take_touched())
    merges = [merge for each in view.merges.take_touched() if (merge := view.merges.get(each))]
    return {
        *view.contacts.take_touched(),
        *(each.contact_id for each in profiles if each),
        *(contact_id for merge in merges for contact_id in (merge.kept_id, merge.absorbed_id)),
    }
