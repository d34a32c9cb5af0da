"""Reading a data folder without holding it: a companion may be at work in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from companion.store.archive import row_of
from companion.store.checkpoint import Documents, Tables
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.folder import DATA_FILE
from companion.store.recovery import Recovered, recovered
from companion.store.segment import parted, sound
from companion.store.words import FILED, Word

_TRIES = 5
Made = TypeVar("Made")


def looked_at(folder: Path, make: Callable[[Recovered], Made]) -> Made | None:
    """What is made of what is there at one moment; None if nothing is. Raises StoreUnreadable.

    Journals may be folded into the checkpoint between reading the one and the other; then it is read again.
    """
    for _ in range(_TRIES - 1):
        before = folder.stat().st_mtime_ns
        try:
            return _look(folder, make)
        except StoreUnreadable:
            if folder.stat().st_mtime_ns == before:
                raise
    return _look(folder, make)


def everything(folder: Path, found: Recovered) -> Tables:
    """Every table with all its documents, those in segments too; each to be read to its end before the next."""
    words = {word.table: word for word in FILED}
    for table, documents in found.tables():
        word = words.pop(table, None)
        yield table, _with_filed(folder, found, word, documents) if word else documents
    for table, word in words.items():
        yield table, _with_filed(folder, found, word, ())


def _look(folder: Path, make: Callable[[Recovered], Made]) -> Made | None:
    found = recovered(Disk(), folder)
    if found is None:
        return None
    with found:
        return make(found)


def _with_filed(folder: Path, found: Recovered, word: Word, at_hand: Documents) -> Iterator[tuple[str, bytes]]:
    """What is at hand stands for what was filed under the same id."""
    replaced = set(found.removed.get(word.table, ()))
    for doc_id, document in at_hand:
        replaced.add(row_of(word, folder / DATA_FILE, b'"%b": %b' % (doc_id.encode(), document)).record_id)
        yield doc_id, document
    for filed in found.meta.segments.get(word.table, {}).values():
        for line in sound(Disk(), folder, filed):
            if row_of(word, folder / filed.file, line).record_id not in replaced:
                yield parted(line)
