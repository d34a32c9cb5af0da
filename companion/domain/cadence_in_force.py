"""Which cadence counts for a contact: their own, else a circle's, else a tag's."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from companion.domain.cadence import Cadence
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.domain.tag_cadence import tag_key


class GroupKind(StrEnum):
    """What contacts have in common."""

    CIRCLE = "circle"
    TAG = "tag"


GroupKey = tuple[GroupKind, str]
GroupCadences = Mapping[GroupKey, Cadence]  # of the groups that have one


@dataclass(frozen=True, slots=True)
class InForce:
    """A cadence that counts, and where it is from: "contact", "circle Guild" or "tag mentor"."""

    cadence: Cadence
    source: str


def groups_of(contact: Contact) -> Iterator[tuple[GroupKey, str]]:
    """The circles and tags of a contact, circles first, each with the name that the contact has it by."""
    for name in contact.circles:
        yield (GroupKind.CIRCLE, circle_key(name)), name
    for name in contact.tags:
        yield (GroupKind.TAG, tag_key(name)), name


def cadence_in_force(contact: Contact, groups: GroupCadences) -> InForce | None:
    """Their own, else the shortest of their circles', else the shortest of their tags'; none while they rest."""
    if contact.rest:
        return None
    if contact.cadence:
        return InForce(contact.cadence, "contact")
    shared = [(key, name, groups[key]) for key, name in groups_of(contact) if key in groups]
    if not shared:
        return None
    (kind, _), name, cadence = min(shared, key=lambda each: (each[0][0] is GroupKind.TAG, each[2].about_days))
    return InForce(cadence, f"{kind} {name}")
