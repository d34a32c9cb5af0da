"""How long a large network takes to open, and in how much memory: `python benchmarks/opening.py [CONTACTS TOUCHES]`.

Beside it what SQLite needs to read every contact from its file, and what orjson needs to read both words from one file
each, which is what a store would do that keeps everything in memory. Each in a process of its own, in turns.
"""

import gc
import importlib
import importlib.util
import os
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.store.checkpoint import as_line
from companion.store.file_store import open_store
from companion.store.records import to_document

CONTACTS, TOUCHES = 100_000, 1_000_000
ROUNDS = 3
BEGIN, SECONDS = datetime(2016, 1, 1, 12, tzinfo=UTC), 3_650 * 86_400
ADA = Contact("", "", date(2016, 1, 1), headline="Engineer", cadence=Cadence(months=3))
CALL = Interaction("", "", BEGIN, Kind.CALL, "phone", Direction.BOTH, Practice.INVOLVED)


def contact(number: int) -> Contact:
    """A contact of about a kilobyte."""
    emails = (f"person{number}@mail.example",)
    return replace(ADA, id=f"c{number}", name=f"Person {number}", emails=emails, bio=f"{number:09d} " * 75)


def touch(number: int, contacts: int) -> Interaction:
    """One of ten years of touches, of about 250 bytes."""
    chance = random.Random(number)
    kind, direction = chance.choice(list(Kind)), chance.choice(list(Direction))
    at = BEGIN + timedelta(seconds=number * SECONDS // TOUCHES)
    words = "What was said that day."
    whose = f"c{chance.randrange(contacts)}"
    return replace(CALL, id=f"i{number}", contact_id=whose, at=at, kind=kind, direction=direction, words=words)


def fill(folder: Path, contacts: int, touches: int) -> None:
    """Make the three: a data folder, a SQLite database, and a JSON file of each word."""
    store = open_store(folder / "data", longest_journal=64 << 20)
    db = sqlite3.connect(folder / "sqlite")
    for table in ("contacts", "interactions"):
        db.execute(f"create table {table} (id text primary key, contact_id text, document text)")
    for table, count in (("contacts", contacts), ("interactions", touches)):
        with (folder / table).open("wb") as lines:
            for first in range(0, count, 5_000):
                numbers = range(first, min(first + 5_000, count))
                records = [contact(each) if table == "contacts" else touch(each, contacts) for each in numbers]
                with store.change() as data:
                    for record in records:
                        getattr(data, table).put(record)
                rows = [(each.id, getattr(each, "contact_id", None), as_line(to_document(each))) for each in records]
                db.executemany(f"insert into {table} values (?, ?, ?)", rows)
                lines.writelines((b"[" if each == rows[0] and not first else b",") + each[2] for each in rows)
            lines.write(b"]")
    db.execute("create index by_contact on interactions (contact_id)")
    db.commit()
    db.close()
    store.close()


def ours(folder: Path) -> None:
    """Open the store."""
    open_store(folder / "data")


def sqlite(folder: Path) -> None:
    """Open a database and read every contact, as a companion would that looks who is who."""
    db = sqlite3.connect(folder / "sqlite")
    kept.append([msgspec.json.decode(row[0]) for row in db.execute("select document from contacts")])


def plain_json(folder: Path) -> None:
    """Read both words whole."""
    orjson = importlib.import_module("orjson")  # not a dependency; who has it sees the line
    kept.extend(orjson.loads((folder / table).read_bytes()) for table in ("contacts", "interactions"))


kept: list[object] = []
WAYS: dict[str, Callable[[Path], None]] = {"ours": ours, "sqlite": sqlite}
if importlib.util.find_spec("orjson"):
    WAYS["orjson"] = plain_json


def measure(folder: Path, way: str) -> tuple[float, int]:
    """Seconds and MiB that one way takes in a process of its own."""
    said = subprocess.run(
        [sys.executable, __file__, "--open", str(folder), way], capture_output=True, text=True, check=True
    ).stdout.split()
    return float(said[0]), int(said[1])


def opened(folder: Path, way: str) -> None:
    """Print what it takes."""
    gc.collect()
    start = time.perf_counter()
    WAYS[way](folder)
    print(f"{time.perf_counter() - start:.3f} {most_memory() // 1024}", flush=True)
    os._exit(0)  # what is kept need not be taken apart


def most_memory() -> int:
    """The most memory this process has had, in KiB. Linux counts its parent's into what getrusage says."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(status.read_text().partition("VmHWM:")[2].split()[0])


def main(arguments: list[str]) -> None:
    """Print the table."""
    if arguments[:1] == ["--open"]:
        opened(Path(arguments[1]), arguments[2])
        return
    contacts, touches = map(int, arguments or (CONTACTS, TOUCHES))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, contacts, touches)
        took = [(way, *measure(folder, way)) for _ in range(ROUNDS) for way in WAYS]
    print(f"{contacts} contacts, {touches} interactions; medians of {ROUNDS}")
    for way in WAYS:
        seconds, memory = (sorted(each[part] for each in took if each[0] == way)[ROUNDS // 2] for part in (1, 2))
        print(f"{way:>8} {seconds:>8.2f} s {memory:>8} MB")


if __name__ == "__main__":
    os.umask(0o077)
    main(sys.argv[1:])
