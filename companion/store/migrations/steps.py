"""All steps, and taking those that are needed."""

from companion.store.migrations import to_schema_2, to_schema_3, to_schema_4, to_schema_5
from companion.store.migrations.documents import Step, Tables
from companion.store.schema import SCHEMA

STEPS: dict[int, Step] = {
    1: to_schema_2.step,
    2: to_schema_3.step,
    3: to_schema_4.step,
    4: to_schema_5.step,
}  # by the schema each begins from


def migrated(tables: Tables, schema: int) -> Tables:
    """The documents of a schema, as this version's says them.

    Raises what a step raises on documents that its schema never had: ValueError, TypeError, KeyError, AttributeError.
    """
    for before in range(schema, SCHEMA):
        tables = STEPS[before](tables)
    return tables
