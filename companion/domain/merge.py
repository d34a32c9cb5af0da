"""Two contacts that the person has said are one, and one contact of what they show together.

A merge changes nothing of either: both go on as members, each folded from its own captures and edits, and what is seen
of them is their combination, made anew whenever it is looked at. So undoing a merge is nothing but leaving it out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from companion.domain.claim import CHOSEN_LISTS, EVERY_LIST, LISTS, by_hand, shown_of, weighed
from companion.domain.contact import Contact
from companion.domain.fold import measure, union


@dataclass(frozen=True, slots=True)
class Merge:
    """One merge. Both ids lead to the contact from then on, and what is shown has the id that was kept.

    The absorbed one brings along whoever was merged into it before. `undone_at` is None while the merge holds.
    """

    id: str
    kept_id: str
    absorbed_id: str
    merged_at: datetime
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Combined(Contact):
    """What several contacts that are one person show together, under the first one's id. It is never itself kept."""

    members: tuple[Contact, ...] = ()


def combined(members: Sequence[Contact]) -> Contact:
    """The first contact with all that the others show. A single one is itself."""
    if len(members) == 1:
        return members[0]
    first = members[0]
    lists: dict[str, Any] = {name: _together(members, name) for name in EVERY_LIST}
    shown = Combined(first.id, "", min(each.saved_on for each in members), members=tuple(members))
    # The first one's claims come last: of two that weigh the same, the last one is shown.
    whole = weighed(shown, [claim for each in reversed(members) for claim in shown_of(each)])
    for member in members:
        for name in LISTS:
            if source := member.source(name):
                whole = by_hand(whole, [name], source.at)
    return replace(
        whole,
        **lists,
        profile_url=next((each.profile_url for each in members if each.profile_url), None),
        **_snooze(members),
        deleted_at=_deleted_at(members),
    )


def parts(members: Sequence[Contact], values: dict[str, Any]) -> Iterable[tuple[Contact, dict[str, Any]]]:
    """What each member is to be told when the person edits their combination.

    Texts go to the first. What is taken out of a list is taken out of every member's; what is added is the first's.
    """
    for member in members:
        told = {name: _part(members, member, name, value) for name, value in values.items() if name in EVERY_LIST}
        if member is members[0]:
            told |= {name: value for name, value in values.items() if name not in EVERY_LIST}
        changed = {
            name: each for name, each in told.items() if name not in CHOSEN_LISTS or each != getattr(member, name)
        }
        if changed:
            yield member, changed


def _part(members: Sequence[Contact], member: Contact, name: str, wanted: tuple[str, ...]) -> tuple[str, ...]:
    same = measure(name)
    mine = {same(value) for value in getattr(member, name)}
    if member is members[0]:
        mine |= {same(value) for value in wanted} - {same(value) for value in _together(members, name)}
    return tuple(value for value in wanted if same(value) in mine)


def _together(members: Sequence[Contact], name: str) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for member in members:
        found = union(found, getattr(member, name), measure(name))
    return found


def _snooze(members: Sequence[Contact]) -> dict[str, Any]:
    """The snooze that lasts longest."""
    longest = max(members, key=lambda each: each.snoozed_until or date.min)
    return {name: getattr(longest, name) for name in ("snoozed_until", "snoozed_on", "snoozed_before")}


def _deleted_at(members: Sequence[Contact]) -> datetime | None:
    """A person is deleted when all of them is."""
    moments = [each.deleted_at for each in members if each.deleted_at is not None]
    return max(moments) if len(moments) == len(members) else None
