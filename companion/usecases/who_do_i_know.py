"""Who do I know at a company, in a place, of a field or with a skill: the warm first, and through whom the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.due import State
from companion.domain.importance import Importance
from companion.domain.warmth import is_warm
from companion.store.door import Data, Store
from companion.usecases.follower import following
from companion.usecases.people_board import PeopleBoard
from companion.usecases.people_entry import Entry
from companion.usecases.plain_text import plain
from companion.usecases.refusals import Refused
from companion.usecases.search_index import SearchIndex
from companion.usecases.through_whom import Through, through_whom
from companion.usecases.who import Who, who


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: all that is given must be found in somebody. `q` may stand anywhere."""

    company: str | None = None
    place: str | None = None
    field: str | None = None
    skill: str | None = None
    q: str | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Match:
    """Where it was found: a field of the contact, and what stands there."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody found. `through` are those through whom to reach them where they are not warm."""

    who: Who
    state: State
    warm: bool
    matches: tuple[Match, ...]
    through: tuple[Through, ...]


@dataclass(frozen=True, slots=True)
class Acquaintances:
    """The first of those found, the warm first; `total` is how many there are."""

    total: int
    items: tuple[Acquaintance, ...]


_LOOKED_IN = {
    "company": ("company", "headline"),
    "place": ("location",),
    "field": ("headline", "tags", "circles", "company"),
    "skill": ("offers", "tags", "headline"),
    "q": ("name", "company", "headline", "location", "tags", "circles", "offers", "needs", "notes"),
}


def who_do_i_know(store: Store, clock: Clock, sought: Sought) -> Acquaintances:
    """Those in whom all that is looked for is found. Raises Refused if that is nothing."""
    asked = {each: words for each in _LOOKED_IN if (words := plain(getattr(sought, each) or "").split())}
    if not asked:
        names = [each.name for each in fields(Sought) if each.name != "limit"]
        raise Refused(f"Say what to look for: {', '.join(names)}, one of them at least.", names[0])
    today = clock.today()
    with following(PeopleBoard, store, clock) as (board, data):
        found = []
        for entry in _candidates(board, store, clock, asked):
            contact = data.contacts.get(entry.id)
            matches = _matches(data, contact, asked) if contact else None
            if contact and matches:
                found.append((_rank(entry, today), entry, contact, matches))
        found.sort(key=lambda each: each[0])
        shown = found[: sought.limit]
        cold = [contact for _, entry, contact, _ in shown if not is_warm(entry.warm_until, today)]
        through = through_whom(data, board, cold, today)
        items = (
            Acquaintance(
                who(contact),
                entry.state(today),
                is_warm(entry.warm_until, today),
                tuple(matches),
                through.get(contact.id, ()),
            )
            for _, entry, contact, matches in shown
        )
        return Acquaintances(len(found), tuple(items))


def _candidates(board: PeopleBoard, store: Store, clock: Clock, asked: dict[str, list[str]]) -> Iterator[Entry]:
    """Those in whom all the words stand somewhere: few, of whom it is then looked where."""
    words = [word for each in asked.values() for word in each]
    with following(SearchIndex, store, clock) as (index, _):
        ids = index.everybody(words)
    return (entry for each in ids if (entry := board.of(each)))


def _matches(data: Data, contact: Contact, asked: dict[str, list[str]]) -> list[Match] | None:
    """Where each of what is asked is found; None if anything is not."""
    found: dict[Match, None] = {}
    for what, words in asked.items():
        said = [(field, text, plain(text)) for field in _LOOKED_IN[what] for text in _texts(data, contact, field)]
        if not all(any(word in told for _, _, told in said) for word in words):
            return None
        found |= {Match(field, text): None for field, text, told in said if any(word in told for word in words)}
    return list(found)


def _texts(data: Data, contact: Contact, field: str) -> Sequence[str]:
    if field == "notes":
        return [each.text for each in data.notes.of(contact.id) if each.deleted_at is None]
    value = getattr(contact, field)
    return value if isinstance(value, tuple) else [value] if value else []


def _rank(entry: Entry, today: date) -> tuple[bool, float, int, str, str]:
    """The warm first; then who matters more, then who was in touch last."""
    last = entry.last_touch_on.toordinal() if entry.last_touch_on else 0
    weight = (entry.importance or Importance.USUAL).weight
    return not is_warm(entry.warm_until, today), -weight, -last, entry.name, entry.id
