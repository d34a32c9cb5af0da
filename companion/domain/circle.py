"""A group with a rhythm of its own: a mastermind group, ex-colleagues, a meetup."""

from dataclasses import dataclass
from datetime import datetime

from companion.domain.cadence import Cadence


@dataclass(frozen=True, slots=True)
class Circle:
    """One circle. Contacts belong to it by naming it (`Contact.circles`), in whatever case of letters.

    `cadence` is how often to be in touch with each of its members, `rhythm` how often it means to meet. `left` are the
    contacts who were in it when it was deleted; it is empty otherwise.
    """

    id: str
    name: str
    created_at: datetime
    about: str | None = None
    cadence: Cadence | None = None
    rhythm: Cadence | None = None
    deleted_at: datetime | None = None
    left: tuple[str, ...] = ()


def circle_key(name: str) -> str:
    """By what two names of a circle are one."""
    return " ".join(name.split()).casefold()
