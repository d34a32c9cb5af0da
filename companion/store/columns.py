"""What finds a segment's rows without reading them: columns of numbers, some thirty bytes a row.

Rows are numbered in the order they stand in the file, those of one contact side by side, so that they are read in one
go. Ids are found by 64 bits of their BLAKE2b; two could share those, so a row is asked for its id when it is read.
"""

import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate

_TYPES = "IIQIQI"  # of four and eight bytes: starts, checksums, ids, their rows, contacts, their first rows
_CRC = 4  # bytes


@dataclass(frozen=True, slots=True)
class Row:
    """A document on its line, and by what it is found."""

    line: bytes
    record_id: str
    contact_id: str | None


class Columns:
    """Where each row of a segment begins, its checksum, and which rows are of an id or a contact."""

    def __init__(self, columns: Sequence["array[int]"]) -> None:
        self._columns = columns
        self.starts, self.crcs, self._ids, self._id_rows, self._contacts, self._firsts = columns

    @classmethod
    def of(cls, rows: Sequence[Row], at: int, apart: int) -> "Columns":
        """The columns of rows in their order, the first of which begins at a byte; so many bytes are between two."""
        contacts: dict[int, int] = {}
        for number, row in enumerate(rows):
            if row.contact_id is not None:
                contacts.setdefault(hashed(row.contact_id), number)
        ids = sorted((hashed(row.record_id), number) for number, row in enumerate(rows))
        last = sum(row.contact_id is not None for row in rows)
        return cls(
            [
                array("I", accumulate((len(row.line) + apart for row in rows), initial=at)),
                array("I", (zlib.crc32(row.line) for row in rows)),
                array("Q", (each for each, _ in ids)),
                array("I", (number for _, number in ids)),
                array("Q", contacts),
                array("I", (*contacts.values(), last)),
            ]
        )

    @classmethod
    def read(cls, content: bytes) -> "Columns":
        """The columns that these bytes say. Raises ValueError if they are damaged."""
        if zlib.crc32(memoryview(content)[_CRC:]) != int.from_bytes(content[:_CRC], "little"):
            raise ValueError("the columns do not match their checksum")
        (counts,) = out_of_bytes("I", [2], content[_CRC:])
        return cls(out_of_bytes(_TYPES, _lengths(*counts), content[_CRC + 8 :]))

    def content(self) -> bytes:
        """The bytes of the columns, their checksum first."""
        counts = array("I", (len(self.crcs), len(self._contacts)))
        body = b"".join(in_bytes(column) for column in (counts, *self._columns))
        return zlib.crc32(body).to_bytes(_CRC, "little") + body

    def __len__(self) -> int:
        return len(self.crcs)

    def with_id(self, wanted: int) -> "array[int]":
        """The rows with an id of this hash: none, or hardly ever more than one."""
        at = end = bisect_left(self._ids, wanted)
        while end < len(self._ids) and self._ids[end] == wanted:
            end += 1
        return self._id_rows[at:end]

    def of_contact(self, wanted: int) -> range:
        """The rows that belong to a contact of this hash."""
        at = bisect_left(self._contacts, wanted)
        if at == len(self._contacts) or self._contacts[at] != wanted:
            return range(0)
        return range(self._firsts[at], self._firsts[at + 1])


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows as a segment has them: by contact, those of nobody last."""
    return sorted(rows, key=lambda row: (row.contact_id is None, hashed(row.contact_id or ""), row.record_id))


def hashed(name: str) -> int:
    """A number of 64 bits for an id, the same everywhere and always."""
    return int.from_bytes(blake2b(name.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


def _lengths(rows: int, contacts: int) -> tuple[int, ...]:
    return rows + 1, rows, rows, rows, contacts, contacts + 1


def out_of_bytes(types: str, lengths: Iterable[int], content: bytes) -> list["array[int]"]:
    """The columns of numbers, of these types and lengths, that stand in bytes."""
    columns, at = [], 0
    for kind, length in zip(types, lengths, strict=True):
        numbers = array(kind)
        size = numbers.itemsize * length
        numbers.frombytes(content[at : at + size])
        columns.append(numbers)
        at += size
        if sys.byteorder == "big":
            numbers.byteswap()
    return columns


def in_bytes(numbers: "array[int]") -> bytes:
    """A column as bytes, the least of each number first."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()
