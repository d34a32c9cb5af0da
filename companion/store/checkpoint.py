"""The checkpoint: everything up to a sequence number as the JSON that TinyDB reads, one document on a line.

{
"contacts": {
"1": {…},
"2": {…}
},
"_meta": {
"1": {"schema":4,…,"seq":17,"counts":{"contacts":2},"crc":"0a1b2c3d"}
}
}

The checksum is of every byte before it, and what follows it never varies, so that any damage shows. A person can read
the file and compare two; a merge can pass a line on without looking into it.
"""

import io
import json
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from companion.store.disk import Disk
from companion.store.schema import META, META_ID, Meta

Documents = Iterable[tuple[str, bytes]]
Tables = Iterable[tuple[str, Documents]]

_END = re.compile(rb'\n"_meta": \{\n"1": (\{[^\n]*"crc":")([0-9a-f]{8})"\}\n\}\n\}\n')
_LONGEST_END = 1 << 20  # bytes; far more than a `_meta` takes
_CHUNK = 1 << 20  # bytes read or written at a time
_LINE = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_SYNC_EVERY = 4 << 20  # bytes; one great sync at the end would hold up the journal's


class About(Protocol):
    """What a file says of itself."""

    def document(self) -> dict[str, Any]:
        """As it stands in the file, but for what is counted while that is written."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint, known to be whole. `ours` is false for one that was made, just now, from another layout."""

    file: BinaryIO
    size: int
    meta: Meta
    ours: bool = True

    def tables(self) -> Tables:
        """Every table but `_meta`, in order; each to be read to its end before the next."""
        self.file.seek(0)
        next(self.file)
        for line in self.file:
            name = json.loads(line.rstrip(b"{\n").rstrip(b": "))
            if name == META:
                return
            yield name, _documents(self.file)


def _documents(lines: Iterable[bytes]) -> Documents:
    for line in lines:
        if line.startswith(b"}"):
            return
        doc_id, _, document = line.partition(b": ")
        yield doc_id[1:-1].decode(), document.rstrip(b",\n")


def whole(file: BinaryIO) -> Checkpoint | None:
    """The checkpoint this file is, or None: another layout, or damaged. Raises what Meta.of raises."""
    size = file.seek(0, os.SEEK_END)
    tail = max(0, size - _LONGEST_END)
    end = _end(file, tail)
    if not end or _crc(file, tail + end.start(2)) != int(end[2], 16):
        return None
    return Checkpoint(file, size, Meta.of(json.loads(end[1] + b'"}')))


def meta_of(file: BinaryIO) -> Meta:
    """What a checkpoint that has just been made says of itself, without reading all of it."""
    end = _end(file, max(0, file.seek(0, os.SEEK_END) - _LONGEST_END))
    assert end is not None  # noqa: S101 - it has just been made
    return Meta.of(json.loads(end[1] + b'"}'))


def _end(file: BinaryIO, tail: int) -> re.Match[bytes] | None:
    file.seek(tail)
    content = file.read()
    start = content.rfind(b'\n"_meta": {')
    return _END.fullmatch(content, start) if start >= 0 else None


def _crc(file: BinaryIO, length: int) -> int:
    crc = 0
    file.seek(0)
    while piece := file.read(min(length, _CHUNK)):
        crc, length = zlib.crc32(piece, crc), length - len(piece)
    return crc


def made_of(tables: Tables, meta: Meta) -> Checkpoint:
    """A checkpoint of these, in memory alone."""
    file = io.BytesIO(b"".join(layout(tables, meta)))
    return Checkpoint(file, len(file.getbuffer()), meta, ours=False)


def layout(tables: Tables, about: About) -> Iterator[bytes]:
    """The bytes of a file of tables, piece by piece. `about` is asked for its document once they have been read."""
    crc = 0
    for piece in _checked(tables, about):
        crc = zlib.crc32(piece, crc)
        yield piece
    yield b'%08x"}\n}\n}\n' % crc


def _checked(tables: Tables, about: About) -> Iterator[bytes]:
    counts: dict[str, int] = {}
    yield b"{"
    for name, documents in tables:
        counts[name] = 0
        yield b"\n%b: {" % as_line(name)
        for doc_id, document in documents:
            yield b'%b\n"%b": %b' % (b"," if counts[name] else b"", doc_id.encode(), document)
            counts[name] += 1
        yield b"\n},"
    kept = as_line(about.document() | {"counts": counts})
    yield b'\n"%b": {\n"%b": %b,"crc":"' % (META.encode(), META_ID.encode(), kept[:-1])


def as_line(value: Any) -> bytes:  # noqa: ANN401 - whatever JSON can say
    """A value as JSON on one line. Raises ValueError on NaN and infinities, which JSON does not know."""
    return _LINE.encode(value).encode()


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
