"""A person in your network, and their pages on the sites they use."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.person import StableId
from companion.domain.reason import Reason
from companion.domain.rest import Rest

# Few combinations of fields are ever told together: contacts share them, or ten thousand would each hold their own.
_TOGETHER: dict[tuple[str, ...], tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class Source:
    """Where some of a contact's values are from: a page, by its address, or (None) the person's own word; and when.

    Of a list (`emails`, `phones`, `links`) only the person's word is told here: once they have edited it, pages add
    no more.
    """

    at: datetime
    url: str | None
    fields: tuple[str, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "fields", _TOGETHER.setdefault(self.fields, self.fields))


@dataclass(frozen=True, slots=True)
class Contact:
    """One person. `saved_on` is the day they were first saved, in the person's own time zone.

    `birthday` is "1815-12-10", or "--12-10" where the year is not known. `snoozed_on` and `snoozed_before` remember
    of the snooze when it was made, and until when they were snoozed before (domain/snooze.py).
    """

    id: str
    name: str
    saved_on: date
    headline: str | None = None
    company: str | None = None
    location: str | None = None
    bio: str | None = None
    avatar_url: str | None = None
    profile_url: str | None = None
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
    snoozed_until: date | None = None
    snoozed_on: date | None = None
    snoozed_before: date | None = None
    sources: tuple[Source, ...] = ()
    deleted_at: datetime | None = None

    def source(self, field: str) -> Source | None:
        """Where the value of a field is from; None if nobody has told."""
        return next((each for each in self.sources if field in each.fields), None)

    def is_chosen(self, field: str) -> bool:
        """Whether a field is as the person said, so that no page may say otherwise."""
        source = self.source(field)
        return source is not None and source.url is None


@dataclass(frozen=True, slots=True)
class Profile:
    """A contact's page on one site.

    `key`, unique in the network, is equal for every way of writing its address; it stays when the address changes.
    `also` holds its other keys: the site's stable id, and addresses it had or has. `name` is the one it last showed.
    """

    key: str
    contact_id: str
    site: str
    handle: str | None
    url: str
    stable_id: StableId | None = None
    also: tuple[str, ...] = ()
    name: str | None = None
