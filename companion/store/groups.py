"""Which contacts the person has said are one, by the merges that hold.

Merges make trees: whoever was absorbed stands under the one kept, with all who stood under them. Undoing a merge, in
whatever order, parts one branch from its tree and nothing else.
"""

from collections.abc import Iterable, Iterator

from companion.domain.merge import Merge
from companion.store.indexes import ABSORBED, KEPT
from companion.store.shelf import Shelf


class Groups:
    """The members of each contact, over the merges of one moment."""

    def __init__(self, merges: Shelf[Merge]) -> None:
        self._merges = merges

    def head(self, contact_id: str) -> str:
        """The id under which a contact is shown: its own unless it was absorbed."""
        if not len(self._merges):
            return contact_id
        while over := self._merges.find(ABSORBED, contact_id):
            contact_id = over[0].kept_id
        return contact_id

    def members(self, contact_id: str) -> list[str]:
        """The ids of all that are one person with this one, the one shown first, in an order that stays."""
        if not len(self._merges):
            return [contact_id]
        head = self.head(contact_id)
        return [head, *sorted(self._under(head))]

    def absorbed(self) -> set[str]:
        """The ids of all contacts that show under another's."""
        return {each.absorbed_id for each in self._merges if each.undone_at is None}

    def heads(self, contact_ids: Iterable[str]) -> set[str]:
        """The ids under which these are shown."""
        return {self.head(each) for each in contact_ids}

    def _under(self, contact_id: str) -> Iterator[str]:
        for merge in self._merges.find(KEPT, contact_id):
            yield merge.absorbed_id
            yield from self._under(merge.absorbed_id)
