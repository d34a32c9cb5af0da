"""What has been with a contact, of which as little as will do is read: there may be a million interactions."""

from dataclasses import replace

from companion.domain.contact import Contact
from companion.domain.due import Past
from companion.domain.touch import HEARD, has_words, last_touch, latest, weight
from companion.store.door import Data

_LOOKED_BACK = 4  # kinds of touches that are asked for their words, from the latest


def past_with(data: Data, contact: Contact) -> Past:
    """The tallies, and the last touch."""
    tallies = data.interactions.tallies(contact.id)
    moment = latest(tallies)
    return Past(tallies, last_touch(data.interactions.at(contact.id, moment)) if moment else None)


def past_in_words(data: Data, contact: Contact) -> Past:
    """The same, and, where the last touch was without words, an earlier one that was not.

    Of each kind, direction and practice only the latest is looked at.
    """
    past = past_with(data, contact)
    if past.last is None or has_words(past.last):
        return past
    moments = sorted({each.at for each in past.tallies if weight(each) >= HEARD}, reverse=True)
    for moment in moments[:_LOOKED_BACK]:
        found = last_touch(filter(has_words, data.interactions.at(contact.id, moment)))
        if found:
            return replace(past, said=found)
    return past
