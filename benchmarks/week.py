"""What the plan of a week costs: `python benchmarks/week.py [CONTACTS …]`.

Reminders.py's network: so many contacts and ten times as many touches, filed by month. First everybody is looked at, as
after a start, or on a Monday; then each question comes after a touch that is on disk.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from benchmarks.reminders import SIZES, fill, touch
from companion.clock import SystemClock
from companion.store.door import Store
from companion.store.file_store import open_store
from companion.usecases.digest import digest
from companion.usecases.due_board import DueBoard
from companion.usecases.follower import following
from companion.usecases.plan_week import plan_week
from companion.usecases.practice_days import PracticeDays
from companion.usecases.week_board import WeekBoard

ROUNDS = 100


def milliseconds(job: Callable[[], object]) -> float:
    """How long it takes."""
    begun = time.perf_counter()
    job()
    return (time.perf_counter() - begun) * 1000


def show(what: str, times: list[float]) -> None:
    """Print a line of the table."""
    high = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    print(f"{what:<52}{statistics.median(times):>9.2f}{high:>9.2f}")


def measure(store: Store, size: int) -> None:
    """Print a size's figures."""
    clock, chance = SystemClock(), random.Random(9)
    print(f"{f'{size:,} contacts, milliseconds':<52}{'median':>9}{'p95':>9}")
    for kind in (DueBoard, WeekBoard, PracticeDays):
        with following(kind, store, clock):
            pass  # what it takes is said below, of a second time
        show(f"{kind.__name__} looks at everybody", [milliseconds(lambda: _anew(kind(), store, clock))])  # noqa: B023
    plans, digests = [], []
    for number in range(ROUNDS):
        with store.change() as data:
            data.interactions.put(touch(10_000_000 + number, chance.randrange(size), chance))
        plans.append(milliseconds(lambda: plan_week(store, clock)))
        digests.append(milliseconds(lambda: digest(store, clock)))
    show("the plan of the week, after a touch", plans)
    show("the digest after that", digests)


def _anew(board: DueBoard | WeekBoard | PracticeDays, store: Store, clock: SystemClock) -> None:
    with store.read() as data:
        board.catch_up(data, clock)


def main(arguments: list[str]) -> None:
    """Print the tables."""
    for size in map(int, arguments or SIZES):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "data"
            with closing(open_store(folder)) as store:
                fill(store, size)
            with closing(open_store(folder)) as store:
                measure(store, size)


if __name__ == "__main__":
    main(sys.argv[1:])
