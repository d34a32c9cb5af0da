"""The network by name, and search in it."""

from dataclasses import dataclass

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.card import Card, card_of
from companion.usecases.cursor import cursor_at, no_cursor, place_at
from companion.usecases.drawer import BEGINS, TOLD
from companion.usecases.follower import following
from companion.usecases.plain_text import plain
from companion.usecases.search_index import FIRST, SearchIndex


@dataclass(frozen=True, slots=True)
class Page:
    """Some contacts, in order. `next` continues after them, if there are more; `total` counts all that were found."""

    items: tuple[Card, ...]
    next: str | None
    total: int


def find_contacts(store: Store, clock: Clock, words: str = "", limit: int = 50, cursor: str | None = None) -> Page:
    """Contacts in which every one of the words stands, anywhere in what is searched (usecases/search_index.py).

    By name; those whose name the words begin come first, then those whose name holds them.
    """
    after = place_at(cursor, int, str, str) if cursor else FIRST
    if not BEGINS <= after[0] <= TOLD:
        raise no_cursor()
    with following(SearchIndex, store, clock) as (index, data):
        found = index.find(plain(words).split(), after, limit)
        contacts = (data.contacts.get(contact_id) for _, _, contact_id in found.marks)
        cards = tuple(card_of(data, clock, contact) for contact in contacts if contact)
        return Page(cards, cursor_at(found.marks[-1]) if found.more else None, found.total)
