"""What a data folder holds: the checkpoint, and on top of it what the journals say happened since."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from companion.store.checkpoint import Checkpoint, Documents, Tables, as_line, made_of, whole
from companion.store.damage import Damaged, damaged
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.folder import DATA_FILE, journals
from companion.store.foreign import converted
from companion.store.frame import Frame, decode
from companion.store.migrations.steps import migrated
from companion.store.records import from_json
from companion.store.schema import SCHEMA, LaterSchemaError, Meta
from companion.store.words import WORDS

Changed = dict[str, dict[str, bytes | None]]


@dataclass(frozen=True, slots=True)
class Recovered:
    """Everything kept up to `meta.seq`, but for what is in segments and did not change.

    It is a checkpoint, and by table and document id what is new or gone (None); `removed` are the ids of the records
    that are gone, by table, for what is in segments is found by those. It follows this version's schema; `schema` is
    the one that the folder's files follow. To be closed once it has been read.
    """

    checkpoint: Checkpoint
    changed: Changed
    removed: dict[str, set[str]]
    meta: Meta
    schema: int = SCHEMA

    def tables(self) -> Tables:
        """Every table with its documents; each to be read to its end before the next."""
        known = set()
        for table, documents in self.checkpoint.tables():
            known.add(table)
            yield table, _with(documents, self.changed.get(table, {}))
        for table, changed in self.changed.items():
            if table not in known:
                yield table, _with((), changed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.checkpoint.file.close()


def recovered(disk: Disk, folder: Path, upto: int | None = None) -> Recovered | None:
    """What a folder holds, with journals that begin by `upto`; None if it holds nothing. Raises StoreUnreadable."""
    path = folder / DATA_FILE
    file = disk.open(path)
    files = {first: each for first, each in journals(disk, folder).items() if upto is None or first <= upto}
    if file is None:
        if files:
            raise Damaged(f"{path} is missing, and {files.popitem()[1]} is not.")
        return None
    try:
        found = _replayed(disk, _checkpoint(file, path), files)
        return found if found.schema == SCHEMA else _brought_up_to_date(found, path)
    except BaseException:
        file.close()
        raise


def _replayed(disk: Disk, checkpoint: Checkpoint, files: dict[int, Path]) -> Recovered:
    found = Recovered(checkpoint, {}, {}, checkpoint.meta, checkpoint.meta.schema)
    for path, frame in _since(disk, files, checkpoint.meta.seq):
        try:
            found = _apply(frame, found)
        except (ValueError, TypeError, RecursionError) as error:
            raise damaged(path, f"change {frame.seq} is not one of Keepwarm's") from error
    return found


def records(found: Recovered, path: Path) -> Iterator[tuple[str, int, Any]]:
    """Every record with its table and its document's id. Raises StoreUnreadable."""
    kinds = {word.table: word.record for word in WORDS}
    for table, documents in found.tables():
        for doc_id, document in documents:
            if kind := kinds.get(table):
                try:
                    yield table, int(doc_id), from_json(kind, document)
                except ValueError as error:
                    raise damaged(path, f"{table} {doc_id}: {error}") from error


def _brought_up_to_date(found: Recovered, path: Path) -> Recovered:
    """The same in this version's schema, in memory."""
    with found:
        before = {table: {doc_id: json.loads(each) for doc_id, each in rows} for table, rows in found.tables()}
    try:
        after = migrated(before, found.schema)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise damaged(path, f"it cannot be brought to schema {SCHEMA}") from error
    meta = replace(found.meta, schema=SCHEMA)
    rows = ((table, ((doc_id, as_line(each)) for doc_id, each in kept.items())) for table, kept in after.items())
    return Recovered(made_of(rows, meta), {}, found.removed, meta, found.schema)


def _with(documents: Documents, changed: dict[str, bytes | None]) -> Documents:
    left = dict(changed)
    for doc_id, document in documents:
        now = left.pop(doc_id, document)
        if now is not None:
            yield doc_id, now
    for doc_id, new in left.items():
        if new is not None:
            yield doc_id, new


def _checkpoint(file: BinaryIO, path: Path) -> Checkpoint:
    try:
        found = whole(file)
        if found is None:
            found = converted(file)
            file.close()
    except LaterSchemaError as error:
        raise StoreUnreadable(
            f"{path} was written by a later version of Keepwarm. Install that version; the file is left as it is."
        ) from error
    except ValueError as error:
        raise damaged(path, str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise damaged(path, "its ids are not in order") from error
    return found


def _since(disk: Disk, files: dict[int, Path], seq: int) -> Iterator[tuple[Path, Frame]]:
    """The batches after a sequence number, in order and without a gap."""
    covered = [first for first in files if first <= seq + 1]
    if files and not covered:
        raise _gap(seq + 1, next(iter(files.values())))
    needed = [first for first in files if first >= covered[-1]] if covered else []
    expected = covered[-1] if covered else 0
    for first in needed:
        path = files[first]
        if first != expected:
            raise _gap(expected, path)
        content = disk.read(path) or b""
        if first + len(content) <= seq:  # no byte of it can be a change after that: a restore goes beyond damage so
            expected = seq + 1
            continue
        for frame in _frames(content, path):
            if frame.seq != expected:
                raise _gap(expected, path)
            expected += 1
            if frame.seq > seq:
                yield path, frame


def _frames(content: bytes, path: Path) -> list[Frame]:
    try:
        return decode(content)
    except StoreUnreadable as error:
        raise damaged(path, str(error)) from error


def _apply(frame: Frame, found: Recovered) -> Recovered:
    next_ids = dict(found.meta.next_ids)
    for table, doc_id, document, *record_id in json.loads(frame.operations):
        found.changed.setdefault(table, {})[str(int(doc_id))] = None if document is None else as_line(document)
        next_ids[table] = max(next_ids.get(table, 1), int(doc_id) + 1)
        if document is None and record_id:
            found.removed.setdefault(table, set()).add(str(record_id[0]))
    return replace(found, meta=replace(found.meta, next_ids=next_ids, seq=frame.seq))


def _gap(expected: int, path: Path) -> Damaged:
    return damaged(path, f"change {expected} should come before what is in it, and is missing")
