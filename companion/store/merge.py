"""Making a new checkpoint out of the one there is and the journals since.

It works from the files alone: what it needs of memory is what they take, it holds up nobody, and a companion runs it as
a process of its own: `python -m companion.store.merge FOLDER SEQ NEW`. Nothing leads to the new file before whoever
holds the folder gives it the old one's name; a merge whose companion is gone leaves files that the next start removes.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from companion.store.checkpoint import Documents, Tables, layout, write
from companion.store.disk import Disk
from companion.store.filing import Leaving, filed, leaving
from companion.store.recovery import Recovered, recovered
from companion.store.schema import Meta
from companion.store.undumped import keep_memory_private

_POLITENESS = 10  # of nice(1): whoever waits for a reply comes first


def merge(disk: Disk, folder: Path, upto: int, new: Path) -> None:
    """Write the checkpoint that covers all journals that begin by `upto`. Raises OSError or StoreUnreadable."""
    found = recovered(disk, folder, upto)
    assert found is not None  # noqa: S101 - opening the store has made the first checkpoint
    with found:
        write_merged(disk, folder, found, new)


def write_merged(disk: Disk, folder: Path, found: Recovered, new: Path) -> Meta:
    """Write it of what was found. Returns what it says of itself. Raises OSError or StoreUnreadable."""
    left = leaving(folder, found)
    meta = filed(disk, folder, found.meta, left)
    write(disk, new, layout(_staying(found.tables(), left), meta))
    return meta


def _staying(tables: Tables, left: dict[str, Leaving]) -> Tables:
    for table, documents in tables:
        yield table, _without(documents, left[table].doc_ids) if table in left else documents


def _without(documents: Documents, doc_ids: set[str]) -> Iterable[tuple[str, bytes]]:
    return (each for each in documents if each[0] not in doc_ids)


if __name__ == "__main__":
    keep_memory_private()
    if os.name != "nt":
        os.nice(_POLITENESS)
    merge(Disk(), Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
