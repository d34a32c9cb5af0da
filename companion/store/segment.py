"""A segment: the rows of one table and month, in a file of their own that never changes.

{
"interactions": {
"7": {…},
"12": {…}
},
"_meta": {
"1": {"schema":4,"month":"2026-03","columns":"…","counts":{"interactions":2},"crc":"0a1b2c3d"}
}
}

It is an ordinary TinyDB file. `columns` are the numbers that find its rows (see columns.py), in base64: they are read
when the store is opened, the rows only when somebody asks for them.
"""

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.store.checkpoint import layout, write
from companion.store.columns import Columns, Row, in_order
from companion.store.damage import damaged
from companion.store.disk import Disk
from companion.store.schema import SCHEMA, Filed

_COLUMNS = re.compile(rb'"columns":"([A-Za-z0-9+/=]*)","counts"')
_APART = 2  # bytes between two rows: a comma and the line's end


@dataclass(frozen=True, slots=True)
class _About:
    month: str
    columns: bytes

    def document(self) -> dict[str, Any]:
        return {"schema": SCHEMA, "month": self.month, "columns": base64.b64encode(self.columns).decode()}


class Segment:
    """One segment's file, and the columns that find its rows."""

    def __init__(self, disk: Disk, folder: Path, filed: Filed, columns: Columns) -> None:
        self.filed = filed
        self.columns = columns
        self._disk = disk
        self.path = folder / filed.file

    def __len__(self) -> int:
        return len(self.columns)

    def rows(self, wanted: Sequence[int]) -> Iterator[tuple[str, bytes]]:
        """The document ids and documents of rows that stand side by side. Raises StoreUnreadable."""
        if not wanted:
            return
        starts, first = self.columns.starts, self.columns.starts[wanted[0]]
        content = self._disk.part(self.path, first, starts[wanted[-1] + 1] - _APART - first)
        for row in wanted:
            line = content[starts[row] - first : starts[row + 1] - _APART - first]
            if zlib.crc32(line) != self.columns.crcs[row]:
                raise damaged(
                    self.path, f"row {row + 1} does not match its checksum; `keepwarm doctor` says what to do"
                )
            yield parted(line)


def parted(line: bytes) -> tuple[str, bytes]:
    """The document id and the document on a line."""
    doc_id, _, document = line.partition(b": ")
    return doc_id[1:-1].decode(), document


def opened(disk: Disk, folder: Path, filed: Filed) -> Segment | None:
    """A segment, or None if its columns are not whole. Raises StoreUnreadable if it cannot be read at all."""
    found = _COLUMNS.search(disk.part(folder / filed.file, filed.bytes))
    try:
        columns = Columns.read(base64.b64decode(found[1])) if found else None
    except (ValueError, binascii.Error):
        return None
    return Segment(disk, folder, filed, columns) if columns and len(columns) == filed.rows else None


def sound(disk: Disk, folder: Path, filed: Filed) -> list[bytes]:
    """The lines of a segment's rows. Raises StoreUnreadable if any byte of them is not as written."""
    content = disk.part(folder / filed.file, 0, filed.bytes)
    if len(content) != filed.bytes or f"{zlib.crc32(content):08x}" != filed.crc:
        raise damaged(folder / filed.file, "it does not match its checksum: it was damaged, or changed by hand")
    return [line.removesuffix(b",") for line in content.split(b"\n")[2:]]


def rebuilt(disk: Disk, folder: Path, filed: Filed, row_of: Callable[[bytes], Row]) -> Segment:
    """A segment whose columns are made anew from its rows. Raises StoreUnreadable if these are not as written."""
    rows = [row_of(line) for line in sound(disk, folder, filed)]
    head = filed.bytes - sum(len(row.line) + _APART for row in rows) + _APART
    return Segment(disk, folder, filed, Columns.of(rows, head, _APART))


def written(disk: Disk, path: Path, table: str, month: str, rows: Sequence[Row]) -> Filed:
    """Write a segment of at least one row. Raises OSError."""
    ordered = in_order(rows)
    head = b'{\n"%b": {\n' % table.encode()
    columns = Columns.of(ordered, len(head), _APART)
    documents = (parted(row.line) for row in ordered)
    write(disk, path, layout([(table, documents)], _About(month, columns.content())))
    content = head + b",\n".join(row.line for row in ordered)
    return Filed(path.name, len(ordered), len(content), f"{zlib.crc32(content):08x}")
