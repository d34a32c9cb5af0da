"""Help given and received."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Way(StrEnum):
    """Who helped, or is to help: `given` by you, `received` from them."""

    GIVEN = "given"
    RECEIVED = "received"


class Size(StrEnum):
    """How much it took: some minutes, an afternoon, days."""

    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Favor:
    """One favor. `on` is when it was promised or asked for; `done_on` is None while it is open."""

    id: str
    contact_id: str
    way: Way
    size: Size
    about: str
    on: date
    done_on: date | None = None
    deleted_at: datetime | None = None
