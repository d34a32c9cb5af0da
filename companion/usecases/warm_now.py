"""Who is warm today, for whoever asks of all of them."""

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.follower import following
from companion.usecases.people_board import PeopleBoard


def warm_now(store: Store, clock: Clock) -> frozenset[str]:
    """The ids of those who are warm today. Not to be asked inside a change, which is not yet made."""
    with following(PeopleBoard, store, clock) as (board, _):
        return board.warm(clock.today())
