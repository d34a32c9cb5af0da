"""Working out what answers build on, so that the first person to ask need not wait for it."""

from collections.abc import Callable

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.diary import Diary
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following
from companion.usecases.match_board import MatchBoard
from companion.usecases.people_board import PeopleBoard
from companion.usecases.practice_days import PracticeDays
from companion.usecases.search_index import SearchIndex
from companion.usecases.week_board import WeekBoard


def get_ready(store: Store, clock: Clock, is_over: Callable[[], bool] = lambda: False) -> None:
    """Have the boards, the search and the index of people look at everybody, or at those who have changed.

    Who asks meanwhile waits for the rest. Once it is over, what is left is left.
    """
    for kind in (DueBoard, SearchIndex, PeopleBoard, WeekBoard, PracticeDays, Diary, MatchBoard):
        if is_over():
            return
        with following(kind, store, clock):
            pass
    with store.read() as data:
        _ = data.people.index  # made when it is first looked at
