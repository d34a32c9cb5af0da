"""Data files in another layout than the checkpoint's own: schema 1's, and what TinyDB makes of one it writes to.

Only the layout is converted; what is in the documents is the migrations' part.
"""

import json
from typing import Any, BinaryIO

from companion.store.checkpoint import Checkpoint, as_line, made_of
from companion.store.schema import META, META_ID, Meta


def converted(file: BinaryIO) -> Checkpoint:
    """The checkpoint that says what this file says, apart from it.

    Raises ValueError, saying why not, LaterSchemaError, or what other layouts of JSON make Python raise.
    """
    file.seek(0)
    content = file.read()
    tables = _tables(content)
    schema = tables[META][META_ID]["schema"]
    meta = Meta.of(tables[META][META_ID])
    if schema > 1 and not _written_by_tinydb(content, tables):
        raise ValueError("it does not match its checksum: it was damaged, or changed by hand")
    rows = ((name, _rows(table)) for name, table in tables.items() if name != META)
    return made_of(rows, meta)


def _tables(content: bytes) -> dict[str, Any]:
    try:
        tables = json.loads(content)
        _ = [table.keys() for table in (*tables.values(), tables[META][META_ID])]
        _ = tables[META][META_ID]["schema"]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("it is not a data file of Keepwarm, or not whole") from error
    whole: dict[str, Any] = tables
    return whole


def _rows(table: dict[str, Any]) -> list[tuple[str, bytes]]:
    try:
        return [(str(int(doc_id)), as_line(document)) for doc_id, document in table.items()]
    except ValueError as error:
        raise ValueError("its ids are not in order") from error


def _written_by_tinydb(content: bytes, tables: dict[str, Any]) -> bool:
    """Whether TinyDB's own JSONStorage wrote these bytes: never by damage, since a checkpoint has lines."""
    return any(json.dumps(tables, ensure_ascii=each).encode() == content for each in (True, False))
