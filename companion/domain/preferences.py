"""How the person wants to be served."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MINE = "mine"


class Badge(StrEnum):
    """What the badge counts: everybody overdue, or who is left of this week's plan."""

    OVERDUE = "overdue"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The one record of its kind. Days of the week count from 0, Monday; `digest_hour` is None while it is off.

    `digest_claimed_on` is the last day whose digest a browser has taken it upon itself to show.
    """

    id: str = MINE
    budget: int = 7
    badge: Badge = Badge.OVERDUE
    employer: str | None = None
    employer_domains: tuple[str, ...] = ()
    digest_hour: int | None = None
    quiet_days: tuple[int, ...] = ()
    digest_claimed_on: date | None = None
