"""Which contacts the person has said are one, by the merges that hold.

Merges make trees: whoever was absorbed stands under the one kept, with all who stood under them. Undoing a merge, in
whatever order, parts one branch from its tree and nothing else. Merges that run in a circle are none of Keepwarm's, but
a table can be written by hand: they are followed once round, and `keepwarm doctor` tells of them.
"""

from collections.abc import Iterable
from typing import Any

from companion.store.indexes import ABSORBED, KEPT
from companion.store.shelves import AnyShelf


class Groups:
    """The members of each contact, over the merges of one moment."""

    def __init__(self, merges: AnyShelf) -> None:
        self._merges: Any = merges

    def head(self, contact_id: str) -> str:
        """The id under which a contact is shown: its own unless it was absorbed."""
        if not len(self._merges):
            return contact_id
        seen = {contact_id}
        while over := self._merges.find(ABSORBED, contact_id):
            contact_id = over[0].kept_id
            if contact_id in seen:  # a circle: who comes first in it stands for all, whoever is asked about
                return min(self._round(contact_id))
            seen.add(contact_id)
        return contact_id

    def members(self, contact_id: str) -> list[str]:
        """The ids of all that are one person with this one, the one shown first, in an order that stays."""
        if not len(self._merges):
            return [contact_id]
        head = self.head(contact_id)
        under: set[str] = set()
        self._gather(head, under)
        return [head, *sorted(under - {head})]

    def absorbed(self) -> set[str]:
        """The ids of all contacts that show under another's."""
        absorbed = {each.absorbed_id for each in self._merges if each.undone_at is None}
        return {each for each in absorbed if self.head(each) != each}

    def heads(self, contact_ids: Iterable[str]) -> set[str]:
        """The ids under which these are shown."""
        return {self.head(each) for each in contact_ids}

    def _gather(self, contact_id: str, under: set[str]) -> None:
        for merge in self._merges.find(KEPT, contact_id):
            if merge.absorbed_id not in under:
                under.add(merge.absorbed_id)
                self._gather(merge.absorbed_id, under)

    def _round(self, contact_id: str) -> set[str]:
        """All that are in a circle with this one."""
        found: set[str] = set()
        while contact_id not in found:
            found.add(contact_id)
            contact_id = self._merges.find(ABSORBED, contact_id)[0].kept_id
        return found
