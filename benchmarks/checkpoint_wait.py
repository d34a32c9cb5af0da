"""How long a write waits for a checkpoint: `python benchmarks/checkpoint_wait.py [CONTACTS SECONDS]`.

Threads log interactions without a pause, each change on disk before it is answered, into a network whose journal is so
short that checkpoints never cease. Beside it the same with no checkpoint at all, and the disk's own waits (append and
fdatasync) in the same moments: what the busiest thousandth of the disk's takes is nobody's doing.
"""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.door import Store
from companion.store.file_store import open_store

CONTACTS, SECONDS = 30_000, 20
THREADS = 2
SHORT, NEVER = 256 << 10, 1 << 40  # bytes of journal before a checkpoint
AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
ADA = Contact("", "", date(2026, 1, 1), headline="Engineer")
CALL = Interaction("", "", AT, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED, words="What was said.")


def fill(folder: Path, contacts: int) -> None:
    """A network of contacts of about a kilobyte."""
    store = open_store(folder)
    with store.change() as data:
        for number in range(contacts):
            data.contacts.put(replace(ADA, id=f"c{number}", name=f"Person {number}", bio=f"{number:09d} " * 75))
    store.close()


def waits(job: Callable[[int], None], seconds: float) -> list[float]:
    """How long each turn of a job took, in milliseconds, of several threads."""
    took: list[float] = []
    end = time.monotonic() + seconds

    def work(number: int) -> None:
        while time.monotonic() < end:
            start = time.perf_counter()
            job(number)
            took.append((time.perf_counter() - start) * 1000)
            number += THREADS

    threads = [threading.Thread(target=work, args=(each,)) for each in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(took)


def logging_into(store: Store, contacts: int, name: str) -> Callable[[int], None]:
    """Logging an interaction."""

    def log(number: int) -> None:
        with store.change() as data:
            data.interactions.put(replace(CALL, id=f"{name}{number}", contact_id=f"c{number % contacts}"))

    return log


def appending(path: Path) -> Callable[[int], None]:
    """Appending as many bytes, and waiting for the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    wait = getattr(os, "fdatasync", os.fsync)  # macOS has none

    def append(_: int) -> None:
        os.write(descriptor, b"x" * 300)
        wait(descriptor)

    return append


def tell(name: str, took: list[float]) -> None:
    """Print a line."""
    marks = [took[min(len(took) - 1, int(len(took) * part))] for part in (0.5, 0.99, 0.999)]
    print(f"{name:<28} {len(took):>8} " + " ".join(f"{each:>9.2f}" for each in (*marks, took[-1])), flush=True)


def main(arguments: list[str]) -> None:
    """Print the table."""
    contacts, seconds = map(int, arguments or (CONTACTS, SECONDS))
    print(f"{'ms':<28} {'writes':>8} {'median':>9} {'p99':>9} {'p99.9':>9} {'longest':>9}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder / "data", contacts)
        tell("the disk alone", waits(appending(folder / "floor"), seconds / 2))
        for what, longest in (("without checkpoints", NEVER), ("with checkpoints all along", SHORT)):
            store = open_store(folder / "data", longest_journal=longest)
            tell(what, waits(logging_into(store, contacts, what), seconds))
            store.close()


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
