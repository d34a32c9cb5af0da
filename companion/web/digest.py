"""What one notification a day would say."""

from dataclasses import dataclass
from datetime import date

from companion.usecases.digest import Claimed, Digest, digest
from companion.web.house import House
from companion.web.shapes.records import record
from companion.web.shapes.times import day
from companion.web.state_tag import state_tag
from companion.web.word import Word

digests = Word("digest")


@dataclass(frozen=True, slots=True)
class Claim:
    """For which day."""

    day: date


CLAIM = record(Claim, day=day())


@digests.on("GET", "/v1/digest", tag=state_tag)
def read(home: House) -> Digest:
    """Say what a notification would say today, and what the badge shows."""
    return digest(home.store, home.clock)


@digests.on("POST", "/v1/digest/claims", takes=CLAIM)
def claim(home: House, wanted: Claim) -> Claimed:
    """Say whether this browser is the one to show a day's digest."""
    return home.digests.claim(wanted.day)
