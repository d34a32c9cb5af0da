"""Who should meet whom, and whom one could help, among many: `python benchmarks/introductions.py [CONTACTS …]`.

Every third person needs something, every fourth offers something, all have tags, and half of them are warm; the words
are as frequent as words are (the n-th most frequent is 1/n as frequent as the first). In one process, over a network
that has just changed.
"""

import gc
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from benchmarks.over_http import show
from companion.clock import Clock, SystemClock
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.door import Store
from companion.store.memory_store import memory_store
from companion.usecases.show_favors import show_help
from companion.usecases.show_opportunities import show_sources
from companion.usecases.suggest_introductions import suggest_introductions

SIZES = (30_000,)
ROUNDS = 20
WORDS = [f"word{number}" for number in range(3_000)]
FREQUENCIES = [1 / (number + 1) for number in range(len(WORDS))]
NOW = datetime.now(UTC)
ASKED: dict[str, Callable[[Store, Clock], object]] = {
    "who should meet whom": suggest_introductions,
    "the help ledger, and whom one could help": show_help,
    "where opportunities come from, and the reasons": show_sources,
}


def contact(number: int, chance: random.Random) -> Contact:
    """Somebody with two needs or offers of two words each, or none, and three tags."""

    def phrases() -> tuple[str, ...]:
        return tuple(" ".join(chance.choices(WORDS, FREQUENCIES, k=2)) for _ in range(2))

    return Contact(
        f"c{number}", f"Person {number}", (NOW - timedelta(days=500)).date(), company=f"Mill {number % 2_000}",
        tags=tuple(dict.fromkeys(chance.choices(WORDS[:300], FREQUENCIES[:300], k=3))),
        needs=phrases() if number % 3 == 0 else (), offers=phrases() if number % 4 == 0 else (),
    )  # fmt: skip


def network(size: int) -> Store:
    """So many people, every second of whom one has talked to lately."""
    chance, store = random.Random(size), memory_store()
    with store.change() as data:
        for number in range(size):
            data.contacts.put(contact(number, chance))
        for number in range(0, size, 2):
            at = NOW - timedelta(days=number % 300)
            call = (f"i{number}", f"c{number}", at, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)
            data.interactions.put(Interaction(*call))
    return store


def spent(store: Store, ask: Callable[[], object]) -> list[float]:
    """The milliseconds that each question took, after a change of one contact."""
    ask()
    times = []
    for number in range(ROUNDS):
        with store.change() as data:
            data.contacts.put(replace(contact(number, random.Random(number)), id="c1"))
        start = time.perf_counter()
        ask()
        times.append((time.perf_counter() - start) * 1000)
    return times


def main(arguments: list[str]) -> None:
    """Print the tables."""
    clock = SystemClock()
    for size in map(int, arguments or SIZES):
        store = network(size)
        gc.freeze()  # as a running companion does with what it has opened
        print(f"{f'{size:,} contacts, ms':<52}{'median':>9}{'p95':>9}")
        for what, ask in ASKED.items():
            show(what, spent(store, partial(ask, store, clock)))
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
