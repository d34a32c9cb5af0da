"""Some of the network's people, by name, with all that is searched of them written one after the other.

To look through one long text is a single step of the interpreter, where a text for each person would be one for each.
It is UTF-8: beside a single emoji, Python's own form of a text takes four bytes for every letter. No part of one
letter's bytes looks like another letter, so what is found in the bytes is in the text.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence

END = b"\n"  # of a person's line; nothing that is searched holds one
BEGINS, NAMED, TOLD = range(3)  # how somebody is found: a name's word begins so; it is in the name; it is told of them

Place = tuple[str, str]  # somebody's place in the order: the name as compared, then the id
Words = Sequence[bytes]


class Drawer:
    """People from one name to another. Each is given with what is told of them, name and all, on one line."""

    def __init__(self, people: Iterable[tuple[Place, str]]) -> None:
        filed = list(people)
        self.places = [place for place, _ in filed]
        self._names = b"".join(_line(name) for name, _ in self.places)
        self._told = b"".join(_line(told) for _, told in filed)

    def __len__(self) -> int:
        return len(self.places)

    def put(self, place: Place, told: str) -> None:
        """Add somebody."""
        insort(self.places, place)
        at = bisect_left(self.places, place)
        self._names = _with(self._names, at, _line(place[0]))
        self._told = _with(self._told, at, _line(told))

    def remove(self, place: Place) -> None:
        """Take somebody out who is there."""
        at = bisect_left(self.places, place)
        del self.places[at]
        self._names, self._told = _without(self._names, at), _without(self._told, at)

    def halves(self) -> tuple["Drawer", "Drawer"]:
        """Two drawers in place of this one."""
        told = (line[1:-1].decode(*_AS) for line in _lines(self._told))
        people = list(zip(self.places, told, strict=True))
        middle = len(people) // 2
        return Drawer(people[:middle]), Drawer(people[middle:])

    def count(self, words: Words) -> int:
        """How many there are of whom all the words are told."""
        return len(_ends(self._told, words)) if words else len(self.places)

    def found(self, words: Words, how: int) -> list[Place]:
        """Those who are found in this way and in no better one, in their order."""
        if not words:
            return self.places if how == BEGINS else []
        rows = set(_rows(*self._looked_through(words, how)))
        better = set(_rows(*self._looked_through(words, how - 1))) if how > BEGINS else set()
        return [self.places[row] for row in sorted(rows - better)]

    def everybody(self, words: Words) -> list[Place]:
        """All in whom the words stand, in whichever way, in their order."""
        return [self.places[row] for row in _rows(*self._looked_through(words, TOLD))] if words else self.places

    def _looked_through(self, words: Words, how: int) -> tuple[bytes, list[int]]:
        if how == BEGINS:
            words = [b" " + word for word in words]
        text = self._told if how == TOLD else self._names
        return text, _ends(text, words)


def searchable(words: Iterable[str]) -> list[bytes]:
    """Words as a drawer is searched for them: the longest, which is likely the rarest, first."""
    return sorted((word.encode(*_AS) for word in words), key=len, reverse=True)


_AS = ("utf-8", "surrogatepass")  # half a letter is one to a file that was written by hand


def _line(text: str) -> bytes:
    return b" " + text.encode(*_AS) + END


def _ends(text: bytes, words: Words) -> list[int]:
    """Where the lines end in which all the words stand."""
    first, *others = words
    ends, find = [], text.find
    at = find(first)
    while at >= 0:
        end = find(END, at)
        ends.append(end)
        at = find(first, end)
    return [end for end in ends if _hold(text, end, others)] if others else ends


def _hold(text: bytes, end: int, words: Words) -> bool:
    begin = text.rfind(END, 0, end) + 1
    return all(text.find(word, begin, end) >= 0 for word in words)


def _rows(text: bytes, ends: list[int]) -> Iterator[int]:
    """Which lines those are that end there."""
    row, past = -1, 0
    for end in ends:
        row += text.count(END, past, end + 1)
        past = end + 1
        yield row


def _with(text: bytes, row: int, line: bytes) -> bytes:
    lines = _lines(text)
    return b"".join([*lines[:row], line, *lines[row:]])


def _without(text: bytes, row: int) -> bytes:
    lines = _lines(text)
    return b"".join([*lines[:row], *lines[row + 1 :]])


def _lines(text: bytes) -> list[bytes]:
    return text.splitlines(keepends=True)
