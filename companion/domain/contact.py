"""A person in your network, and their pages on the sites they use."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.cadence import Cadence
from companion.domain.person import StableId


@dataclass(frozen=True, slots=True)
class Contact:
    """One person. `saved_on` is the day they were first saved, in the person's own time zone.

    `chosen_fields` names the fields whose value is the person's own word, which no page may replace; `read_at` is the
    moment of the newest page folded in.
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
    links: tuple[str, ...] = ()
    how_met: str | None = None
    cadence: Cadence | None = None
    circles: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    snoozed_until: date | None = None
    chosen_fields: tuple[str, ...] = ()
    read_at: datetime | None = None
    deleted_at: datetime | None = None


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
