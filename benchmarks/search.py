"""What a search costs beside walking every contact and SQLite: `python benchmarks/search.py [CONTACTS …]`.

A search is a page of fifty and the number found. SQLite has the same texts, folded as ours, in a table of its own, and
gives the same page by LIKE. All take turns in the same moments.
"""

import gc
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from companion.clock import SystemClock
from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.note import Note
from companion.store.door import Data, Store
from companion.store.memory_store import memory_store
from companion.usecases.find_contacts import find_contacts
from companion.usecases.plain_text import plain

SIZES = (1_000, 10_000, 100_000)
ROUNDS, WALKS = 15, 1
BATCH = 1_000
WRITE_EASTERN, SHOW_A_ROCKET, HAVE_A_NOTE = 0.03, 0.05, 0.6  # of all people
QUERIES = (
    "",
    "e",
    "an",
    "ada",
    "ada ber",
    "kinmar",
    "engineer",
    "hartkin labs",
    "looms coffee",
    "太郎",
    "nobody-at-all",
)

_FIRST = "Ada Bo Chidi Dana Élif Farid Greta Hana Ivo Jun Kofi Lena Mateo Nadia Olu Petra Rosa Söma Tove Uma Wim Yara".split()  # noqa: E501, SIM905
_PART = "ber den fal gor hart kin lem mar nor pel quist ros sten tal ven wik zam dor lin mo".split()  # noqa: SIM905
_ROLE = "engineer designer analyst founder lead researcher writer editor recruiter teacher director producer".split()  # noqa: SIM905
_FIELD = "data climate health robotics music finance learning games energy maps logistics food".split()  # noqa: SIM905
_SAID = "met at the conference in spring talked about looms wants an introduction owes me a coffee likes hiking".split()  # noqa: SIM905
_EASTERN = ("山田太郎", "鈴木花子", "王小明", "김민수")

Person = tuple[Contact, Note | None]


def people(size: int) -> Iterator[Person]:
    """Invented people, 150 letters of each; of three in five there is a note."""
    random, today = Random(7), datetime.now(UTC).date()
    for number in range(size):
        last = "".join(random.choices(_PART, k=random.choice((2, 3)))).title()
        eastern = random.random() < WRITE_EASTERN
        name = f"{random.choice(_EASTERN)}{number % 50}" if eastern else f"{random.choice(_FIRST)} {last}"
        company = "".join(random.choices(_PART, k=2)).title() + random.choice((" GmbH", " Ltd", " Labs", ""))
        headline = f"{random.choice(_ROLE).title()} for {random.choice(_FIELD)} at {company}"
        told = Contact(
            f"c{number}",
            name,
            date(today.year, 1, 1),
            headline=headline + " 🚀" * (random.random() < SHOW_A_ROCKET),
            company=company,
            circles=(random.choice(("guild", "ex-colleagues", "meetup")),),
            tags=tuple(random.sample(_FIELD, 2)),
            cadence=Cadence(months=random.choice((24, 36, 120))),
        )
        words = [*_SAID, *(first + second for first in _PART for second in _PART)]
        said = " ".join(random.choices(words, k=16)) if random.random() < HAVE_A_NOTE else None
        yield told, Note(f"n{number}", told.id, said, datetime.now(UTC)) if said else None


def keep(store: Store, known: Iterable[Person]) -> None:
    """Put people into a store, in batches."""
    batch: list[Person] = []
    for each in known:
        batch.append(each)
        if len(batch) == BATCH:
            _keep(store, batch)
            batch.clear()
    _keep(store, batch)


def _keep(store: Store, batch: list[Person]) -> None:
    with store.change() as data:
        for contact, note in batch:
            data.contacts.put(contact)
            if note:
                data.notes.put(note)


def texts(data: Data, contact: Contact) -> str:
    """All that is searched of somebody."""
    notes = (note.text for note in data.notes.of(contact.id))
    return " ".join(
        [contact.name, contact.company or "", contact.headline or "", *contact.circles, *contact.tags, *notes]
    )


def walk(store: Store, q: str) -> int:
    """How many are found by looking at everybody."""
    words = plain(q).split()
    with store.read() as data:
        found = [each for each in data.contacts if all(word in plain(texts(data, each)) for word in words)]
    return len(sorted(found, key=lambda each: plain(each.name)))


class Sqlite:
    """The same in SQLite."""

    def __init__(self, store: Store) -> None:
        self._db = sqlite3.connect(":memory:")
        self._db.execute("create table people (name text, id text, told text, primary key (name, id)) without rowid")
        with store.read() as data:
            rows = ((plain(each.name), each.id, plain(texts(data, each))) for each in data.contacts)
            self._db.executemany("insert into people values (?, ?, ?)", rows)

    def find(self, q: str) -> int:
        """How many are found, once the first fifty of them are fetched."""
        words = [f"%{word}%" for word in plain(q).split()]
        where = " and ".join("told like ?" for _ in words) or "true"
        self._db.execute(f"select id from people where {where} order by name, id limit 50", words).fetchall()
        count: int = self._db.execute(f"select count(*) from people where {where}", words).fetchone()[0]
        return count


def median(job: Callable[[], object], rounds: int) -> float:
    """The median of a job in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        job()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def memory() -> float:
    """The memory of this process in MB, where the system tells."""
    status = Path("/proc/self/status")
    return int(status.read_text().partition("VmRSS:")[2].split()[0]) / 1024 if status.exists() else float("nan")


def compare(size: int) -> None:
    """Print a size's figures."""
    store, clock = memory_store(), SystemClock()
    keep(store, people(size))
    gc.collect()
    gc.freeze()
    before, start = memory(), time.perf_counter()
    find_contacts(store, clock)
    print(f"{size:,} contacts: the index took {time.perf_counter() - start:.2f} s and {memory() - before:.0f} MB")
    sqlite = Sqlite(store)
    print(f"{'milliseconds':<20}{'found':>9}{'ours':>9}{'LIKE':>9}{'walk':>9}")
    for q in QUERIES:
        total = find_contacts(store, clock, q).total
        if not total == sqlite.find(q) == walk(store, q):
            raise RuntimeError(f"They do not find the same for {q!r}.")
        ours, like = median(lambda: find_contacts(store, clock, q), ROUNDS), median(lambda: sqlite.find(q), ROUNDS)  # noqa: B023
        print(f"{q!r:<20}{total:>9}{ours:>9.1f}{like:>9.1f}{median(lambda: walk(store, q), WALKS):>9.0f}")  # noqa: B023
    page = median(lambda: _rename(store, clock), 50)
    print(f"{'a change, then a search':<29}{page:>9.1f}")
    gc.unfreeze()


def _rename(store: Store, clock: SystemClock) -> None:
    with store.change() as data:
        contact = data.contacts.get("c7")
        if contact:
            data.contacts.put(contact)
    find_contacts(store, clock)


def main(arguments: list[str]) -> None:
    """Print the table."""
    for size in map(int, arguments or SIZES):
        compare(size)
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
