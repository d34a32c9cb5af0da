"""What it takes to say who is due after a change: `python benchmarks/reminders.py [CONTACTS …]`.

The companion is a process of its own with so many contacts and ten times as many touches, filed by month as they are
after a start. A third of the people have a cadence of their own, the others are in circles or have a tag that lend them
one. Before every question something is changed, on disk; its reply says how many are overdue then. An empty Flask route
takes turns with them.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from benchmarks.over_http import Connection, nothing, paired, show
from companion.demo.service import Service, free_port
from companion.domain.cadence import Cadence
from companion.domain.circle import Circle
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.tag_cadence import TagCadence
from companion.domain.touch import default_practice
from companion.store.door import Store
from companion.store.file_store import open_store

SIZES = (30_000,)
TOUCHES_EACH = 10
ROUNDS = 60
CIRCLES = 300
OWN, TAGGED = (
    3,
    10,
)  # every third has a cadence of their own, every tenth has the one tag that is changed, and no circle
NOW = datetime.now(UTC)
CADENCES = [Cadence(days=30), Cadence(months=1), Cadence(months=3), Cadence(months=6), Cadence(months=12)]


def contact(number: int) -> Contact:
    """Somebody with a cadence of their own, or else with their circle's, or with that of a tag."""
    tagged = number % TAGGED == 0
    return Contact(
        f"c{number}", f"Person {number}", (NOW - timedelta(days=number % 900)).date(), headline="Engineer",
        company=f"Mill {number % 500}", cadence=None if number % OWN else CADENCES[number % len(CADENCES)],
        circles=() if tagged else (f"Circle {number % CIRCLES}",), tags=("large",) if tagged else ("rust",),
    )  # fmt: skip


def touch(number: int, whose: int, chance: random.Random) -> Interaction:
    """Something that was in the last two years."""
    kind = chance.choice(list(Kind))
    at = NOW - timedelta(minutes=chance.randrange(2 * 365 * 24 * 60))
    direction = chance.choice(list(Direction))
    return Interaction(
        f"i{number}", f"c{whose}", at, kind, "linkedin", direction, default_practice(kind), words="How is the new job?"
    )  # fmt: skip


def fill(store: Store, size: int) -> None:
    """Keep so many people, and what was with them."""
    chance = random.Random(6)
    with store.change() as data:
        for number in range(CIRCLES):
            data.circles.put(Circle(f"g{number}", f"circle {number}", NOW, cadence=CADENCES[number % len(CADENCES)]))
        data.tag_cadences.put(TagCadence("large", CADENCES[2]))
    for first in range(0, size, 1_000):
        with store.change() as data:
            for number in range(first, min(first + 1_000, size)):
                data.contacts.put(contact(number))
                for nth in range(TOUCHES_EACH):
                    data.interactions.put(touch(number * TOUCHES_EACH + nth, number, chance))


@contextmanager
def companion(folder: Path, size: int) -> Iterator[Connection]:
    """A connection to a companion that has got ready."""
    with closing(open_store(folder / "data")) as store:
        fill(store, size)
    service = Service(folder, free_port())
    service.start()
    try:
        yield Connection(service.port, {"Authorization": f"Bearer {paired(service)}"})
    finally:
        service.stop()


def changes(ours: Connection, size: int) -> dict[str, Callable[[int], object]]:
    """What is changed before a question, by what it is."""

    def log(number: int) -> object:
        item = {"id": f"00000000-0000-4000-8000-{number:012d}", "contact_id": f"c{number * 97 % size}", "kind": "call"}
        told = item | {"at": NOW.isoformat(), "channel": "phone", "direction": "both"}
        return ours.ask("POST", "/v1/interactions", {"items": [told]})

    def lend(way: str, **about: str) -> Callable[[int], object]:
        method = "PUT" if about else "PATCH"
        return lambda number: ours.ask(method, way, about | {"cadence": {"days": 40 + number}})

    return {
        "a touch is logged": log,
        f"a circle of {size // CIRCLES} is given a cadence": lend("/v1/circles/g1"),
        f"a tag of {size // TAGGED:,} is given a cadence": lend("/v1/tag-cadences", tag="large"),
    }


def compare(size: int) -> None:
    """Print a size's figures."""
    with tempfile.TemporaryDirectory() as name, nothing() as empty, companion(Path(name), size) as ours:
        ours.ask("GET", "/v1/reminders")  # waits until the companion has got ready
        asked: dict[str, list[float]] = {}
        for number in range(ROUNDS):
            _timed(asked, "an empty route", lambda: empty.ask("GET", "/nothing"))
            for what, change in changes(ours, size).items():
                _timed(asked, what, partial(change, number))
                _timed(asked, f"a page of 50 after {what}", lambda: ours.ask("GET", "/v1/reminders"))
            _timed(asked, "a page of 50 who soon will be", lambda: ours.ask("GET", "/v1/reminders?state=soon"))
        print(f"{f'{size:,} contacts, {size * TOUCHES_EACH:,} touches, ms':<60}{'median':>9}{'p95':>9}{'ratio':>9}")
        base = show("an empty route", asked.pop("an empty route"))
        for what, times in asked.items():
            show(what, times, base)


def _timed(asked: dict[str, list[float]], what: str, ask: Callable[[], object]) -> None:
    start = time.perf_counter()
    ask()
    asked.setdefault(what, []).append((time.perf_counter() - start) * 1000)


def main(arguments: list[str]) -> None:
    """Print the tables."""
    for size in map(int, arguments or SIZES):
        compare(size)
        sys.stdout.flush()


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
