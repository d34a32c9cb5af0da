"""Where a page of a list ended, as its reader carries it to the next: nothing for the companion to remember."""

import base64
import binascii
import json
from typing import Any

from companion.usecases.refusals import Refused


def cursor_at(place: tuple[str | int, ...]) -> str:
    """The cursor that stands for a place in a list."""
    written = json.dumps(place, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return base64.urlsafe_b64encode(written).decode().rstrip("=")


def place_at(cursor: str, *kinds: type[Any]) -> Any:  # noqa: ANN401 - a tuple of these kinds
    """The place a cursor stands for, made of parts of these kinds. Raises Refused for what is no such cursor."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        place = json.loads(base64.urlsafe_b64decode(padded.encode("ascii")))
    except (ValueError, TypeError, binascii.Error, RecursionError) as error:
        raise no_cursor() from error
    if not isinstance(place, list) or [type(part) for part in place] != list(kinds):
        raise no_cursor()
    return tuple(place)


def no_cursor() -> Refused:
    """What to say to somebody whose cursor is none."""
    return Refused("Give the cursor as it came in `next`, or none.", "cursor")
