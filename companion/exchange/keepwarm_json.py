"""Our own: what `keepwarm export` writes.

{"exported_at": "2026-11-22T12:00:00Z", "schema": 3, "network": {"contacts": [{…}], "notes": [], …}}
"""

from dataclasses import dataclass
from typing import Any

from companion.exchange.bad_file import BadFile
from companion.exchange.json_object import object_in

NAME = "Keepwarm's own JSON, as `keepwarm export` writes it"
_MEMBERS = ("exported_at", "schema", "network")


@dataclass(frozen=True, slots=True)
class ExportedNetwork:
    """A whole network: the documents by word, and the schema they follow, neither looked into yet."""

    schema: Any
    documents: Any


def recognises(content: bytes) -> bool:
    """Whether a file that begins so looks like one of these: a JSON object that says when it was exported."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"exported_at"' in content


def read(content: bytes) -> ExportedNetwork:
    """What a file holds. Raises BadFile."""
    told = object_in(content.removeprefix(b"\xef\xbb\xbf"))
    if missing := [member for member in _MEMBERS if member not in told]:
        raise BadFile(f"it has no {missing[0]!r}, so `keepwarm export` did not write it")
    return ExportedNetwork(told["schema"], told["network"])
