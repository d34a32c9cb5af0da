"""All that a data folder holds, what is filed too: for whoever reads it once, from end to end."""

from collections.abc import Iterator
from pathlib import Path

from companion.store.cabinet import row_of
from companion.store.checkpoint import Documents, Tables
from companion.store.disk import Disk
from companion.store.folder import DATA_FILE
from companion.store.recovery import Recovered
from companion.store.segment import parted, sound
from companion.store.words import FILED, Word


def everything(disk: Disk, folder: Path, found: Recovered) -> Tables:
    """Every table with all its documents; each to be read to its end before the next. Raises StoreUnreadable."""
    words = {word.table: word for word in FILED}
    for table, documents in found.tables():
        word = words.pop(table, None)
        yield table, _with_filed(disk, folder, found, word, documents) if word else documents
    for table, word in words.items():
        yield table, _with_filed(disk, folder, found, word, ())


def _with_filed(
    disk: Disk, folder: Path, found: Recovered, word: Word, at_hand: Documents
) -> Iterator[tuple[str, bytes]]:
    """What is at hand stands for what was filed under the same id."""
    replaced = set(found.removed.get(word.table, ()))
    for doc_id, document in at_hand:
        replaced.add(row_of(word, folder / DATA_FILE, b'"%b": %b' % (doc_id.encode(), document)).record_id)
        yield doc_id, document
    for filed in found.meta.segments.get(word.table, {}).values():
        for line in sound(disk, folder, filed):
            if row_of(word, folder / filed.file, line).record_id not in replaced:
                yield parted(line)
