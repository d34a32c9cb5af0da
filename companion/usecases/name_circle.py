"""Writing a circle's name into contacts, or out of them, as edits: for that is what belonging to it is."""

from collections.abc import Iterable
from uuid import uuid4

from companion.clock import Clock
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.edit import Edit
from companion.domain.fold import edited, union
from companion.store.door import Data


def is_in(contact: Contact, key: str) -> bool:
    """Whether a contact names the circle of this `circle_key`."""
    return any(circle_key(name) == key for name in contact.circles)


def rename(data: Data, clock: Clock, key: str, name: str | None) -> tuple[str, ...]:
    """Call a circle otherwise with everybody in it, or (None) let nobody be in it. Returns who it was.

    Of merged contacts each is told for itself, and deleted ones are too: so whoever is parted or restored is right.
    """
    everybody = [each for shown in data.contacts for each in data.contacts.members(shown.id)]
    found = [each for each in everybody if is_in(each, key)]
    for contact in found:
        renamed = (name if circle_key(each) == key else each for each in contact.circles)
        _tell(data, clock, contact, [each for each in renamed if each is not None])
    return tuple(each.id for each in found)


def enter(data: Data, clock: Clock, contact_ids: Iterable[str], name: str) -> None:
    """Let contacts be in a circle who are not."""
    for contact_id in contact_ids:
        members = data.contacts.members(contact_id)
        mine = next((each for each in members if each.id == contact_id), None)
        if mine is not None and not is_in(mine, circle_key(name)):
            _tell(data, clock, mine, [*mine.circles, name])


def leave(data: Data, clock: Clock, contact_id: str, name: str) -> None:
    """Let somebody, with all they were merged with, be in a circle no more."""
    key = circle_key(name)
    for each in data.contacts.members(contact_id):
        if is_in(each, key):
            _tell(data, clock, each, [other for other in each.circles if circle_key(other) != key])


def _tell(data: Data, clock: Clock, contact: Contact, circles: Iterable[str]) -> None:
    edit = Edit(str(uuid4()), contact.id, clock.now(), ("circles",), circles=union((), circles))
    data.edits.put(edit)
    data.contacts.put(edited(contact, edit))
