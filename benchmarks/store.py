"""What one durable insert costs, beside what the disk itself and stock TinyDB take: `python benchmarks/store.py`.

The floor is appending a kilobyte and waiting for the disk (fdatasync). Stock TinyDB does not wait for the disk at
all. The three take turns in the same moments, so that a busy machine is busy for all of them; the ratios of their
medians are what to compare, not the milliseconds.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tinydb import TinyDB

from companion.domain.contact import Contact
from companion.store.file_store import open_store
from companion.store.records import to_document

SIZES = (100, 1_000, 2_000)
ROUNDS = 40
Job = Callable[[int], object]


def contact(number: int) -> Contact:
    """A contact of about a kilobyte."""
    return Contact(f"c{number}", f"Person {number}", date(2026, 1, 1), headline="Engineer", bio=f"{number:09d} " * 85)


def stored(folder: Path, size: int) -> Job:
    """Inserting into our store, filled to a size."""
    store = open_store(folder)
    with store.change() as data:
        for number in range(size):
            data.contacts.put(contact(number))

    def insert(number: int) -> None:
        with store.change() as data:
            data.contacts.put(contact(number))

    return insert


def stock(path: Path, size: int) -> Job:
    """Inserting into TinyDB as it comes, filled to a size."""
    table = TinyDB(path).table("contacts")
    table.insert_multiple(to_document(contact(number)) for number in range(size))
    return lambda number: table.insert(to_document(contact(number)))


def floor(path: Path) -> Job:
    """Appending a kilobyte and waiting for the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    wait = getattr(os, "fdatasync", os.fsync)  # macOS has none

    def append(_: int) -> None:
        os.write(descriptor, b"x" * 1024)
        wait(descriptor)

    return append


def medians(jobs: dict[str, Job], first: int) -> dict[str, float]:
    """The median of each job in milliseconds, the jobs taking turns."""
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(first, first + ROUNDS):
        for name, job in jobs.items():
            start = time.perf_counter()
            job(number)
            spent[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(times) for name, times in spent.items()}


def main() -> None:
    """Print the table."""
    print(f"{'contacts':>8} {'ours ms':>9} {'floor ms':>9} {'stock ms':>9} {'ours/floor':>11} {'stock/ours':>11}")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            jobs = {
                "ours": stored(folder / "data", size),
                "floor": floor(folder / "floor"),
                "stock": stock(folder / "stock.json", size),
            }
            took = medians(jobs, size)
        ours, least, plain = took["ours"], took["floor"], took["stock"]
        print(f"{size:>8} {ours:>9.2f} {least:>9.2f} {plain:>9.2f} {ours / least:>11.1f} {plain / ours:>11.1f}")


if __name__ == "__main__":
    main()
