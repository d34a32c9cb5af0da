"""Which ids TinyDB gives the documents of a folder."""

from pathlib import Path

from companion.store.network_db import NetworkDB


def doc_ids(folder: Path) -> list[str]:
    """Those of the contacts, in their order."""
    with NetworkDB(folder) as db:
        return [str(each.doc_id) for each in db.table("contacts")]
