"""Which ids TinyDB gives the documents of a folder."""

from pathlib import Path

from tinydb import TinyDB

from companion.store.storage import FolderStorage


def doc_ids(folder: Path) -> list[str]:
    """Those of the contacts, in their order."""
    with TinyDB(folder, storage=FolderStorage) as db:
        return [str(each.doc_id) for each in db.table("contacts")]
