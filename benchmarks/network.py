"""What the page of the network asks, and how long it waits: `python benchmarks/network.py [CONTACTS …]`.

The companion is a process of its own with so many contacts and ten times as many touches, filed by month as they are
after a start (benchmarks/reminders.py). A touch is logged before every round, so that everything asked is asked of a
network that has just changed; an empty Flask route takes turns with it. A bulk change is of a tenth of all contacts.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import uuid4

from benchmarks.over_http import Connection, nothing, show
from benchmarks.reminders import TOUCHES_EACH, changes, companion

SIZES = (30_000,)
ROUNDS = 20
ASKED = {
    "reminders": "/v1/reminders",
    "this week's plan": "/v1/week",
    "people by name, the first 100": "/v1/people?limit=100",
    "people by due date, from the 2,000th on": "/v1/people?sort=due&offset=2000&limit=100",
    "people overdue, by last touch": "/v1/people?state=overdue&sort=last_touch&order=desc&limit=100",
    "a search stroke, one letter": "/v1/people?q=e&limit=100",
    "a search stroke, two words": "/v1/people?q=mill+12&limit=100",
    "a search stroke, in an order": "/v1/people?q=mill+12&sort=due&limit=100",
    "what people can be narrowed by": "/v1/people/facets",
    "one person's timeline": "/v1/contacts/c7/timeline",
    "readiness": "/v1/readiness",
    "visibility": "/v1/visibility",
    "half a year of warmth": "/v1/warmth",
    "who do I know at": "/v1/whom?company=mill+12",
    "whom to introduce": "/v1/introductions",
    "help": "/v1/help",
}
Timed = dict[str, list[float]]


def ask_all(ours: Connection, empty: Connection, size: int) -> Timed:
    """The milliseconds that each question took, after a change."""
    times: Timed = {}
    log = changes(ours, size)["a touch is logged"]
    for number in range(ROUNDS):
        _timed(times, "an empty route", partial(empty.ask, "GET", "/nothing"))
        for what, path in ASKED.items():
            log(number * len(ASKED) + len(times))
            _timed(times, what, partial(ours.ask, "GET", path))
    return times


def change_many(ours: Connection, size: int) -> Timed:
    """The milliseconds that a change of a tenth of all took, undoing it, and the list after each."""
    times: Timed = {}
    people = partial(ours.ask, "GET", ASKED["people by name, the first 100"])
    ids = [f"c{number}" for number in range(0, size, 10)]
    for _ in range(3):
        batch = str(uuid4())
        told = {"id": batch, "ids": ids, "set": {"cadence": {"days": 90}, "add_tags": ["weaver"]}, "spread": 4}
        _timed(times, f"a change of {len(ids):,}", partial(ours.ask, "POST", "/v1/people/changes", told))
        _timed(times, "people after it", people)
        undo = f"/v1/people/changes/{batch}/undo"
        _timed(times, f"undoing {len(ids):,}", partial(ours.ask, "POST", undo))
        _timed(times, "people after that", people)
    return times


def _timed(times: Timed, what: str, job: Callable[[], object]) -> None:
    start = time.perf_counter()
    job()
    times.setdefault(what, []).append((time.perf_counter() - start) * 1000)


def compare(size: int) -> None:
    """Print a size's figures."""
    with tempfile.TemporaryDirectory() as name, nothing() as empty, companion(Path(name), size) as ours:
        for path in ASKED.values():
            ours.ask("GET", path)  # waits until the companion has got ready
        asked, changed = ask_all(ours, empty, size), change_many(ours, size)
        print(f"{f'{size:,} contacts, {size * TOUCHES_EACH:,} touches, ms':<52}{'median':>9}{'p95':>9}{'ratio':>9}")
        base = show("an empty route", asked.pop("an empty route"))
        for what, times in (asked | changed).items():
            show(what, times, base)


def main(arguments: list[str]) -> None:
    """Print the tables."""
    for size in map(int, arguments or SIZES):
        compare(size)
        sys.stdout.flush()


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
