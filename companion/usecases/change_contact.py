"""Changing what is known of a contact, in the person's own words."""

from dataclasses import dataclass, fields, replace
from typing import Any, Final

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.fold import union
from companion.store.door import Store
from companion.usecases.find_record import live_contact
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
    links: tuple[str, ...] | Keep = KEEP
    how_met: str | Keep | None = KEEP
    cadence: Cadence | Keep | None = KEEP
    circles: tuple[str, ...] | Keep = KEEP
    tags: tuple[str, ...] | Keep = KEEP


# Pages also tell these; once the person has said what is right, no page may say otherwise.
ALSO_ON_PAGES = ("name", "headline", "company", "location", "emails", "links")


def change_contact(store: Store, clock: Clock, contact_id: str, change: ContactChange) -> ContactView:
    """Make the change, whole."""
    values: dict[str, Any] = {field.name: getattr(change, field.name) for field in fields(change)}
    told = {name: _once(name, value) for name, value in values.items() if value is not KEEP}
    with store.change() as data:
        contact = live_contact(data, contact_id)
        own_words = [name for name in ALSO_ON_PAGES if name in told and name not in contact.chosen_fields]
        contact = replace(contact, **told, chosen_fields=(*contact.chosen_fields, *own_words))
        data.contacts.put(contact)
        return view_of(data, clock, contact)


def _once(name: str, value: Any) -> Any:  # noqa: ANN401 - a member of ContactChange
    """A list without what it says twice, by the measure a capture's lists are joined by."""
    if not isinstance(value, tuple):
        return value
    return union((), value, str) if name == "links" else union((), value)
