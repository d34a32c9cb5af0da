"""The cadences of circles and tags, and what is worked out from the cadence that is in force for a contact."""

from collections import defaultdict
from collections.abc import Collection

from companion.clock import Clock
from companion.domain.cadence import Cadence
from companion.domain.cadence_in_force import GroupCadences, GroupKey, GroupKind, InForce, cadence_in_force, groups_of
from companion.domain.circle import circle_key
from companion.domain.contact import Contact
from companion.store.door import Data
from companion.usecases.follower import Follower


def group_cadences(data: Data) -> GroupCadences:
    """Those of all circles and tags that have one."""
    keys = {circle_key(each.name) for each in data.circles if each.cadence and each.deleted_at is None}
    circles = {(GroupKind.CIRCLE, key): cadence for key in keys if (cadence := _of_circle(data, key))}
    return {(GroupKind.TAG, each.tag): each.cadence for each in data.tag_cadences} | circles


def in_force(data: Data, contact: Contact) -> InForce | None:
    """The cadence that counts for one contact. Only their own circles and tags are looked at."""
    if contact.cadence or contact.rest:
        return cadence_in_force(contact, {})
    found = ((key, _of_group(data, key)) for key, _ in groups_of(contact))
    return cadence_in_force(contact, {key: cadence for key, cadence in found if cadence})


def _of_group(data: Data, key: GroupKey) -> Cadence | None:
    kind, name = key
    if kind is GroupKind.CIRCLE:
        return _of_circle(data, name)
    tag = data.tag_cadences.get(name)
    return tag.cadence if tag else None


def _of_circle(data: Data, key: str) -> Cadence | None:
    """The cadence of a circle; of two under one name, as a file written by hand may have them, the shorter."""
    cadences = (each.cadence for each in data.circles.named(key) if each.cadence)
    return min(cadences, key=lambda each: each.about_days, default=None)


class CadenceFollower(Follower):
    """Follows also the cadences of circles and tags: with one of them that changes, all its members are looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.groups: GroupCadences = {}
        self._members: defaultdict[GroupKey, set[str]] = defaultdict(set)
        self._groups_of: dict[str, tuple[GroupKey, ...]] = {}

    def matters(self, contact: Contact) -> bool:
        """Whether somebody is a member of their circles and tags: not once they are deleted."""
        return contact.deleted_at is None

    def members(self, key: GroupKey) -> Collection[str]:
        """The ids of all who belong to a circle or have a tag, of those who matter."""
        return self._members.get(key, ())

    def member_counts(self, kind: GroupKind) -> dict[str, int]:
        """How many belong to each circle, or have each tag, by its key."""
        return {key: len(ids) for (of, key), ids in self._members.items() if of is kind and ids}

    def hangs_on(self, clock: Clock) -> str:
        """The time zone, in which moments become days."""
        return clock.zone()

    def begin(self, data: Data, clock: Clock) -> None:
        """Forget everybody, and take in every contact."""
        del clock
        self.groups = group_cadences(data)
        self._members.clear()
        self._groups_of.clear()
        for contact in data.contacts:
            self._enter(contact)

    def take(self, data: Data, clock: Clock, contact: Contact) -> None:
        """Take in a contact who is not there."""
        del data, clock
        self._enter(contact)

    def forget(self, contact_id: str) -> None:
        """Take out a contact, if they are there."""
        for key in self._groups_of.pop(contact_id, ()):
            self._members[key].discard(contact_id)

    def also(self, data: Data) -> set[str]:
        """The members of circles and tags whose cadence is another now."""
        before, self.groups = self.groups, group_cadences(data)
        changed = (key for key in before.keys() | self.groups.keys() if before.get(key) != self.groups.get(key))
        return {contact_id for key in changed for contact_id in self.members(key)}

    def _enter(self, contact: Contact) -> None:
        keys = tuple({key for key, _ in groups_of(contact)}) if self.matters(contact) else ()
        if keys:
            self._groups_of[contact.id] = keys
        for key in keys:
            self._members[key].add(contact.id)
