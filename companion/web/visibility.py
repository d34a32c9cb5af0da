"""What others see of you, and how warm the network has been."""

from dataclasses import dataclass

from companion.usecases.show_visibility import Visibility, show_visibility
from companion.usecases.show_warmth import Warmth, show_warmth
from companion.web.house import House
from companion.web.shapes.numbers import digits
from companion.web.shapes.records import record
from companion.web.word import Word


@dataclass(frozen=True, slots=True)
class WarmthQuery:
    """How many weeks back."""

    weeks: int = 26


WARMTH = record(WarmthQuery, weeks=digits(4, 104))

visibility = Word("visibility")


@visibility.on("GET", "/v1/visibility")
def show(home: House) -> Visibility:
    """Tell what was done week by week, who answers, and who never does."""
    return show_visibility(home.store, home.clock)


@visibility.on("GET", "/v1/warmth", takes=WARMTH)
def warmth(home: House, query: WarmthQuery) -> Warmth:
    """Tell how many were warm, cooling and cold at the end of each week."""
    return show_warmth(home.store, home.clock, query.weeks)
