"""Everything about one contact."""

from dataclasses import dataclass, fields
from datetime import datetime

from companion.clock import Clock
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.note import Note
from companion.domain.person import StableId
from companion.domain.practice import Practice
from companion.domain.reason import Reason
from companion.domain.why import why
from companion.store.door import Data, Store
from companion.usecases.card import Card, ChangeView, card, card_of, change_view, news_of, standing_of
from companion.usecases.find_record import contact_at, live_contact
from companion.usecases.leave_traces import touches_of
from companion.usecases.provenance import Told, told_of

MOST_INTERACTIONS = 50
_COPIED = ("bio", "emails", "phones", "links", "birthday", "how_met", "needs", "offers", "reasons")


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


@dataclass(frozen=True, slots=True)
class MergeView:
    """What this contact absorbed and shows as part of itself. `id` is the merge's."""

    id: str
    contact_id: str
    name: str
    profile_url: str | None
    merged_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView(Card):
    """A card, and all the rest. `why` is the sentence a reminder would give.

    Notes, interactions, changes and what was told are the newest first.
    """

    bio: str | None
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    links: tuple[str, ...]
    birthday: str | None
    how_met: str | None
    needs: tuple[str, ...]
    offers: tuple[str, ...]
    reasons: tuple[Reason, ...]
    why: str
    profiles: tuple[ProfileView, ...]
    notes: tuple[NoteView, ...]
    interactions: tuple[InteractionView, ...]
    changes: tuple[ChangeView, ...]
    told: tuple[Told, ...]
    merges: tuple[MergeView, ...]


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
    news = news_of(data, contact, how, today)
    shown = card(contact, how, today, news)
    return ContactView(
        **{field.name: getattr(shown, field.name) for field in fields(shown)},
        **{name: getattr(contact, name) for name in _COPIED},
        why=why(contact, how, today, news),
        profiles=tuple(_profiles(data, contact)),
        notes=tuple(_notes(data, contact)),
        interactions=tuple(map(interaction_view, _interactions(data, contact)[:MOST_INTERACTIONS])),
        changes=tuple(_changes(data, contact)),
        told=told_of(data, clock, contact),
        merges=tuple(_merges(data, contact)),
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
    live = touches_of(data, contact.id)
    return sorted(live, key=lambda each: (each.at, each.id), reverse=True)


def _changes(data: Data, contact: Contact) -> list[ChangeView]:
    found = sorted(data.noticed_changes.of(contact.id), key=lambda each: (each.noticed_at, each.id), reverse=True)
    return [change_view(each) for each in found]


def _merges(data: Data, contact: Contact) -> list[MergeView]:
    """What makes the contact one, the newest merge first."""
    found = [
        MergeView(merge.id, member.id, member.name, member.profile_url, merge.merged_at)
        for member in data.contacts.members(contact.id)
        if (merge := data.merges.that_absorbed(member.id))
    ]
    return sorted(found, key=lambda each: (each.merged_at, each.id), reverse=True)
