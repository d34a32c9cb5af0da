"""Which contacts the latest changes touched, so that whoever has worked something out need not do all of it again."""

from itertools import islice

from companion.store.shelves import Shelves

_LONGEST = 256  # changes; who has been away for more begins anew
_OF_A_CONTACT = ("interactions", "notes")  # what due dates and the search are worked out from, beside contacts


class Trail:
    """The change number of one moment, and what was touched by the changes that led to it. Never changed."""

    def __init__(self, number: int, touched: tuple[frozenset[str], ...] = ()) -> None:
        self.number = number
        self._touched = touched

    def then(self, touched: frozenset[str]) -> "Trail":
        """The trail after one more change."""
        return Trail(self.number + 1, (touched, *islice(self._touched, _LONGEST - 1)))

    def since(self, number: int) -> set[str] | None:
        """All that was touched after that number, or None if that is too long ago to say."""
        behind = self.number - number
        if behind > len(self._touched):
            return None
        return set().union(*self._touched[: max(0, behind)])


def touched_contacts(shelves: Shelves, layers: Shelves) -> frozenset[str]:
    """The contacts who, or whose interactions or notes, differ between shelves and those laid over them."""
    touched = set(layers["contacts"].changed())
    for table in _OF_A_CONTACT:
        for record_id, after in layers[table].changed().items():
            for each in (after, shelves[table].get(record_id)):
                touched |= {each.contact_id} if each is not None else set()
    return frozenset(touched)
