"""The network by name, and search in it."""

import base64
import binascii
import json
import unicodedata
from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.store.door import Data, Store
from companion.usecases.card import Card, card_of
from companion.usecases.refusals import Refused

SEARCHED = ("name", "company", "headline")
SEARCHED_LISTS = ("circles", "tags")

Place = tuple[str, str]  # a contact's place in the order: the name as compared, then the id


@dataclass(frozen=True, slots=True)
class Page:
    """Some contacts by name. `next` continues after them, if there are more; `total` counts all that were found."""

    items: tuple[Card, ...]
    next: str | None
    total: int


def find_contacts(store: Store, clock: Clock, words: str = "", limit: int = 50, cursor: str | None = None) -> Page:
    """Contacts in which every one of the words stands: in name, company, headline, circles, tags or notes."""
    after = _place_at(cursor) if cursor else ("", "")
    sought = plain(words).split()
    with store.read() as data:
        live = (contact for contact in data.contacts if contact.deleted_at is None)
        found = {_place(contact): contact for contact in live if _holds(data, contact, sought)}
        ahead = sorted(place for place in found if place > after)
        shown = ahead[:limit]
        cards = tuple(card_of(data, clock, found[place]) for place in shown)
        return Page(cards, _cursor_at(shown[-1]) if len(ahead) > limit else None, len(found))


def plain(text: str) -> str:
    """A text as it is compared: case, accents and the width of letters do not matter."""
    letters = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in letters if not unicodedata.combining(sign)).casefold()


def _holds(data: Data, contact: Contact, sought: list[str]) -> bool:
    if not sought:
        return True
    texts = [getattr(contact, name) or "" for name in SEARCHED]
    texts += [text for name in SEARCHED_LISTS for text in getattr(contact, name)]
    texts += [note.text for note in data.notes.of(contact.id) if note.deleted_at is None]
    looked_in = plain("\n".join(texts))
    return all(word in looked_in for word in sought)


def _place(contact: Contact) -> Place:
    return plain(contact.name), contact.id


def _cursor_at(place: Place) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def _place_at(cursor: str) -> Place:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        name, contact_id = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise Refused("Give the cursor as it came in `next`, or none.", "cursor") from error
    if not isinstance(name, str) or not isinstance(contact_id, str):
        raise Refused("Give the cursor as it came in `next`, or none.", "cursor")
    return name, contact_id
