"""What would be left if the job went today."""

from companion.usecases.show_readiness import Readiness, show_readiness
from companion.web.house import House
from companion.web.word import Word

readiness = Word("readiness")


@readiness.on("GET", "/v1/readiness")
def show(home: House) -> Readiness:
    """Score what would be left if the job went today, with its parts, and what to do about it."""
    return show_readiness(home.store, home.clock)
