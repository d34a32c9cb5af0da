"""How captures and edits become a contact: the person's word first, then the newest page; a blank erases nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from companion.domain.capture import Capture
from companion.domain.claim import CHOSEN_LISTS, EVERY_LIST, LISTS, by_hand, claims_of, weighed
from companion.domain.contact import Contact
from companion.domain.edit import Edit


class NameNeededError(ValueError):
    """Neither the page nor the person gave a name."""

    def __init__(self) -> None:
        super().__init__("The page shows no name. Type the person's name and save again.")


def new_contact(capture: Capture, contact_id: str, saved_on: date) -> Contact:
    """The contact a first capture makes. Raises NameNeededError."""
    return updated(Contact(contact_id, "", saved_on), capture)


def updated(contact: Contact, capture: Capture) -> Contact:
    """A contact after one more capture of them; a deleted one is back. Raises NameNeededError."""
    lists: dict[str, Any] = {name: _grown(contact, capture, name) for name in LISTS}
    lists |= {name: union(getattr(contact, name), getattr(capture.chosen, name, ())) for name in CHOSEN_LISTS}
    edited_lists = [name for name in LISTS if getattr(capture.chosen, name) is not None]
    after = by_hand(weighed(contact, claims_of(capture)), edited_lists, capture.captured_at)
    if not after.name:
        raise NameNeededError
    return replace(after, **lists, profile_url=contact.profile_url or capture.person.profile_url, deleted_at=None)


def edited(contact: Contact, edit: Edit) -> Contact:
    """A contact after an edit of them."""
    lists: dict[str, Any] = {name: getattr(edit, name) for name in EVERY_LIST if name in edit.changed}
    after = weighed(contact, claims_of(edit))
    return replace(by_hand(after, [name for name in LISTS if name in edit.changed], edit.at), **lists)


def measure(field: str) -> Callable[[str], str]:
    """By what two entries of a list are one: the case of letters makes no difference but in an address of a page.

    Of telephone numbers the digits tell, and the + before them.
    """
    if field == "phones":
        return _digits
    return str if field == "links" else str.casefold


def union(old: Iterable[str], new: Iterable[str], same: Callable[[str], str] = str.casefold) -> tuple[str, ...]:
    """The old values, then the new ones not among them by the measure `same`, in the order they came."""
    kept = {same(value): value for value in reversed([*old, *new]) if value.strip()}
    return tuple(dict.fromkeys(kept[same(value)] for value in [*old, *new] if value.strip()))


def _digits(phone: str) -> str:
    return "".join(each for each in phone if each.isdigit() or each == "+") or phone


def _grown(contact: Contact, capture: Capture, name: str) -> tuple[str, ...]:
    """A list grows. Once the person has edited it, pages add no more: what was taken out stays out."""
    chosen = getattr(capture.chosen, name)
    if chosen is not None:
        return union(getattr(contact, name), chosen, measure(name))
    shown = () if contact.is_chosen(name) else getattr(capture.person, name)
    return union(getattr(contact, name), shown, measure(name))
