"""A row of a file as the capture it is: evidence like any other, under an id that follows from what it says.

So the same row in whatever file, and however often, is one capture, and importing a file again changes nothing.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from uuid import UUID, uuid5

import msgspec

from companion.domain.capture import Capture, Chosen
from companion.domain.person import Person
from companion.exchange.found import FoundPerson

_SPACE = UUID("6f6a1d5e-0d0b-4f0a-9a52-3c1f4c3b7a10")
FILE = "file:"  # what the address of a capture begins with that no page showed
RECIPE = "import@1"


def evidence(found: FoundPerson, file_name: str, as_of: datetime) -> Capture:
    """The capture of a person of whom a file, made at that moment, tells."""
    chosen = Chosen(cadence=found.cadence, circles=found.circles, tags=found.tags, how_met=found.how_met)
    said = msgspec.json.encode(replace(found, line=0, file=""))
    row_id = uuid5(_SPACE, said.decode())
    return Capture(str(row_id), as_of, FILE + file_name, RECIPE, found.person, chosen=chosen)


def under(record_id: str, what: str) -> str:
    """The id of something that came with a capture or a touch, always the same."""
    return str(uuid5(_SPACE, f"{record_id}.{what}"))


def of_touch(key: str) -> str:
    """The id of a touch that files tell of under this key."""
    return str(uuid5(_SPACE, key))


def who_only(person: Person, at: datetime) -> Capture:
    """What a touch says of the other one, to be compared and never kept."""
    return Capture("", at, FILE, RECIPE, person)


def on_the_day(day: date) -> datetime:
    """A moment that lies on this day in nearly all of the world."""
    return datetime.combine(day, time(12), UTC)
