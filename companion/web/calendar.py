"""The calendar: its file, and the address at which a calendar program may read it without a token."""

from dataclasses import dataclass
from datetime import datetime

from companion.settings import HOST
from companion.usecases.fill_calendar import CALENDAR, calendar_file
from companion.usecases.keep_calendar_feed import MadeFeed, check_secret, feed_since, make_feed, revoke_feed
from companion.web.house import House
from companion.web.replies import Done
from companion.web.route import Access
from companion.web.word import Word

calendar = Word("calendar")


@dataclass(frozen=True, slots=True)
class Feed:
    """Since when there is an address, or null."""

    since: datetime | None


@dataclass(frozen=True, slots=True)
class Address:
    """The address, which is told only now."""

    address: str
    since: datetime


@calendar.on("GET", "/v1/calendar.ics", gives_file=CALENDAR)
def file(home: House) -> bytes:
    """Give the calendar as a file."""
    return calendar_file(home.store, home.clock)


@calendar.on("GET", "/v1/calendar/<secret>.ics", access=Access.ADDRESS, gives_file=CALENDAR)
def subscribed(home: House, secret: str) -> bytes:
    """Give the calendar to a calendar program that knows its address."""
    check_secret(home.store, secret)
    return calendar_file(home.store, home.clock)


@calendar.on("GET", "/v1/calendar")
def show(home: House) -> Feed:
    """Tell since when there is an address."""
    return Feed(feed_since(home.store))


@calendar.on("POST", "/v1/calendar", status=201)
def make(home: House) -> Address:
    """Make a new address; any other works no more."""
    return address_of(make_feed(home.store, home.clock), home.settings.port)


@calendar.on("DELETE", "/v1/calendar")
def revoke(home: House) -> Done:
    """Let the address work no more."""
    revoke_feed(home.store)
    return Done()


def address_of(made: MadeFeed, port: int) -> Address:
    """The address to give to a calendar program."""
    return Address(f"http://{HOST}:{port}/v1/calendar/{made.secret}.ics", made.since)
