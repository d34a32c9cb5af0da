"""How long a person's own calls take amid slow callers: `python benchmarks/slow_clients.py [CALLERS]`.

The companion is a process of its own. So many connections send their head, or their body, or read their replies, next
to a byte at a time; meanwhile another caller reads one contact and notes a touch, again and again. Printed are the
milliseconds of each, first with nobody slow, then amid each kind, for as long as the first of them are held.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from companion.demo.api import Api
from companion.demo.service import Service, free_port
from tests.attack.slow_clients import connections, slowly, ways
from tests.companion.web.people import capture, touch

CALLERS = 400
SECONDS = 4.0  # less than the companion gives a request to arrive
ROUNDS = 5  # at least


def spent(calls: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """The milliseconds each call took, taking turns for a while."""
    times: dict[str, list[float]] = {name: [] for name in calls}
    end = time.perf_counter() + SECONDS
    while time.perf_counter() < end or any(len(each) < ROUNDS for each in times.values()):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            times[name].append((time.perf_counter() - start) * 1000)
    return times


def show(what: str, held: int, times: dict[str, list[float]]) -> None:
    """Print a line for each call."""
    for name, each in times.items():
        high = statistics.quantiles(each, n=20)[-1]
        print(f"{what:<16}{held:>6}  {name:<18}{statistics.median(each):>9.1f}{high:>9.1f}{max(each):>9.1f}")


def main(arguments: list[str]) -> None:
    """Print the table."""
    callers = int(arguments[0]) if arguments else CALLERS
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder), free_port())
        service.start()
        try:
            measure(service, service.api(), callers)
        finally:
            service.stop()


def measure(service: Service, api: Api, callers: int) -> None:
    """Print a line for nobody, and for each way to be slow."""
    [saved] = api.deliver("/v1/captures", [capture()])
    contact: str = saved["contact_id"]
    calls: dict[str, Callable[[], object]] = {
        "read a contact": lambda: api.get(f"/v1/contacts/{contact}"),
        "note a touch": lambda: api.deliver("/v1/interactions", [touch(contact)]),
    }
    spent(calls)
    before = connections(service)
    print(f"{'slow callers':<16}{'held':>6}  {'milliseconds':<18}{'median':>9}{'p95':>9}{'most':>9}")
    show("nobody", 0, spent(calls))
    for name, way in ways(service.port).items():
        with slowly(service.port, way, callers):
            api.get("/v1/hello")  # waits behind what all of them asked at the same moment
            show(name, connections(service) - before, spent(calls))


if __name__ == "__main__":
    main(sys.argv[1:])
