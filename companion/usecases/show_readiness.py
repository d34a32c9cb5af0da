"""What would be left if the job went today: the score, what would raise it, who would be lost, and whom to call."""

from collections import Counter
from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.call_first import first_to_call
from companion.domain.contact import Contact
from companion.domain.preferences import Preferences
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.keep_preferences import preferences_of
from companion.usecases.people_board import PeopleBoard
from companion.usecases.readiness_told import PartTold, Raise, parts_told, raises
from companion.usecases.who import Who, who
from companion.usecases.worth import Worth, is_at, meeting_circles


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Somebody who can be reached at the employer's domains alone."""

    who: Who
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FirstCall:
    """Somebody to call among the first, why, and how to reach them."""

    who: Who
    why: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Readiness:
    """The score from 0 to 100; what raises it comes with the most first. `employer` is None where none is known."""

    score: int
    parts: tuple[PartTold, ...]
    raises: tuple[Raise, ...]
    lock_out: tuple[LockedOut, ...]
    call_first: tuple[FirstCall, ...]
    employer: str | None
    employer_domains: tuple[str, ...]


def show_readiness(store: Store, clock: Clock) -> Readiness:
    """As of today."""
    today = clock.today()
    with following(PeopleBoard, store, clock) as (board, data):
        mine = preferences_of(data)
        worth = Worth(data, board, mine, today)
        network = worth.network(len(meeting_circles(data, today)))
        return Readiness(
            score=round(network.parts.score),
            parts=parts_told(network, mine),
            raises=raises(data, network, worth),
            lock_out=_lock_out(data, worth, mine),
            call_first=_call_first(data, worth, mine),
            employer=mine.employer,
            employer_domains=mine.employer_domains,
        )


def _lock_out(data: Data, worth: Worth, mine: Preferences) -> tuple[LockedOut, ...]:
    found = []
    for each in worth.colleagues:
        elsewhere = [email for email in each.emails if not is_at(email, mine.employer_domains)]
        if not elsewhere and not each.phones and not data.profiles.of(each.id):
            found.append(LockedOut(who(each), each.emails))
    return tuple(sorted(found, key=lambda each: (each.who.name.casefold(), each.who.id)))


def _call_first(data: Data, worth: Worth, mine: Preferences) -> tuple[FirstCall, ...]:
    heard = Counter(each.contact_id for each in data.opportunities if each.deleted_at is None)
    told_of: Counter[str] = Counter()
    for contact_id, count in heard.items():
        found = data.contacts.get(contact_id)
        if found:
            told_of[found.id] += count
    first = ((data.contacts.get(each.contact_id), why) for each, why in first_to_call(*worth.prospects(told_of)))
    return tuple(_call(contact, why, mine) for contact, why in first if contact)


def _call(contact: Contact, why: str, mine: Preferences) -> FirstCall:
    """The addresses at the employer's domains are left out: they go with the job."""
    lasting = tuple(each for each in contact.emails if not is_at(each, mine.employer_domains))
    return FirstCall(who(contact), why, contact.phones, lasting)
