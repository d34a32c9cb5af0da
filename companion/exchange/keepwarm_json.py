"""Our own: what `keepwarm export` writes.

{"exported_at": "2026-11-22T12:00:00Z", "schema": 3, "network": {"contacts": [{…}], "notes": [], …}}
"""

import json
from dataclasses import dataclass
from typing import Any, NoReturn

from companion.exchange.bad_file import BadFile

NAME = "Keepwarm's own JSON, as `keepwarm export` writes it"
_MEMBERS = ("exported_at", "schema", "network")


@dataclass(frozen=True, slots=True)
class ExportedNetwork:
    """A whole network: the documents by word, and the schema they follow, neither looked into yet."""

    schema: Any
    documents: Any


def recognises(content: bytes) -> bool:
    """Whether a file looks like one of these: a JSON object."""
    return content.lstrip().startswith(b"{")


def read(content: bytes) -> ExportedNetwork:
    """What a file holds. Raises BadFile."""
    told = _parsed(content)
    if missing := [member for member in _MEMBERS if member not in told]:
        raise BadFile(f"it has no {missing[0]!r}, so `keepwarm export` did not write it")
    return ExportedNetwork(told["schema"], told["network"])


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        told = json.loads(content.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
        json.dumps(told, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        raise BadFile(f"line {error.lineno}, column {error.colno}: it is not JSON, or not whole") from error
    except UnicodeDecodeError as error:
        raise BadFile(f"byte {error.start}: it is not UTF-8") from error
    except UnicodeEncodeError as error:
        raise BadFile("it holds half of a character (a lone surrogate)") from error
    except RecursionError as error:
        raise BadFile("it is nested too deeply") from error
    except ValueError as error:  # a whole number of thousands of digits
        raise BadFile("it holds a number that is too long") from error
    if not isinstance(told, dict):
        raise BadFile("it is not an object")
    return told


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        names = [name for name, _ in pairs]
        raise BadFile(f"{next(name for name in names if names.count(name) > 1)!r} stands twice in one object")
    return members


def _no_constant(name: str) -> NoReturn:
    raise BadFile(f"it holds {name}, which is no number of JSON's")
