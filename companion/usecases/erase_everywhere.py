"""Erasing somebody from all that is kept: the network, the files it lies in, and the backups."""

from dataclasses import dataclass, replace
from typing import Any

from companion.clock import Clock
from companion.domain.imported import ImportStep, Stage
from companion.store.door import Data, Store
from companion.usecases.due_board import overdue_count
from companion.usecases.erase_contact import OF_A_CONTACT, erase_contact
from companion.usecases.find_record import any_contact
from companion.usecases.holdings import steps_of, waiting_of
from companion.usecases.refusals import Conflict, Refused

_STILL_HERE = {Stage.RECEIVING, Stage.READING, Stage.ASKING, Stage.READY, Stage.RUNNING, Stage.UNDOING}


@dataclass(frozen=True, slots=True)
class Erased:
    """Somebody is gone for good. So many backups went with them, and one new stands in their place if there was any."""

    name: str
    backups_gone: int
    overdue: int


def erase_everywhere(store: Store, clock: Clock, contact_id: str, confirmed: str) -> Erased:
    """Erase a contact, deleted or not, whose name is said once more. Nothing can bring them back."""
    with store.read() as data:
        contact = any_contact(data, contact_id)
        if confirmed != contact.name:
            raise Refused(f"To erase {contact.name} for good, give just this name.", "confirm")
        if any(each.stage in _STILL_HERE for each in data.imports):
            raise Conflict("A file that may tell of them is being taken in; wait for it, or give it up, first.")
    gone = len(store.backed_up_on())
    with store.erasing(clock.today()) as data:
        _erase(data, contact_id)
    return Erased(contact.name, gone, overdue_count(store, clock))


def _erase(data: Data, contact_id: str) -> None:
    waiting, steps = waiting_of(data, contact_id), steps_of(data, contact_id)
    captures = {each.id for each in (*data.captures.of(contact_id), *waiting)}
    touches = {each.id for each in data.interactions.of(contact_id)}
    theirs = captures | touches | {each.id for each in data.contacts.members(contact_id)}
    for word in OF_A_CONTACT:
        theirs |= {str(getattr(each, "id", "")) for each in getattr(data, word).of(contact_id)}
    for capture in waiting:
        data.captures.remove(capture.id)
    for item_id in captures | touches:
        data.answers.remove(item_id)
    for step in steps:
        data.import_steps.put(_without(step, theirs))
    for import_id in {each.import_id for each in steps}:
        if one := data.imports.get(import_id):
            data.imports.put(replace(one, unread=(), left_out=()))  # words of rows, and nobody knows of which
    erase_contact(data, contact_id)


def _without(step: ImportStep, theirs: set[str]) -> ImportStep:
    lists = {name: getattr(step, name) for name in ("captures", "edits", "notes", "interactions", "seen")}
    left: dict[str, Any] = {name: tuple(each for each in ids if each not in theirs) for name, ids in lists.items()}
    return replace(step, **left)
