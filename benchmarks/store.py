"""What the store's work costs beside SQLite, stock TinyDB and the disk itself: `python benchmarks/store.py [SIZE …]`.

The floor is appending a kilobyte and waiting for the disk (fdatasync); SQLite keeps its promises as we do (WAL,
synchronous=FULL); stock TinyDB does not wait for the disk at all. All take turns in the same moments, so that a busy
machine is busy for all of them; the ratios of their medians are what to compare, not the milliseconds.
"""

import gc
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from tinydb import TinyDB

from companion.domain.contact import Contact
from companion.store.door import Store
from companion.store.file_store import open_store
from companion.store.records import to_document

SIZES = (1_000, 10_000, 30_000, 100_000)
ROUNDS, STOCK_ROUNDS = 200, 3
Job = Callable[[int], object]


def contact(number: int, words: str = "") -> Contact:
    """A contact of about a kilobyte."""
    emails = (f"person{number}@mail.example",)
    bio = f"{words}{number:09d} " * 75
    return Contact(f"c{number}", f"Person {number}", date(2026, 1, 1), headline="Engineer", emails=emails, bio=bio)


def filled(folder: Path, size: int) -> Store:
    """Our store, filled to a size and opened anew."""
    store = open_store(folder)
    for first in range(0, size, 1_000):
        with store.change() as data:
            for number in range(first, min(first + 1_000, size)):
                data.contacts.put(contact(number))
    store.close()
    return open_store(folder)


def ours(store: Store, size: int) -> dict[str, Job]:
    """What is done with our store."""

    def put(number: int, words: str = "") -> None:
        with store.change() as data:
            data.contacts.put(contact(number, words))

    def get(number: int) -> object:
        with store.read() as data:
            return data.contacts.get(f"c{number % size}")

    def find(number: int) -> object:
        with store.read() as data:
            return data.contacts.with_email(f"person{number % size}@mail.example")

    return {"insert": put, "update": lambda number: put(number % size, "new "), "get": get, "find": find}


class Sqlite:
    """Contacts as JSON in a table with an index of e-mail addresses; every change on disk before it returns."""

    def __init__(self, path: Path, contacts: Iterable[Contact]) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("pragma journal_mode=wal")
        self._db.execute("pragma synchronous=full")
        self._db.execute("create table contacts (id text primary key, email text, document text)")
        self._db.execute("create index by_email on contacts (email)")
        self._db.execute("begin")
        self._db.executemany("insert into contacts values (?, ?, ?)", map(_row, contacts))
        self._db.execute("commit")
        self._size = self._db.execute("select count(*) from contacts").fetchone()[0]

    def jobs(self) -> dict[str, Job]:
        """What is done with it."""

        def put(number: int, words: str = "") -> None:
            self._db.execute("insert or replace into contacts values (?, ?, ?)", _row(contact(number, words)))

        def one(column: str, value: str) -> object:
            found = self._db.execute(f"select document from contacts where {column} = ?", (value,)).fetchone()
            return json.loads(found[0])

        return {
            "insert": put,
            "update": lambda number: put(number % self._size, "new "),
            "get": lambda number: one("id", f"c{number % self._size}"),
            "find": lambda number: one("email", f"person{number % self._size}@mail.example"),
        }


def _row(contact: Contact) -> tuple[str, str, str]:
    return contact.id, contact.emails[0], json.dumps(to_document(contact))


def floor(path: Path) -> Job:
    """Appending a kilobyte and waiting for the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    wait = getattr(os, "fdatasync", os.fsync)  # macOS has none

    def append(_: int) -> None:
        os.write(descriptor, b"x" * 1024)
        wait(descriptor)

    return append


def stock_insert(path: Path, size: int) -> Job:
    """Inserting into TinyDB as it comes, filled to a size."""
    table = TinyDB(path).table("contacts")
    table.insert_multiple(to_document(contact(number)) for number in range(size))
    return lambda number: table.insert(to_document(contact(number)))


def medians(jobs: dict[str, Job], rounds: range) -> dict[str, float]:
    """The median of each job in milliseconds, the jobs taking turns."""
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    for number in rounds:
        for name, job in jobs.items():
            start = time.perf_counter()
            job(number)
            spent[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(times) for name, times in spent.items()}


def compare(size: int) -> None:
    """Print a size's line."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = filled(folder / "data", size)
        sqlite = Sqlite(folder / "sqlite", [contact(number) for number in range(size)])
        jobs = {f"our {what}": job for what, job in ours(store, size).items()}
        jobs |= {f"sqlite {what}": job for what, job in sqlite.jobs().items()}
        jobs["floor"] = floor(folder / "floor")
        took = medians(jobs, range(size, size + ROUNDS))
        stock = medians({"insert": stock_insert(folder / "stock.json", size)}, range(size, size + STOCK_ROUNDS))
        store.close()
        gc.collect()
        opening = subprocess.run(
            [sys.executable, __file__, "--open", str(folder / "data")], capture_output=True, text=True, check=True
        ).stdout.strip()
    ratios = [took[f"our {what}"] / took[f"sqlite {what}"] for what in ("insert", "update", "get", "find")]
    print(
        f"{size:>8} {took['our insert']:>9.3f} {took['floor']:>9.3f} {took['our insert'] / took['floor']:>8.2f} "
        + " ".join(f"{ratio:>8.2f}" for ratio in ratios)
        + f" {stock['insert']:>9.1f} {stock['insert'] / took['our insert']:>9.0f}  {opening}"
    )


def opened(folder: Path) -> None:
    """Print how long opening takes in a process of its own, and its memory."""
    start = time.perf_counter()
    store = open_store(folder)
    spent = time.perf_counter() - start
    print(f"{spent:.2f} s, {most_memory() // 1024} MB")
    store.close()


def most_memory() -> int:
    """The most memory this process has had, in KiB. Linux counts its parent's into what getrusage says."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(status.read_text().partition("VmHWM:")[2].split()[0])


def main(arguments: list[str]) -> None:
    """Print the table."""
    if arguments[:1] == ["--open"]:
        opened(Path(arguments[1]))
        return
    print(f"{'':>8} {'insert, ms':^28} {'ours / SQLite':^35} {'stock insert':^19}")
    print("contacts      ours     floor    ratio   insert   update      get     find        ms     /ours  opening")
    for size in map(int, arguments or SIZES):
        compare(size)
        sys.stdout.flush()


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
