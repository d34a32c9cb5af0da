"""Which format a file has."""

from typing import Protocol

from companion.exchange import keepwarm_json
from companion.exchange.bad_file import BadFile
from companion.exchange.keepwarm_json import ExportedNetwork


class Format(Protocol):
    """What a format's file defines."""

    NAME: str

    def recognises(self, content: bytes) -> bool:
        """Whether a file looks like one of this format."""

    def read(self, content: bytes) -> ExportedNetwork:
        """What a file holds. Raises BadFile."""


FORMATS: tuple[Format, ...] = (keepwarm_json,)


def read(content: bytes) -> ExportedNetwork:
    """What a file holds, whichever of the formats it has. Raises BadFile."""
    for each in FORMATS:
        if each.recognises(content):
            return each.read(content)
    known = "; ".join(each.NAME for each in FORMATS)
    raise BadFile(f"it has no format that can be imported. These can: {known}")
