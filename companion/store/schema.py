"""What the data file holds besides documents: which schema they follow, whose they are, and which ids were given out.

{"_meta": {"1": {"schema": 3, "companion_id": "…", "next_ids": {"contacts": 2, …}, "seq": 9, "counts": …, "crc": …}}}

Schema 1 was a file rewritten at every change, without `seq`, `counts` and `crc`; there were no journals.
"""

from dataclasses import dataclass, field
from typing import Any

SCHEMA = 3
META, META_ID = "_meta", "1"
_OF_SCHEMA_1 = {"schema", "companion_id", "next_ids"}


class LaterSchemaError(ValueError):
    """A later version of Keepwarm wrote this."""


@dataclass(frozen=True, slots=True)
class Meta:
    """The one document of the table `_meta`.

    `next_ids` are TinyDB's document ids: none is given out twice. `seq` is the sequence number of the last batch of
    changes that the file covers. `schema` is the one its documents follow.
    """

    companion_id: str
    next_ids: dict[str, int] = field(default_factory=dict)
    seq: int = 0
    schema: int = SCHEMA

    @classmethod
    def of(cls, document: Any) -> "Meta":  # noqa: ANN401 - whatever stands in the file
        """What a document says. Raises LaterSchemaError, ValueError, KeyError, TypeError or AttributeError."""
        schema = document["schema"]
        if type(schema) is not int or schema > SCHEMA:
            raise LaterSchemaError
        if schema < 1 or (schema == 1 and document.keys() != _OF_SCHEMA_1):
            raise ValueError("there is no such schema")
        next_ids = {str(table): int(number) for table, number in document["next_ids"].items()}
        return cls(str(document["companion_id"]), next_ids, int(document["seq"]) if schema > 1 else 0, schema)

    def document(self) -> dict[str, Any]:
        """As it stands in the file, but for what is counted while that is written."""
        return {"schema": self.schema, "companion_id": self.companion_id, "next_ids": self.next_ids, "seq": self.seq}
