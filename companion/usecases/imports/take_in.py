"""Taking a file in: people first, then what passed between them and you; each step one change."""

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from companion.clock import Clock
from companion.domain.imported import Counts, Import, Stage
from companion.exchange.found import Found, FoundPerson, FoundTouch
from companion.store.door import Store
from companion.usecases.imports.begin_import import an_import
from companion.usecases.imports.evidence import evidence
from companion.usecases.imports.rows import named
from companion.usecases.imports.take_person import take_person
from companion.usecases.imports.take_touch import Acquaintances, take_touch
from companion.usecases.imports.taken import ROWS, Taken

BREATH = 0.001  # seconds between two steps, for whoever waits
_STAYS = 500  # rows after which what was kept is looked through for garbage no more: that would stop every thread

Reading = Callable[[], Iterator[Found]]


def take_in(store: Store, clock: Clock, one: Import, reading: Reading, stopping: Callable[[], bool]) -> None:
    """Take in all rows that have not been, until the person says otherwise or the companion stops.

    A step and how far it brings the import are one change: after a crash it goes on behind the last whole step.
    """
    known: Acquaintances = {}
    rows = islice(_in_order(reading), one.rows, None)
    while not stopping():
        some = list(islice(rows, ROWS))
        with store.change() as data:
            now = an_import(data, one.id)
            if now.stage is not Stage.RUNNING:
                return
            if not some:
                data.imports.put(replace(now, stage=Stage.DONE, ended_at=clock.now()))
                return
            taken = Taken()
            for row in some:
                if isinstance(row, FoundPerson):
                    take_person(data, clock, row, evidence(row, named(one, row), one.as_of), taken)
                else:
                    take_touch(data, clock, row, known, taken)
            data.import_steps.put(taken.step(one.id, now.rows))
            taken.counts["unreadable"] = 0  # they were counted when the file was looked through
            counts = taken.counted(now.counts if now.rows else Counts(unreadable=now.counts.unreadable))
            data.imports.put(replace(now, rows=now.rows + len(some), counts=counts))
        if now.rows % _STAYS < ROWS:
            gc.freeze()
        time.sleep(BREATH)


def _in_order(reading: Reading) -> Iterator[FoundPerson | FoundTouch]:
    """People before touches, whichever file of an archive they are in: one may be with somebody who comes later."""
    for kind in (FoundPerson, FoundTouch):
        yield from (row for row in reading() if isinstance(row, kind))
