"""What the companion's answers cost through HTTP: `python benchmarks/over_http.py [CONTACTS …]`.

The companion is a process of its own with so many contacts, asked over one connection that is kept. Beside it stands an
empty Flask route on the same server, sent the same requests, and the disk: a capture's worth of bytes appended and
synced. All take turns in the same moments, so the ratios of their medians are what to compare, not the milliseconds.
"""

import http.client
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

from flask import Flask, Response

from benchmarks.search import QUERIES, keep, people
from companion.demo.api import Api
from companion.demo.polling import until
from companion.demo.service import Service, free_port
from companion.server import Server, stop_on_signals
from companion.store.file_store import open_store

SIZES = (1_000, 100_000)
ROUNDS = 300
CAPTURE = 2_000  # bytes: a contact, its profile, the capture and the answer, as one journal line
Job = Callable[[int], object]


class Connection:
    """One connection that is kept, and what is sent with every request."""

    def __init__(self, port: int, headers: dict[str, str]) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._headers = headers

    def ask(self, method: str, path: str, body: Any = None, **headers: str) -> http.client.HTTPResponse:  # noqa: ANN401 - JSON
        """The reply, read to its end."""
        sent = None if body is None else json.dumps(body).encode()
        kind = {} if body is None else {"Content-Type": "application/json"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self._connection.request(method, path, sent, self._headers | kind | named)
        reply = self._connection.getresponse()
        reply.read()
        if reply.status not in (200, 201, 304):
            raise RuntimeError(f"{reply.status} for {path}")
        return reply


def serve_nothing(port: int) -> None:
    """An empty route, as Flask makes it, on the companion's own server."""
    app = Flask("nothing")
    app.add_url_rule(
        "/nothing", "nothing", lambda: Response("{}\n", mimetype="application/json"), methods=["GET", "POST"]
    )
    server = Server(app, port)
    stop_on_signals(server)
    server.serve()


@contextmanager
def nothing() -> Iterator[Connection]:
    """A connection to it."""
    port = free_port()
    process = subprocess.Popen([sys.executable, __file__, "--nothing", str(port)])

    def answers() -> bool:
        with suppress(OSError):
            return bool(Connection(port, {}).ask("GET", "/nothing"))
        return False

    try:
        until("the empty route to answer", answers)
        yield Connection(port, {"Authorization": "Bearer " + "x" * 43})
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=15)


@contextmanager
def companion(folder: Path, size: int) -> Iterator[Connection]:
    """A connection to a companion with so many contacts."""
    with closing(open_store(folder / "data")) as store:
        keep(store, people(size))
    service = Service(folder, free_port())
    service.start()
    try:
        yield Connection(service.port, {"Authorization": f"Bearer {paired(service)}"})
    finally:
        service.stop()


def paired(service: Service) -> str:
    """A new script's token."""
    told = {"code": service.code(), "label": "A script"}
    token: str = Api(service.port).post("/v1/pair", told)["token"]
    return token


def capture(number: int) -> dict[str, Any]:
    """A delivery of one capture, of somebody new."""
    url = f"https://github.com/bench-{number}"
    person = {"name": f"Somebody New{number}", "handle": f"bench-{number}", "profile_url": url, "headline": "Engineer"}
    at = datetime.now(UTC).isoformat()
    item = {"id": str(uuid4()), "captured_at": at, "url": url, "recipe": "github@1", "person": person}
    return {"items": [item | {"chosen": {"cadence": {"months": 3}}}]}


def searched(ours: Connection, q: str) -> Job:
    """A search, as the popup asks for it."""
    return lambda _: ours.ask("GET", f"/v1/contacts?q={quote(q)}")


def disk(path: Path) -> Job:
    """Appending a capture's worth of bytes and waiting for the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    wait = getattr(os, "fdatasync", os.fsync)  # macOS has none

    def append(_: int) -> None:
        os.write(descriptor, b"x" * CAPTURE)
        wait(descriptor)

    return append


def spent(jobs: dict[str, Job], rounds: range) -> dict[str, list[float]]:
    """The milliseconds each job took, the jobs taking turns."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for number in rounds:
        for name, job in jobs.items():
            start = time.perf_counter()
            job(number)
            times[name].append((time.perf_counter() - start) * 1000)
    return times


def show(what: str, times: list[float], against: float | None = None) -> float:
    """Print a line of the table; returns the median."""
    median, high = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    print(f"{what:<52}{median:>9.2f}{high:>9.2f}" + (f"{median / against:>9.2f}" if against else ""))
    return median


def compare(size: int) -> None:
    """Print a size's figures."""
    with tempfile.TemporaryDirectory() as name, nothing() as empty, companion(Path(name), size) as ours:
        ours.ask("GET", "/v1/contacts?q=a")
        ours.ask("POST", "/v1/captures", capture(-1))  # both wait until the companion has got ready
        tag = str(ours.ask("GET", "/v1/reminders").headers["ETag"])
        reading: dict[str, Job] = {
            "an empty route, GET": lambda _: empty.ask("GET", "/nothing", If_None_Match=tag),
            "reminders, unchanged": lambda _: ours.ask("GET", "/v1/reminders", If_None_Match=tag),
        }
        writing: dict[str, Job] = {
            "an empty route, POST": lambda number: empty.ask("POST", "/nothing", capture(number)),
            "the disk": disk(Path(name) / "disk"),
            "a capture": lambda number: ours.ask("POST", "/v1/captures", capture(number)),
        }
        searching = {f"search {q!r}" if q else "everybody by name": searched(ours, q) for q in QUERIES}
        read, wrote = spent(reading, range(ROUNDS)), spent(writing, range(ROUNDS))
        changed = spent({"reminders, after a change": lambda _: ours.ask("GET", "/v1/reminders")}, range(ROUNDS // 10))
        found = spent(searching, range(ROUNDS // 15))
        print(f"{f'{size:,} contacts, milliseconds':<52}{'median':>9}{'p95':>9}{'ratio':>9}")
        base = show("an empty route, GET", read["an empty route, GET"])
        show("reminders, unchanged (304), to the empty route", read["reminders, unchanged"], base)
        show("reminders, a page of 50", changed["reminders, after a change"], base)
        floor = show("an empty route, POST", wrote["an empty route, POST"]) + show("the disk", wrote["the disk"])
        show("a capture, durable, to the empty route and the disk", wrote["a capture"], floor)
        for what, times in found.items():
            show(what, times)
        show("all searches", [each for times in found.values() for each in times])


def main(arguments: list[str]) -> None:
    """Print the tables."""
    if arguments[:1] == ["--nothing"]:
        serve_nothing(int(arguments[1]))
        return
    for size in map(int, arguments or SIZES):
        compare(size)
        sys.stdout.flush()


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
