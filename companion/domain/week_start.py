"""How things stood with a contact when the week began."""

from dataclasses import replace
from datetime import date

from companion.domain.contact import Contact
from companion.domain.due import DayOf


def as_it_began(contact: Contact, monday: date, day_of: DayOf) -> Contact | None:
    """The contact before they were deleted, laid to rest or put off in the week of a Monday.

    None for somebody who was not in the network before it, or not any more.
    """
    if contact.saved_on >= monday:
        return None
    if contact.deleted_at is not None:
        if day_of(contact.deleted_at) < monday:
            return None
        contact = replace(contact, deleted_at=None)
    source = contact.source("rest")
    if contact.rest and source and day_of(source.at) >= monday:
        contact = replace(contact, rest=None)
    if contact.snoozed_on and contact.snoozed_on >= monday:
        contact = replace(contact, snoozed_until=contact.snoozed_before)
    return contact
