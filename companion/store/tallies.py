"""The tallies of every contact's filed interactions, as columns of numbers: a dozen bytes each.

A file of them is a line of JSON, the names of what the numbers stand for, and then the columns. All of it follows from
the segments; it is kept because due dates ask it of every contact at once.
"""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from companion.domain.interaction import Direction, Kind
from companion.domain.practice import Practice
from companion.domain.tally import Tally, What
from companion.store.checkpoint import as_line, write
from companion.store.columns import hashed, in_bytes, out_of_bytes
from companion.store.damage import damaged
from companion.store.disk import Disk
from companion.store.schema import Filed

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST = datetime.min.replace(tzinfo=UTC)
_TYPES = "QIHqI"  # contacts, the first tally of each; of each tally what, when in microseconds, and how many


class Tallies:
    """What was tallied of each contact. Never changed."""

    def __init__(self, names: Sequence[What] = (), columns: Sequence["array[int]"] | None = None) -> None:
        self._names = names
        self._columns = columns or _empty()
        self._contacts, self._firsts, self._whats, self._moments, self._counts = self._columns

    def of(self, contact_id: str) -> tuple[Tally, ...]:
        """The tallies of a contact."""
        wanted = hashed(contact_id)
        at = bisect_left(self._contacts, wanted)
        if at == len(self._contacts) or self._contacts[at] != wanted:
            return ()
        return tuple(self._tally(each) for each in range(self._firsts[at], self._firsts[at + 1]))

    def _tally(self, at: int) -> Tally:
        moment = _EPOCH + timedelta(microseconds=self._moments[at])
        return Tally(*self._names[self._whats[at]], moment, self._counts[at])

    def updated(self, changed: Mapping[str, Sequence[Tally]]) -> "Tallies":
        """These, but for the tallies of some contacts, which are now others."""
        new = {hashed(contact_id): tallies for contact_id, tallies in changed.items() if tallies}
        gone = {hashed(contact_id) for contact_id in changed}
        old = {contact: at for at, contact in enumerate(self._contacts) if contact not in gone}
        names = {name: number for number, name in enumerate(self._names)}
        made = _empty()
        for contact in sorted(old.keys() | new.keys()):
            made[0].append(contact)
            numbers = self._part(old[contact]) if contact in old else _numbers(new[contact], names)
            for column, values in zip(made[2:], numbers, strict=True):
                column.extend(values)
            made[1].append(len(made[2]))
        return Tallies(tuple(names), made)

    def _part(self, at: int) -> list["array[int]"]:
        """The numbers of a contact's tallies."""
        those = slice(self._firsts[at], self._firsts[at + 1])
        return [column[those] for column in self._columns[2:]]

    def write(self, disk: Disk, path: Path) -> Filed:
        """Put them into a new file. Raises OSError."""
        about = {"names": self._names, "contacts": len(self._contacts), "tallies": len(self._whats)}
        content = as_line(about) + b"\n" + b"".join(map(in_bytes, self._columns))
        write(disk, path, [content])
        return Filed(path.name, len(self._whats), len(content), f"{zlib.crc32(content):08x}")

    @classmethod
    def opened(cls, disk: Disk, folder: Path, filed: Filed) -> "Tallies":
        """Those in a file. Raises StoreUnreadable."""
        path = folder / filed.file
        content = disk.part(path, 0)
        if f"{zlib.crc32(content):08x}" != filed.crc:
            raise damaged(path, "it does not match its checksum")
        line, _, body = content.partition(b"\n")
        about = json.loads(line)
        names = [(Kind(kind), Direction(direction), Practice(practice)) for kind, direction, practice in about["names"]]
        contacts, tallies = about["contacts"], about["tallies"]
        lengths = (contacts, contacts + 1, tallies, tallies, tallies)
        return cls(names, out_of_bytes(_TYPES, lengths, body))


def _empty() -> list["array[int]"]:
    return [array("Q"), array("I", [0]), array("H"), array("q"), array("I")]


def _numbers(tallies: Sequence[Tally], names: dict[What, int]) -> list["array[int]"]:
    """The numbers of tallies; what they are of is added to the names."""
    whats = (names.setdefault(each.what, len(names)) for each in tallies)
    moments = (max(each.at - _EPOCH, _FIRST - _EPOCH) // timedelta(microseconds=1) for each in tallies)
    return [array("H", whats), array("q", moments), array("I", (each.count for each in tallies))]
