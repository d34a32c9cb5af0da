"""Whom the person could help now: who needs something, and who else could give it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice

from companion.domain.contact import Contact
from companion.domain.favor import Way
from companion.domain.matching import Entry, Party, are_known, met
from companion.store.door import Data
from companion.usecases.match_board import MatchBoard
from companion.usecases.who import Who, who, who_is

NAMED, HELPERS = 3, 3
_LOOKED_AT = 500  # of those who need something, before whoever nobody can help is named too


@dataclass(frozen=True, slots=True)
class Helper:
    """Who could help, and by what: an offer of theirs, or a tag."""

    who: Who
    offer: str


@dataclass(frozen=True, slots=True)
class CouldHelp:
    """Who needs what, and who could help them; nobody of those in the network where `through` is empty."""

    who: Who
    need: str
    through: tuple[Helper, ...]


def could_help(data: Data, board: MatchBoard, warm: Collection[str]) -> tuple[CouldHelp, ...]:
    """Three whom one could help, of those to whom nothing is promised yet; the longest not helped come first.

    So whoever has been helped makes room for others. Those whom somebody could help go before those nobody could.
    """
    given = [each for each in data.favors if each.way is Way.GIVEN and each.deleted_at is None]
    promised = {_shown(data, each.contact_id) for each in given if each.done_on is None}
    helped: dict[str, date] = {}
    for each in given:
        if each.done_on is not None:
            contact_id = _shown(data, each.contact_id)
            helped[contact_id] = max(each.done_on, helped.get(contact_id, each.done_on))

    def turn(contact: Contact) -> tuple[date, float, str, str]:
        weight = contact.importance.weight if contact.importance else 1.0
        return helped.get(contact.id, date.min), -weight, contact.name.casefold(), contact.id

    parties = {each.contact_id: each for each in board.needy() if each.contact_id not in promised}
    contacts = sorted((found for each in parties if (found := data.contacts.get(each))), key=turn)
    told = [(each, parties[each.id]) for each in contacts]
    matched = (found for each in told[:_LOOKED_AT] for found in _by_others(data, board, warm, *each))
    first = list(islice(matched, NAMED))
    named = {each.who.id for each in first}
    rest = (CouldHelp(who(each), party.needs[0].text, ()) for each, party in told if each.id not in named)
    return tuple(islice(chain(first, rest), NAMED))


def _by_others(
    data: Data, board: MatchBoard, warm: Collection[str], contact: Contact, party: Party
) -> Iterator[CouldHelp]:
    """The first of somebody's needs that others could meet."""
    for need in party.needs:
        others = (each for each in board.offering(need) if not are_known(party, each))
        helpers = [found for each in others if (found := _helper(data, need, each))]
        if helpers:
            helpers.sort(key=lambda each: (each.who.id not in warm, each.who.name.casefold(), each.who.id))
            yield CouldHelp(who(contact), need.text, tuple(helpers[:HELPERS]))
            return


def _helper(data: Data, need: Entry, party: Party) -> Helper | None:
    found = who_is(data, party.contact_id)
    offers = met([need], party.offers) or met([need], party.versed)
    return Helper(found, offers[0][1]) if found and offers else None


def _shown(data: Data, contact_id: str) -> str:
    found = data.contacts.get(contact_id)
    return found.id if found else contact_id
