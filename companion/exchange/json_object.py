"""JSON that is taken as it stands: an object of which no part is ambiguous, or a sentence that says why not."""

import json
from typing import Any, NoReturn

from companion.exchange.bad_file import BadFile


def object_in(content: bytes) -> dict[str, Any]:
    """The object that a file is. Raises BadFile."""
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
