"""Putting a contact off: it moves the day one is reminded, and is no touch.

With the snooze it is kept when it was made and what held before, so that one can tell how things stood when the week
began. Of several in one week the first tells that.
"""

from dataclasses import replace
from datetime import date

from companion.domain.contact import Contact
from companion.domain.week import monday_of


def put_off(contact: Contact, until: date, today: date) -> Contact:
    """The contact, of whom not to remind before then."""
    if contact.snoozed_on and monday_of(contact.snoozed_on) == monday_of(today):
        return replace(contact, snoozed_until=until)
    return replace(contact, snoozed_until=until, snoozed_on=today, snoozed_before=contact.snoozed_until)


def woken(contact: Contact) -> Contact:
    """The contact as if never put off."""
    return restored(contact, None)


def restored(contact: Contact, until: date | None) -> Contact:
    """The contact with a snooze that is as old as it may be: what came since is taken back."""
    return replace(contact, snoozed_until=until, snoozed_on=None, snoozed_before=None)
