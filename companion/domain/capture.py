"""What one page said about one person at one moment: evidence, never edited."""

from dataclasses import dataclass, field
from datetime import datetime

from companion.domain.cadence import Cadence
from companion.domain.person import Person


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the person edited or added when saving. None means: left as the page had it."""

    name: str | None = None
    headline: str | None = None
    company: str | None = None
    location: str | None = None
    emails: tuple[str, ...] | None = None
    phones: tuple[str, ...] | None = None
    links: tuple[str, ...] | None = None
    birthday: str | None = None
    cadence: Cadence | None = None
    circles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    how_met: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture. `captured_at` is aware; `recipe` names what read the page; `missed` are fields not found.

    `contact_id` is whom it was found to be about; None while the person is asked.
    """

    id: str
    captured_at: datetime
    url: str
    recipe: str
    person: Person
    missed: tuple[str, ...] = ()
    chosen: Chosen = field(default_factory=Chosen)
    contact_id: str | None = None
