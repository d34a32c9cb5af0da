"""The contacts' pages."""

from companion.usecases.list_profiles import Profiles, list_profiles
from companion.web.house import House
from companion.web.messages import PROFILES, ProfilesQuery
from companion.web.word import Word

profiles = Word("profiles")


@profiles.on("GET", "/v1/profiles", takes=PROFILES)
def pages(home: House, query: ProfilesQuery) -> Profiles:
    """List whose pages are whose, or what has changed of it since a number told before."""
    return list_profiles(home.store, query.since)
