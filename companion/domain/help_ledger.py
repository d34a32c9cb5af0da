"""What was given and received, as a sum that forgets by half each year.

It says whether help goes round in the network as a whole. People are never ranked by it: help comes back by other ways
than it went, and whoever keeps accounts with friends has fewer of them.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from math import fsum

from companion.domain.favor import Favor, Size, Way

POINTS = {Size.SMALL: 1, Size.MEDIUM: 3, Size.LARGE: 8}
HALVED_IN = 365  # days
ASKED_LATELY = timedelta(days=90)
ASKED_OFTEN, OWING_MUCH = 2, -3.0


def balance(favors: Iterable[Favor], today: date) -> float:
    """Given less received, of what is done; below 0 when more was received."""
    return fsum(_weight(each, today) for each in favors if each.deleted_at is None)


def is_open(favor: Favor) -> bool:
    """Promised or asked for, and not done yet."""
    return favor.deleted_at is None and favor.done_on is None


def asks_too_much(favors: Iterable[Favor], today: date) -> bool:
    """Whether to think twice before asking whoever these favors are with.

    Several asks of late are open, and much more was received than given.
    """
    known = list(favors)
    asks = [each for each in known if is_open(each) and each.way is Way.RECEIVED and each.on >= today - ASKED_LATELY]
    return len(asks) >= ASKED_OFTEN and balance(known, today) <= OWING_MUCH


def _weight(favor: Favor, today: date) -> float:
    if favor.done_on is None:
        return 0.0
    age = max(0, (today - favor.done_on).days)
    points = POINTS[favor.size] * float(0.5 ** (age / HALVED_IN))
    return points if favor.way is Way.GIVEN else -points
