"""Reading what `Data.export` gave, in this version or an earlier one, back into records."""
# ruff: noqa: ANN401 - what is given may be anything until it has been looked at

from collections.abc import Iterator
from typing import Any

from companion.store.door import NotAnExport
from companion.store.migrations.documents import Tables
from companion.store.migrations.steps import migrated
from companion.store.records import BadDocumentError, from_document
from companion.store.schema import SCHEMA
from companion.store.words import WORDS, Word


def loaded(schema: Any, documents: Any) -> Iterator[tuple[str, Any]]:
    """Every record, with its table. Raises NotAnExport, naming the place."""
    tables = _brought_up_to_date(schema, _by_number(documents))
    words = {word.table: word for word in WORDS if word.exported}
    for table, rows in tables.items():
        if table not in words:
            raise NotAnExport(f"there is no word {table!r}")
        yield from ((table, record) for record in _records(words[table], rows))


def _by_number(documents: Any) -> Tables:
    """The documents under their numbers, as the steps of the migrations take them."""
    if not isinstance(documents, dict):
        raise NotAnExport("it is not an object")
    for table, rows in documents.items():
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise NotAnExport(f"{table} is not a list of objects")
    return {table: {str(number): row for number, row in enumerate(rows)} for table, rows in documents.items()}


def _brought_up_to_date(schema: Any, tables: Tables) -> Tables:
    if type(schema) is not int or schema < 1:
        raise NotAnExport(f"there is no schema {schema!r}")
    if schema > SCHEMA:
        raise NotAnExport("a later version of Keepwarm wrote it. Install that version")
    try:
        return migrated(tables, schema)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise NotAnExport(f"it is not of schema {schema}, as it says") from error


def _records(word: Word, rows: Any) -> Iterator[Any]:
    seen = set()
    for number, row in rows.items():
        try:
            record = from_document(word.record, row)
        except BadDocumentError as error:
            raise NotAnExport(f"{word.table}[{number}]: {error}") from error
        record_id = word.id_of(record)
        if record_id in seen:
            raise NotAnExport(f"{word.table}[{number}]: there are two with the id {record_id}")
        seen.add(record_id)
        yield record
