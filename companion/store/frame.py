"""A journal's content: one line for every batch of changes, and zeros after the last.

    crc32 length sequence-number [["contacts", "12", {…}], ["notes", "3", null]]

The checksum (8 hexadecimal digits) is of what follows it on the line; the length (8) is that of the whole line, its
end included; the sequence number has 16. Each operation names a table, a document's id and the document, or null if it
was removed. The line's text holds no zero byte, and the file always ends with one: room is made, and on disk, before a
line is written into it. That is what tells a line the crash tore (never acknowledged; it counts for nothing) from one
that was whole and was damaged later (refused): a torn one lacks its end, or a whole sector of it is still zeros.
"""

import re
import zlib
from dataclasses import dataclass

from companion.store.door import StoreUnreadable

_LINE = re.compile(rb"([0-9a-f]{8}) (([0-9a-f]{8}) ([0-9a-f]{16}) (.*))", re.DOTALL)
_OVERHEAD = len(b"%08x %08x %016x \n" % (0, 0, 0))
_LENGTH = slice(9, 17)
_SECTOR = 512  # bytes; the least a disk writes at once


@dataclass(frozen=True, slots=True)
class Frame:
    """One batch of changes, all of them or none; `operations` is JSON."""

    seq: int
    operations: bytes


def encode(frame: Frame) -> bytes:
    """The line of a batch."""
    length = _OVERHEAD + len(frame.operations)
    checked = b"%08x %016x %b" % (length, frame.seq, frame.operations)
    return b"%08x %b\n" % (zlib.crc32(checked), checked)


def decode(content: bytes) -> list[Frame]:
    """The batches in a journal, but a torn last one. Raises StoreUnreadable, saying only why."""
    if not content.endswith(b"\0"):
        raise StoreUnreadable("it was cut short")
    frames: list[Frame] = []
    at = 0
    while (end := content.find(b"\n", at)) >= 0 and (frame := _frame(content[at:end])):
        frames.append(frame)
        at = end + 1
    rest = content[at:].rstrip(b"\0")
    if rest and _damaged(rest, at):
        raise StoreUnreadable(f"the line at byte {at} does not match its checksum")
    return frames


def _frame(line: bytes) -> Frame | None:
    parts = _LINE.fullmatch(line)
    if not parts or int(parts[3], 16) != len(line) + 1 or int(parts[1], 16) != zlib.crc32(parts[2]):
        return None
    return Frame(int(parts[4], 16), parts[5])


def _damaged(rest: bytes, at: int) -> bool:
    """Whether what follows the last good line was once whole: then it may have been acknowledged."""
    if any(_frame(line.lstrip(b"\0")) for line in rest.split(b"\n")[:-1]):
        return True  # a batch is written only after the one before it is on disk
    if _has_empty_sector(rest, at):
        return False
    return rest.endswith(b"\n") or rest[_LENGTH] == b"%08x" % len(rest)


def _has_empty_sector(rest: bytes, at: int) -> bool:
    starts = [0, *range(_SECTOR - at % _SECTOR, len(rest), _SECTOR)]
    ends = [*starts[1:], len(rest)]
    return any(not rest[start:end].strip(b"\0") for start, end in zip(starts, ends, strict=True))
