"""What taking in a large Connections.csv costs, and whom it keeps waiting: `python benchmarks/importing.py [ROWS]`.

A companion in a process of its own is sent the file by HTTP, looks it through and takes it in, while somebody goes
on asking who is due. Beside each figure stands what it may be at most, and the share of that which it took. Then a
file of a million rows is sent, which has to be refused.
"""

import base64
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from statistics import quantiles

from benchmarks.over_http import Connection, paired
from companion.demo.api import Api
from companion.demo.service import Service, free_port
from companion.running import find_running
from companion.usecases.imports.begin_import import LARGEST_PART

ROWS = 30_000
SYLLABLES = (
    *("an", "ber", "ca", "dor", "el", "fin", "gra", "hol", "in", "jor", "kel", "lim", "mor", "nav", "ost", "per"),
    *("quil", "ros", "ster", "tam", "ul", "ven", "wil", "yor", "zim", "bach", "dahl", "feld"),
)
GIVEN = ("Ada", "Bo", "Kit", "Mary", "John", "Ines", "Ravi", "Chen", "Lena", "Otto", "Yuki", "Omar", "Sara", "Finn")
FORMS = ("Ltd", "GmbH", "Inc")


def rows(count: int) -> Iterator[str]:
    """So many invented connections, as LinkedIn writes them down; some share a name, as people do."""
    chance = Random(count)
    yield "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for each in range(count):
        name = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3, 3)))).title()
        company = f"{''.join(chance.choices(SYLLABLES, k=2)).title()} {chance.choice(FORMS)}"
        day = f"{chance.randint(1, 28):02d} Jan 20{chance.randint(10, 25)}"
        yield f"{chance.choice(GIVEN)},{name},https://www.linkedin.com/in/p-{each},,{company},Engineer,{day}\n"


def sent(api: Api, content: bytes) -> str:
    """The id of an import of which all parts have come."""
    import_id = str(api.post("/v1/imports", {"file_name": "Connections.csv", "size": len(content)})["id"])
    for offset in range(0, len(content), LARGEST_PART):
        part = base64.b64encode(content[offset : offset + LARGEST_PART]).decode()
        api.post(f"/v1/imports/{import_id}/parts", {"offset": offset, "data": part})
    return import_id


def seconds(api: Api, import_id: str, what: str, during: str, then: str) -> float:
    """How long it is in a stage."""
    began = time.perf_counter()
    api.post(f"/v1/imports/{import_id}/{what}", {})
    while (now := api.get(f"/v1/imports/{import_id}"))["stage"] == during:
        time.sleep(0.05)
    if now["stage"] != then:
        raise RuntimeError(f"It has {now['stage']}: {now['problem']}")
    return time.perf_counter() - began


@contextmanager
def somebody_asking(port: int, token: str) -> Iterator[list[float]]:
    """How long each answer took that somebody else was given meanwhile, in milliseconds."""
    waits: list[float] = []
    over = threading.Event()

    def ask() -> None:
        connection = Connection(port, {"Authorization": f"Bearer {token}"})
        while not over.wait(0.02):
            began = time.perf_counter()
            connection.ask("GET", "/v1/reminders?limit=20")
            waits.append(1000 * (time.perf_counter() - began))

    thread = threading.Thread(target=ask)
    thread.start()
    try:
        yield waits
    finally:
        over.set()
        thread.join()


def peak(pid: int, *, anew: bool = False) -> float:
    """The most memory a process has had at once, in MB (Linux); from now on, if `anew`."""
    if anew:
        Path(f"/proc/{pid}/clear_refs").write_text("5")
    told = Path(f"/proc/{pid}/status").read_text()
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("VmHWM"))) / 1024


def line(what: str, took: float, at_most: float, unit: str) -> None:
    """One row of the table."""
    print(f"{what:44} {took:9.1f} {unit:3} of {at_most:6.0f}  {took / at_most:5.2f}")


def measure(service: Service, count: int) -> None:
    """Print the table."""
    token = paired(service)
    api = Api(service.port, token)
    running = find_running(service.data)
    if running is None:
        raise RuntimeError("The companion does not run.")
    content = "".join(rows(count)).encode()
    idle = peak(running.pid, anew=True)
    import_id = sent(api, content)
    with somebody_asking(service.port, token) as while_looking:
        line(f"look through {count:,} rows", seconds(api, import_id, "preview", "reading", "ready"), 3, "s")
    with somebody_asking(service.port, token) as while_taking:
        line("take them in", seconds(api, import_id, "start", "running", "done"), 30, "s")
    line("memory over idle", peak(running.pid) - idle, 300, "MB")
    for what, waits in (("looking through", while_looking), ("taking in", while_taking)):
        line(f"others wait, p95, while {what}", quantiles(waits, n=20)[-1], 50, "ms")
        line(f"others wait, longest, while {what}", max(waits), 50, "ms")
    line("take it back", seconds(api, import_id, "undo", "undoing", "undone"), 30, "s")
    too_many = sent(api, "".join(rows(1_000_000)).encode())
    line("refuse 1,000,000 rows", seconds(api, too_many, "preview", "reading", "failed"), 2, "s")


def main(count: int) -> None:
    """Measure on a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder), free_port())
        service.start()
        try:
            measure(service, count)
        finally:
            service.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
