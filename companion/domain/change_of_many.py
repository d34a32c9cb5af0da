"""One change of many contacts: what it comes to for each, and how it is taken back.

Each contact keeps what it was told as an edit, with what it showed before. Taking back tells it that again, field by
field, but where the person has said otherwise since: so it can be done at any time, and after anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from companion.domain.contact import Contact
from companion.domain.edit import Edit, Part
from companion.domain.fold import union

SINGLE = ("cadence", "importance", "rest")
LISTS = ("circles", "tags", "reasons")


@dataclass(frozen=True, slots=True)
class ChangeOfMany:
    """What all are told: values of fields, and entries to add to lists and to take out of them, by the field."""

    values: dict[str, Any] = field(default_factory=dict)
    added: dict[str, tuple[str, ...]] = field(default_factory=dict)
    removed: dict[str, tuple[str, ...]] = field(default_factory=dict)


def told(contact: Contact, change: ChangeOfMany) -> dict[str, Any]:
    """What a change makes of a contact: the fields that become others, with what they become."""
    wanted = {name: union((), value) if name in LISTS else value for name, value in change.values.items()}
    for name in change.added.keys() | change.removed.keys():
        gone = {each.casefold() for each in change.removed.get(name, ())}
        kept = [each for each in getattr(contact, name) if each.casefold() not in gone]
        wanted[name] = union(kept, change.added.get(name, ()))
    return {name: value for name, value in wanted.items() if value != getattr(contact, name)}


def part_of(batch: str, contact: Contact, fields: tuple[str, ...], put_off_until: date | None) -> Part:
    """What is to be remembered of a contact for which a change sets these fields."""
    before = {name: getattr(contact, name) for name in fields}
    return Part(batch, put_off_until, contact.snoozed_until if put_off_until else None, **before)


def taken_back(contact: Contact, edit: Edit, undoings: Sequence[Edit] = ()) -> dict[str, Any]:
    """What takes back an edit that was part of a change of many, a snooze aside: fields, with what they become.

    A list gets back what was taken out and loses what was put in, whatever else has been done to it since. Anything
    else is taken back if nothing has been said of it since but what was taken back, which `undoings` did.
    """
    before = edit.part
    if before is None:
        return {}
    back: dict[str, Any] = {}
    for name in edit.changed:
        now, then, set_to = getattr(contact, name), getattr(before, name), getattr(edit, name)
        if name in LISTS:
            back[name] = then if now == set_to else _without_change(now, then, set_to)
        elif now == set_to and _is_latest(contact, [edit, *undoings], name):
            back[name] = then
    return {name: value for name, value in back.items() if value != getattr(contact, name)}


def spread_over(weeks: int, number: int, today: date) -> list[date]:
    """So many days, evenly over as many weeks from tomorrow on, the earliest first."""
    return [today + timedelta(days=1 + at * weeks * 7 // number) for at in range(number)]


def _is_latest(contact: Contact, words: Iterable[Edit], name: str) -> bool:
    """Whether what is shown is by one of these."""
    source = contact.source(name)
    return source is not None and any(source.at == each.at and name in each.changed for each in words)


def _without_change(now: tuple[str, ...], then: tuple[str, ...], set_to: tuple[str, ...]) -> tuple[str, ...]:
    before, after = ({each.casefold() for each in entries} for entries in (then, set_to))
    kept = [each for each in now if each.casefold() not in after - before]
    return union(kept, [each for each in then if each.casefold() not in after])
