"""All that is held of one person, in every word."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from companion.domain.capture import Capture
from companion.domain.imported import ImportStep
from companion.store.door import Data, Store
from companion.usecases.erase_contact import OF_A_CONTACT
from companion.usecases.find_record import any_contact


@dataclass(frozen=True, slots=True)
class CameBy:
    """An import that a person came by, or that told more of them."""

    id: str
    file_name: str
    begun_at: datetime


@dataclass(frozen=True, slots=True)
class Holdings:
    """What is held of a person who is called so: all records as they are kept, by word.

    `backed_up_on` are the days of the backups, each of which may hold what was held then. Not here is what a note on
    somebody else, or the account of a meeting, says of them: whom words are of, only a reader can tell.
    """

    contact_id: str
    name: str
    held: dict[str, list[Any]]
    imports: tuple[CameBy, ...]
    backed_up_on: tuple[date, ...]


def holdings(store: Store, contact_id: str) -> Holdings:
    """What is held of a contact, deleted or not. Raises NotFound."""
    with store.read() as data:
        contact = any_contact(data, contact_id)
        members = data.contacts.members(contact.id)
        held: dict[str, list[Any]] = {"contacts": list(members)}
        for word in (*OF_A_CONTACT, "meetings"):
            held[word] = _in_order(getattr(data, word).of(contact.id))
        waiting = waiting_of(data, contact.id)
        held["captures"] += waiting
        items = [*held["captures"], *held["interactions"]]
        held["answers"] = [answer for each in items if (answer := data.answers.get(each.id))]
        seen = {step.import_id for step in steps_of(data, contact.id)}
        came_by = [CameBy(each.id, each.file_name, each.begun_at) for each in data.imports if each.id in seen]
        days = tuple(store.backed_up_on())
        told = {word: records for word, records in held.items() if records}
        return Holdings(contact.id, contact.name, told, tuple(came_by), days)


def waiting_of(data: Data, contact_id: str) -> list[Capture]:
    """Captures that wait for the person's word and, as far as is known, may be of nobody else."""
    ids = {each.id for each in data.contacts.members(contact_id)}
    theirs = (each for each in data.answers.waiting() if {who.contact_id for who in each.candidates} <= ids)
    return [capture for each in theirs if (capture := data.captures.get(each.id))]


def steps_of(data: Data, contact_id: str) -> list[ImportStep]:
    """The steps of imports whose rows were of a contact, or whose captures are."""
    ids = {each.id for each in data.contacts.members(contact_id)}
    captures = {each.id for each in (*data.captures.of(contact_id), *waiting_of(data, contact_id))}
    return [each for each in data.import_steps if ids & set(each.seen) or captures & set(each.captures)]


def _in_order(records: Iterable[Any]) -> list[Any]:
    return sorted(records, key=lambda each: str(getattr(each, "id", None) or each.key))
