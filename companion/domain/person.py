"""What one page said about one person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StableId:
    """A site's own lasting id for a profile, such as kind "github:user_id", value "7"."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a page showed them. None, or an empty tuple, means the page did not show it.

    `birthday` is "1815-12-10", or "--12-10" where the year is not told.
    """

    name: str | None = None
    handle: str | None = None
    profile_url: str | None = None
    stable_id: StableId | None = None
    headline: str | None = None
    company: str | None = None
    location: str | None = None
    bio: str | None = None
    avatar_url: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    birthday: str | None = None
