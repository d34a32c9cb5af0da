"""How things stood with a contact when the week began."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from companion.domain.cadence import Cadence
from companion.domain.capture import Capture
from companion.domain.claim import claims_of, weighed
from companion.domain.contact import Contact
from companion.domain.due import DayOf
from companion.domain.edit import Edit


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


def cadence_before(
    contact: Contact, monday: date, edits: Sequence[Edit], captures: Iterable[Capture], day_of: DayOf
) -> Cadence | None:
    """The cadence of their own that they had when the week began; the one they have if they had none.

    So whose cadence is taken away or changed keeps nobody else's place, and whoever is given one comes in at once.
    `captures` are looked at only where no edit tells.
    """
    source = contact.source("cadence")
    if source is None or day_of(source.at) < monday:
        return contact.cadence
    told = sorted((each for each in edits if "cadence" in each.changed), key=lambda each: each.at)
    earlier = [each for each in told if day_of(each.at) < monday]
    if earlier:
        before = earlier[-1].cadence
    elif told and told[0].part:
        before = told[0].part.cadence
    else:
        claims = (
            claim for each in captures if day_of(each.captured_at) < monday for claim in claims_of(each, ["cadence"])
        )
        before = weighed(Contact(contact.id, contact.name, contact.saved_on), claims).cadence
    return before or contact.cadence
