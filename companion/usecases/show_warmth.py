"""How warm the network has been, week by week."""

from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.diary_page import last_days, up_to
from companion.store.door import Store
from companion.usecases.diary import Diary
from companion.usecases.follower import following


@dataclass(frozen=True, slots=True)
class WarmthOn:
    """How many were warm on a day; how many had been until half a year before at the most; and how many were not."""

    on: date
    warm: int
    cooling: int
    cold: int


@dataclass(frozen=True, slots=True)
class Warmth:
    """The last day of each week, the earliest first; of this week it is today."""

    weeks: tuple[WarmthOn, ...]


def show_warmth(store: Store, clock: Clock, weeks: int = 26) -> Warmth:
    """Everybody who was known at the end of each of the last weeks, and is still in the network."""
    days = last_days(clock.today(), weeks)
    with following(Diary, store, clock) as (diary, _):
        figures = diary.figures
        counts = zip(days, *(up_to(each, days) for each in (figures.known, figures.warm, figures.cooling)), strict=True)
        return Warmth(tuple(WarmthOn(day, warm, cool, known - warm - cool) for day, known, warm, cool in counts))
