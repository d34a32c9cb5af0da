"""What the data file holds besides documents: which schema they follow, whose they are, and which ids were given out.

{"contacts": {"1": {…}, …}, …, "_meta": {"1": {"schema": 1, "companion_id": "…", "next_ids": {"contacts": 2, …}}}}
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.store.door import StoreUnreadable
from companion.store.records import BadDocumentError, from_document
from companion.store.storage import Tables
from companion.store.words import WORDS

SCHEMA = 1
META, META_ID = "_meta", "1"


@dataclass(frozen=True, slots=True)
class Meta:
    """The one document of the table `_meta`. `next_ids` are TinyDB's document ids: none is given out twice."""

    companion_id: str
    next_ids: dict[str, int]

    def document(self) -> dict[str, Any]:
        """As it stands in the file."""
        return {"schema": SCHEMA, "companion_id": self.companion_id, "next_ids": self.next_ids}


def parse(content: bytes, path: Path) -> tuple[Tables, Meta]:
    """The tables in a data file. Raises StoreUnreadable: damaged, not Keepwarm's, or a later version's."""
    try:
        tables = json.loads(content)
        meta = tables[META][META_ID]
        schema = meta["schema"]
        _ = [table.keys() for table in tables.values()]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise StoreUnreadable(_damaged(path, "it is not a data file of Keepwarm, or not whole")) from error
    if not isinstance(schema, int) or schema > SCHEMA:
        raise StoreUnreadable(
            f"{path} was written by a later version of Keepwarm. Install that version; the file is left as it is."
        )
    try:
        next_ids = {
            word.table: _next_id(tables.get(word.table, {}), meta["next_ids"].get(word.table, 1)) for word in WORDS
        }
        return tables, Meta(str(meta["companion_id"]), next_ids)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreUnreadable(_damaged(path, "its ids are not in order")) from error


def records(tables: Tables, path: Path) -> dict[str, list[tuple[int, Any]]]:
    """Every record with its document's id, by table. Raises StoreUnreadable."""
    found: dict[str, list[tuple[int, Any]]] = {}
    for word in WORDS:
        rows = found[word.table] = []
        for doc_id, document in tables.get(word.table, {}).items():
            try:
                rows.append((int(doc_id), from_document(word.record, document)))
            except BadDocumentError as error:
                raise StoreUnreadable(_damaged(path, f"{word.table} {doc_id}: {error}")) from error
    return found


def _next_id(table: dict[str, Any], at_least: int) -> int:
    return max([at_least, *(int(doc_id) + 1 for doc_id in table)])


def _damaged(path: Path, why: str) -> str:
    return (
        f"{path} cannot be read: {why}. It is left as it is; put a backup in its place, or move it away to begin anew."
    )
