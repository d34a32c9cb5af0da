"""A favor, as it is read."""

from dataclasses import dataclass
from datetime import date

from companion.domain.favor import Favor, Size, Way
from companion.store.door import Data
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class FavorView:
    """One favor, and whom it is with."""

    id: str
    who: Who
    way: Way
    size: Size
    about: str
    on: date
    done_on: date | None


def favor_view(data: Data, favor: Favor) -> FavorView | None:
    """A favor, from data at hand; None if whom it is with has been deleted."""
    found = who_is(data, favor.contact_id)
    if found is None:
        return None
    return FavorView(favor.id, found, favor.way, favor.size, favor.about, favor.on, favor.done_on)
