"""Which personas have a token, as numbers in one sorted array: a tenth of what a dictionary of lists would take."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable

_SLOT_BITS = 24  # sixteen million personas
_SLOT = (1 << _SLOT_BITS) - 1
_HASH = (1 << (64 - _SLOT_BITS)) - 1
_RECENT, _MOST_RECENT = 4096, 65_536
_AT_ONCE = 8192  # entries; to sort or copy all of them in one step would hold up every thread


class Postings:
    """Slots (numbers below 2**24) by token. Two tokens share a hash once in 2**40: who looks must look again.

    An entry is the token's hash with the slot below it, so all of one token lie side by side. What is new waits in a
    dictionary until there is so much of it that sorting all anew is worth it.
    """

    def __init__(self) -> None:
        self._sorted = array("Q")
        self._recent: dict[int, list[int]] = {}
        self._waiting = 0

    def add(self, slot: int, tokens: Iterable[str]) -> None:
        """Note that a slot has these tokens."""
        recent = self._recent
        for token in tokens:
            found = recent.setdefault(hash(token) & _HASH, [])
            found.append(slot)
            self._waiting += 1
        if self._waiting > min(max(_RECENT, len(self._sorted) // 4), _MOST_RECENT):
            self.settle()

    def settle(self) -> None:
        """Sort in what waits."""
        new = array("Q", sorted((each << _SLOT_BITS) | slot for each, slots in self._recent.items() for slot in slots))
        old, merged, taken = self._sorted, array("Q"), 0
        for first in range(0, len(old), _AT_ONCE):
            some = old[first : first + _AT_ONCE]
            upto = bisect_left(new, some[-1], taken)
            merged.extend(sorted((*some, *new[taken:upto])))
            taken = upto
        merged.extend(new[taken:])
        self._sorted, self._recent, self._waiting = merged, {}, 0

    def slots(self, token: str, at_most: int) -> list[int]:
        """The slots with this token; none if there are more than so many, for then it tells nobody from anybody."""
        each = hash(token) & _HASH
        recent = self._recent.get(each, [])
        first = bisect_left(self._sorted, each << _SLOT_BITS)
        end = min(len(self._sorted), first + at_most + 1)
        last = bisect_left(self._sorted, (each + 1) << _SLOT_BITS, first, end)
        if last - first + len(recent) > at_most:
            return []
        return [*recent, *[entry & _SLOT for entry in self._sorted[first:last]]]
