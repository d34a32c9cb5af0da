"""What the data file holds besides documents: which schema they follow, whose they are, and which ids were given out.

{"_meta": {"1": {"schema": 5, "companion_id": "…", "next_ids": {"contacts": 2, …}, "seq": 9, "segments":
{"interactions": {"2026-03": {"file": "interactions-2026-03.5f3a9c1e.json", "rows": 2, "bytes": 512, "crc": "…"}}},
"tallies": null, "counts": …, "crc": …}}}

Schemas 2 and 3 kept everything in the one file, and had no `segments` and `tallies`. Schema 1 rewrote it at every
change, without `seq`, `counts` and `crc`; there were no journals.
"""

import re
import secrets
from dataclasses import asdict, dataclass, field, replace
from typing import Any

SCHEMA = 5
META, META_ID = "_meta", "1"
_OF_SCHEMA_1 = {"schema", "companion_id", "next_ids"}
_FIRST_FILED = 4  # schemas before it kept everything in the one file
FILED_NAME = re.compile(r"[a-z]+(-\d{4}-\d{2})?\.[0-9a-f]{8}\.(json|tallies)")


class LaterSchemaError(ValueError):
    """A later version of Keepwarm wrote this."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A file beside the data file that is part of it: so many rows in so many bytes, of which `crc` is the checksum.

    Of a segment these are the bytes up to the end of its rows; what finds the rows follows, with a checksum of its own.
    """

    file: str
    rows: int
    bytes: int
    crc: str

    @classmethod
    def of(cls, document: dict[str, Any]) -> "Filed":
        """What a document says. Raises ValueError, KeyError or TypeError."""
        if not FILED_NAME.fullmatch(document["file"]):
            raise ValueError(f"it names a file {document['file']!r} that is none of its own")
        return cls(document["file"], int(document["rows"]), int(document["bytes"]), str(document["crc"]))


def fresh_name(file: str) -> str:
    """The name of another file of the same kind, table and month, that none had before: a segment never changes."""
    kind, _, ending = file.split(".")
    return f"{kind}.{secrets.token_hex(4)}.{ending}"


Segments = dict[str, dict[str, Filed]]  # by table and month


@dataclass(frozen=True, slots=True)
class Meta:
    """The one document of the table `_meta`.

    `next_ids` are TinyDB's document ids: none is given out twice. `seq` is the sequence number of the last batch of
    changes that the file covers. `schema` is the one its documents follow.
    """

    companion_id: str
    next_ids: dict[str, int] = field(default_factory=dict)
    seq: int = 0
    segments: Segments = field(default_factory=dict)
    tallies: Filed | None = None
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
        meta = cls(str(document["companion_id"]), next_ids, schema=schema)
        return meta if schema == 1 else meta._since_schema_2(document)

    def _since_schema_2(self, document: dict[str, Any]) -> "Meta":
        meta = replace(self, seq=int(document["seq"]))
        if self.schema < _FIRST_FILED:
            return meta
        segments = {
            str(table): {str(month): Filed.of(filed) for month, filed in months.items()}
            for table, months in document["segments"].items()
        }
        tallies = Filed.of(document["tallies"]) if document["tallies"] else None
        return replace(meta, segments=segments, tallies=tallies)

    def files(self) -> set[str]:
        """The names of the files that are part of the data."""
        filed = [each for months in self.segments.values() for each in months.values()]
        return {each.file for each in (*filed, *([self.tallies] if self.tallies else []))}

    def document(self) -> dict[str, Any]:
        """As it stands in the file, but for what is counted while that is written."""
        return asdict(self)
