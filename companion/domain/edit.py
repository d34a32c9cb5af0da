"""What the person has said of a contact by editing it: evidence too, never edited itself."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.reason import Reason
from companion.domain.rest import Rest


@dataclass(frozen=True, slots=True)
class Part:
    """That an edit was part of a change of many contacts, and what was shown before, so that it can be taken back.

    `batch` is the id of that change; `put_off_until` the day to which it put the contact off, if it did.
    """

    batch: str
    put_off_until: date | None = None
    snoozed_until: date | None = None
    cadence: Cadence | None = None
    circles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    importance: Importance | None = None
    rest: Rest | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit. `changed` names the fields it set; those that are None or empty were cleared. `at` is aware."""

    id: str
    contact_id: str
    at: datetime
    changed: tuple[str, ...]
    name: str | None = None
    headline: str | None = None
    company: str | None = None
    location: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    birthday: str | None = None
    how_met: str | None = None
    cadence: Cadence | None = None
    circles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    importance: Importance | None = None
    rest: Rest | None = None
    part: Part | None = None
