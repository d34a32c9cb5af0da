"""TinyDB's view of a data folder, for whoever works with the network from Python.

    with TinyDB(folder, storage=FolderStorage) as db:
        db.table("contacts").search(where("company") == "Example Ltd")

It shows what is on disk at that moment, journals and segments included, also while a companion runs. It is for reading:
changes go through the companion, which keeps what belongs together together.
"""

import json
from functools import partial
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from companion.store.disk import Disk
from companion.store.everything import everything
from companion.store.onlooker import looked_at
from companion.store.recovery import Recovered


class FolderStorage(Storage):
    """A Storage over a data folder. Raises StoreUnreadable."""

    def __init__(self, folder: Path) -> None:
        self._tables = looked_at(folder, partial(_tables, folder))

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables, but `_meta`."""
        return self._tables

    def write(self, _data: dict[str, dict[str, Any]]) -> None:
        """Refuse."""
        raise PermissionError("This shows the network for reading. Change it through the companion.")


def _tables(folder: Path, found: Recovered) -> dict[str, dict[str, Any]]:
    return {
        table: {doc_id: json.loads(document) for doc_id, document in documents}
        for table, documents in everything(Disk(), folder, found)
    }
