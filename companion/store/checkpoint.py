"""The checkpoint: everything up to a sequence number as the JSON that TinyDB reads, one document on a line.

{
"contacts": {
"1": {…},
"2": {…}
},
"_meta": {
"1": {"schema":2,…,"seq":17,"counts":{"contacts":2},"crc":"0a1b2c3d"}
}
}

The checksum is of every byte before it, and what follows it never varies, so that any damage shows. A person can read
the file and compare two; a merge can pass a line on without looking into it.
"""

import io
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.store.disk import Disk
from companion.store.schema import META, META_ID, Meta

Documents = Iterable[tuple[str, bytes]]
Tables = Iterable[tuple[str, Documents]]

_END = re.compile(rb'\n"_meta": \{\n"1": (\{[^\n]*"crc":")([0-9a-f]{8})"\}\n\}\n\}\n')
_LONGEST_END = 65_536  # bytes; far more than a `_meta` takes
_CHUNK = 1 << 20  # bytes written at a time
_SYNC_EVERY = 4 << 20  # bytes; one great sync at the end would hold up the journal's


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint's bytes, known to be whole. `ours` is false for one that was made, just now, from another layout."""

    content: bytes
    meta: Meta
    ours: bool = True

    def tables(self) -> Tables:
        """Every table but `_meta`, in order; each to be read to its end before the next."""
        lines = io.BytesIO(self.content)
        next(lines)
        for line in lines:
            name = json.loads(line.rstrip(b"{\n").rstrip(b": "))
            if name == META:
                return
            yield name, _documents(lines)


def _documents(lines: Iterable[bytes]) -> Documents:
    for line in lines:
        if line.startswith(b"}"):
            return
        doc_id, _, document = line.partition(b": ")
        yield doc_id[1:-1].decode(), document.rstrip(b",\n")


def whole(content: bytes) -> Checkpoint | None:
    """The checkpoint these bytes are, or None: another layout, or damaged. Raises what Meta.of raises."""
    start = content.rfind(b'\n"_meta": {', max(0, len(content) - _LONGEST_END))
    end = _END.fullmatch(content, start) if start >= 0 else None
    if not end or zlib.crc32(memoryview(content)[: end.start(2)]) != int(end[2], 16):
        return None
    return Checkpoint(content, Meta.of(json.loads(end[1] + b'"}')))


def layout(tables: Tables, meta: Meta) -> Iterator[bytes]:
    """The bytes of a checkpoint, piece by piece."""
    crc = 0
    for piece in _checked(tables, meta):
        crc = zlib.crc32(piece, crc)
        yield piece
    yield b'%08x"}\n}\n}\n' % crc


def _checked(tables: Tables, meta: Meta) -> Iterator[bytes]:
    counts: dict[str, int] = {}
    yield b"{"
    for name, documents in tables:
        counts[name] = 0
        yield b"\n%b: {" % as_line(name)
        for doc_id, document in documents:
            yield b'%b\n"%b": %b' % (b"," if counts[name] else b"", doc_id.encode(), document)
            counts[name] += 1
        yield b"\n},"
    kept = as_line(meta.document() | {"counts": counts})
    yield b'\n"%b": {\n"%b": %b,"crc":"' % (META.encode(), META_ID.encode(), kept[:-1])


def as_line(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can say
    """A value as JSON on one line. Raises ValueError on NaN and infinities, which JSON does not know."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def write(disk: Disk, path: Path, pieces: Iterable[bytes]) -> None:
    """Write pieces to a new file, on disk before this returns. Raises OSError."""
    file = disk.create(path)
    try:
        at = synced = 0
        for chunk in _chunks(pieces):
            disk.write(file, chunk, at)
            at += len(chunk)
            if at - synced >= _SYNC_EVERY:
                disk.sync(file)
                synced = at
        disk.sync(file)
    finally:
        disk.close(file)


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    gathered = bytearray()
    for piece in pieces:
        gathered += piece
        if len(gathered) >= _CHUNK:
            yield bytes(gathered)
            gathered.clear()
    yield bytes(gathered)
