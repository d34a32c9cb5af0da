"""Which contacts the latest changes touched, so that whoever has worked something out need not do all of it again."""

from companion.store.groups import Groups
from companion.store.indexes import contacts_of
from companion.store.shelves import Shelves

LONGEST = 4096  # changes; who has been away for more begins anew, and may as well
# What due dates, the search, the lists, and who may be who are worked out from, beside contacts.
_FOLLOWED = {
    "interactions", "notes", "profiles", "merges", "invitations", "favors", "introductions", "opportunities",
    "mentorships", "sessions", "meetings",
}  # fmt: skip


class Trail:
    """The change number of one moment, and what was touched by the changes that led to it. Never changed.

    Trails share one list: a later one only adds to its end, and an earlier one knows how much of it is its own.
    """

    def __init__(self, number: int, touched: list[frozenset[str]] | None = None) -> None:
        self.number = number
        self._touched = touched or []
        self._length = len(self._touched)

    def then(self, touched: frozenset[str]) -> "Trail":
        """The trail after one more change."""
        told = self._touched
        if len(told) > self._length or self._length >= 2 * LONGEST:
            told = told[: self._length][-LONGEST:]
        told.append(touched)
        return Trail(self.number + 1, told)

    def since(self, number: int) -> set[str] | None:
        """All that was touched after that number, or None if that is too long ago to say."""
        behind = max(0, self.number - number)
        if behind > self._length:
            return None
        return set().union(*self._touched[self._length - behind : self._length])


def touched_contacts(shelves: Shelves, layers: Shelves) -> frozenset[str]:
    """The contacts who, or whose records of the words that are followed, differ between shelves and those laid over.

    Also told are the ids under which these are shown, and were until now, where the person has merged them.
    """
    touched = set(layers["contacts"].changed()) if "contacts" in layers else set()
    for table in _FOLLOWED & layers.keys():
        for record_id, after in layers[table].changed().items():
            for each in (after, shelves[table].get(record_id)):
                touched |= set(contacts_of(table, each)) if each is not None else set()
    merged = [each["merges"] for each in (shelves, layers) if "merges" in each]
    return frozenset(touched.union(*(Groups(each).heads(touched) for each in merged)))
