"""Changing what is known of a contact, in the person's own words."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.edit import Edit
from companion.domain.fold import edited, measure, union
from companion.domain.importance import Importance
from companion.domain.merge import parts
from companion.domain.reason import Reason
from companion.domain.rest import Rest
from companion.store.door import Store
from companion.usecases.find_record import live_contact
from companion.usecases.judge_pairs import ask_about_pairs
from companion.usecases.show_contact import ContactView, view_of


class Keep:
    """The value of a member that is to stay as it is; None would clear it."""


KEEP: Final = Keep()


@dataclass(frozen=True, slots=True)
class ContactChange:
    """What is to become of each member. None, or an empty tuple, clears it; a name cannot be cleared."""

    name: str | Keep = KEEP
    headline: str | Keep | None = KEEP
    company: str | Keep | None = KEEP
    location: str | Keep | None = KEEP
    emails: tuple[str, ...] | Keep = KEEP
    phones: tuple[str, ...] | Keep = KEEP
    links: tuple[str, ...] | Keep = KEEP
    birthday: str | Keep | None = KEEP
    how_met: str | Keep | None = KEEP
    cadence: Cadence | Keep | None = KEEP
    circles: tuple[str, ...] | Keep = KEEP
    tags: tuple[str, ...] | Keep = KEEP
    needs: tuple[str, ...] | Keep = KEEP
    offers: tuple[str, ...] | Keep = KEEP
    reasons: tuple[Reason, ...] | Keep = KEEP
    importance: Importance | Keep | None = KEEP
    rest: Rest | Keep | None = KEEP


def change_contact(store: Store, clock: Clock, contact_id: str, change: ContactChange) -> ContactView:
    """Make the change, whole. Once the person has said what is right, no page may say otherwise."""
    values: dict[str, Any] = {field.name: getattr(change, field.name) for field in fields(change)}
    told = {name: _once(name, value) for name, value in values.items() if value is not KEEP}
    with store.change() as data:
        live_contact(data, contact_id)
        members = data.contacts.members(contact_id)
        at = not_before(members, clock.now())
        for member, changed in parts(members, told):
            edit = Edit(str(uuid4()), member.id, at, tuple(changed), **changed)
            data.edits.put(edit)
            data.contacts.put(edited(member, edit))
        ask_about_pairs(data, clock, contact_id)
        return view_of(data, clock, live_contact(data, contact_id))


def not_before(members: Sequence[Contact], now: datetime) -> datetime:
    """Now, or the moment of the person's latest word: a clock set back must not make this one the older."""
    return max([now, *(source.at for member in members for source in member.sources if source.url is None)])


def _once(name: str, value: Any) -> Any:  # noqa: ANN401 - a member of ContactChange
    """A list without what it says twice, by the measure a capture's lists are joined by."""
    if not isinstance(value, tuple):
        return value
    return union((), value, measure(name))
