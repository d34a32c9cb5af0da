"""Everything about one contact."""

from dataclasses import dataclass, fields
from datetime import datetime

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.note import Note
from companion.domain.person import StableId
from companion.domain.practice import Practice
from companion.domain.why import why
from companion.store.door import Data, Store
from companion.usecases.card import Card, card, card_of, standing_of
from companion.usecases.find_record import contact_at, live_contact

MOST_INTERACTIONS = 50


@dataclass(frozen=True, slots=True)
class ProfileView:
    """A contact's page on one site."""

    site: str
    handle: str | None
    url: str
    stable_id: StableId | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note, as it is read."""

    id: str
    text: str
    created_at: datetime
    edited_at: datetime | None


@dataclass(frozen=True, slots=True)
class InteractionView:
    """A touch, as it is read."""

    id: str
    at: datetime
    kind: Kind
    channel: str
    direction: Direction
    practice: Practice
    url: str | None
    words: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView(Card):
    """A card, and all the rest. `why` is the sentence a reminder would give; notes and interactions newest first."""

    bio: str | None
    emails: tuple[str, ...]
    links: tuple[str, ...]
    how_met: str | None
    why: str
    profiles: tuple[ProfileView, ...]
    notes: tuple[NoteView, ...]
    interactions: tuple[InteractionView, ...]


def show_contact(store: Store, clock: Clock, contact_id: str) -> ContactView:
    """One contact. Raises NotFound, also for a deleted one."""
    with store.read() as data:
        return view_of(data, clock, live_contact(data, contact_id))


def look_up(store: Store, clock: Clock, url: str) -> Card | None:
    """The card of the contact whose profile this is the address of, however it is written."""
    with store.read() as data:
        contact = contact_at(data, url)
        return card_of(data, clock, contact) if contact else None


def view_of(data: Data, clock: Clock, contact: Contact) -> ContactView:
    """The whole of a contact, from data at hand."""
    how, today = standing_of(data, clock, contact), clock.today()
    shown = card(contact, how, today)
    return ContactView(
        **{field.name: getattr(shown, field.name) for field in fields(shown)},
        bio=contact.bio,
        emails=contact.emails,
        links=contact.links,
        how_met=contact.how_met,
        why=why(contact, how, today),
        profiles=tuple(_profiles(data, contact)),
        notes=tuple(_notes(data, contact)),
        interactions=tuple(map(interaction_view, _interactions(data, contact)[:MOST_INTERACTIONS])),
    )


def note_view(note: Note) -> NoteView:
    """A note without what only the store needs."""
    return NoteView(note.id, note.text, note.created_at, note.edited_at)


def interaction_view(touch: Interaction) -> InteractionView:
    """A touch without what only the store needs."""
    return InteractionView(**{field.name: getattr(touch, field.name) for field in fields(InteractionView)})


def _profiles(data: Data, contact: Contact) -> list[ProfileView]:
    profiles = sorted(data.profiles.of(contact.id), key=lambda each: each.key)
    return [ProfileView(each.site, each.handle, each.url, each.stable_id) for each in profiles]


def _notes(data: Data, contact: Contact) -> list[NoteView]:
    live = [note for note in data.notes.of(contact.id) if note.deleted_at is None]
    return [note_view(note) for note in sorted(live, key=lambda note: (note.created_at, note.id), reverse=True)]


def _interactions(data: Data, contact: Contact) -> list[Interaction]:
    live = [each for each in data.interactions.of(contact.id) if each.deleted_at is None]
    return sorted(live, key=lambda each: (each.at, each.id), reverse=True)
