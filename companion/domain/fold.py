"""How captures become a contact: the person's word first, then the newest page; a blank never erases anything."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from companion.domain.capture import Capture
from companion.domain.contact import Contact

PAGE_OR_CHOSEN = ("name", "headline", "company", "location")
PAGE_ONLY = ("bio", "avatar_url")
LISTS = ("emails", "links")
CHOSEN_LISTS = ("circles", "tags")
CHOSEN_ONLY = ("cadence", "how_met")


class NameNeededError(ValueError):
    """Neither the page nor the person gave a name."""

    def __init__(self) -> None:
        super().__init__("The page shows no name. Type the person's name and save again.")


def new_contact(capture: Capture, contact_id: str, saved_on: date) -> Contact:
    """The contact a first capture makes. Raises NameNeededError."""
    return updated(Contact(contact_id, "", saved_on), capture)


def updated(contact: Contact, capture: Capture) -> Contact:
    """A contact after one more capture of them; a deleted one is back. Raises NameNeededError."""
    newest = contact.read_at is None or capture.captured_at >= contact.read_at
    changes: dict[str, Any] = {name: _text(contact, capture, name, newest=newest) for name in PAGE_OR_CHOSEN}
    if not changes["name"]:
        raise NameNeededError
    changes |= {name: _page_text(contact, capture, name, newest=newest) for name in PAGE_ONLY}
    changes |= {name: _list(contact, capture, name) for name in LISTS}
    changes |= {name: union(getattr(contact, name), getattr(capture.chosen, name)) for name in CHOSEN_LISTS}
    changes |= {name: getattr(capture.chosen, name) or getattr(contact, name) for name in CHOSEN_ONLY}
    return replace(
        contact,
        **changes,
        profile_url=contact.profile_url or capture.person.profile_url,
        chosen_fields=union(contact.chosen_fields, _chosen_now(capture), str),
        read_at=capture.captured_at if newest else contact.read_at,
        deleted_at=None,
    )


def union(old: Iterable[str], new: Iterable[str], same: Callable[[str], str] = str.casefold) -> tuple[str, ...]:
    """The old values, then the new ones not among them by the measure `same`, in the order they came."""
    kept = {same(value): value for value in reversed([*old, *new]) if value.strip()}
    return tuple(dict.fromkeys(kept[same(value)] for value in [*old, *new] if value.strip()))


def _chosen_now(capture: Capture) -> list[str]:
    texts = [name for name in PAGE_OR_CHOSEN if _said(getattr(capture.chosen, name))]
    return texts + [name for name in LISTS if getattr(capture.chosen, name) is not None]


def _text(contact: Contact, capture: Capture, name: str, *, newest: bool) -> str | None:
    """The person's word now, or earlier, or what the pages say."""
    chosen = _said(getattr(capture.chosen, name))
    if chosen or name in contact.chosen_fields:
        return chosen or getattr(contact, name)
    return _page_text(contact, capture, name, newest=newest)


def _page_text(contact: Contact, capture: Capture, name: str, *, newest: bool) -> str | None:
    """What the newest page says; an older page, delivered late, only fills what is blank."""
    here, there = _said(getattr(capture.person, name)), _said(getattr(contact, name))
    return (here or there) if newest else (there or here)


def _list(contact: Contact, capture: Capture, name: str) -> tuple[str, ...]:
    """A list grows. Once the person has edited it, pages add no more: what was taken out stays out."""
    chosen, same = getattr(capture.chosen, name), str.casefold if name == "emails" else str
    if chosen is not None:
        return union(getattr(contact, name), chosen, same)
    shown = () if name in contact.chosen_fields else getattr(capture.person, name)
    return union(getattr(contact, name), shown, same)


def _said(value: str | None) -> str | None:
    return value.strip() or None if value else None
