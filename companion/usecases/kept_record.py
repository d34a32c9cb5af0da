"""Fetching, deleting and restoring a record of a word whose records are found by their id alone."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any, Protocol, TypeVar

from companion.clock import Clock
from companion.store.door import Data
from companion.store.repository import Repository
from companion.usecases.refusals import Conflict, NotFound, Refused


class Deletable(Protocol):
    """A record that can be deleted and restored."""

    @property
    def deleted_at(self) -> datetime | None:
        """When it was deleted."""


Record = TypeVar("Record", bound=Deletable)


def any_record(records: Repository[Record], record_id: str, what: str) -> Record:
    """The record with this id, deleted or not; `what` is what a person calls it."""
    found = records.get(record_id)
    if found is None:
        raise NotFound(f"There is no {what} with this id; it may have been deleted for good.")
    return found


def live_record(records: Repository[Record], record_id: str, what: str) -> Record:
    """The same, to be changed, so that it must not be deleted."""
    found = any_record(records, record_id, what)
    if found.deleted_at is not None:
        raise Conflict(f"This {what} has been deleted; restore it before you change it.")
    return found


def refuse_another(record: Deletable, what: str, *, same: bool) -> None:
    """Raise Conflict for a record that is there under the id of a new one, unless it is the same and not deleted."""
    if record.deleted_at is not None:
        raise Conflict(f"The {what} with this id has been deleted; restore it, or send another id.", "id")
    if not same:
        raise Conflict(f"Another {what} has this id; send it with a new one.", "id")


def with_deletion(record: Any, clock: Clock, *, deleted: bool) -> Any:  # noqa: ANN401 - the same kind of record
    """The record as it is once deleted (at first, if it was before), or restored."""
    if not deleted:
        return replace(record, deleted_at=None)
    return record if record.deleted_at is not None else replace(record, deleted_at=clock.now())


def refuse_days_to_come(clock: Clock, values: dict[str, Any], but: str = "") -> None:
    """Raise Refused for a day after today, `but` this one: only what has happened is kept by its day.

    `values` are those told now; what was kept before stays, though the clock has been set back since.
    """
    for name, value in values.items():
        if type(value) is date and name != but and value > clock.today():
            raise Refused("This day is still to come; give today or an earlier one.", name)


def is_of(data: Data, record_contact_id: str, contact_id: str) -> bool:
    """Whether two ids lead to one contact."""
    contacts = [data.contacts.get(each) for each in (record_contact_id, contact_id)]
    return None not in contacts and len({each.id for each in contacts if each}) == 1
