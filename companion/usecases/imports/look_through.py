"""Reading a file through without taking anything in: what would become of it."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import islice

from companion.clock import Clock
from companion.domain.imported import Import, Remark, Stage
from companion.exchange.found import Found, FoundPerson, FoundTouch
from companion.identity.persona import of_capture
from companion.store.door import Data, Store
from companion.usecases.imports.evidence import evidence, who_only
from companion.usecases.imports.rows import named, remark
from companion.usecases.imports.take_person import look_at_person
from companion.usecases.imports.take_touch import Acquaintances, lies_ahead, look_at_touch
from companion.usecases.imports.taken import Taken, remarked

AT_ONCE = 500  # rows between two looks at whether it is to go on


def look_through(
    store: Store, clock: Clock, one: Import, rows: Iterable[Found], go_on: Callable[[Import], bool]
) -> Import:
    """The import, ready, with what would become of every row. `go_on` is told how far it is, and may say no.

    Rows are compared with the network, not with each other: a newcomer who stands twice in the file counts twice.
    """
    looking = _Looking(store, clock, one)
    coming = iter(rows)
    while some := list(islice(coming, AT_ONCE)):
        looking.look(some)
        if not go_on(looking.one):
            return looking.one
    return replace(looking.one, stage=Stage.READY)


class _Looking:
    def __init__(self, store: Store, clock: Clock, one: Import) -> None:
        self.one = one
        self._store, self._clock = store, clock
        self._known: Acquaintances = {}
        self._newcomers: set[str] = set()
        self._touches: list[FoundTouch] = []

    def look(self, rows: list[Found]) -> None:
        taken, total = Taken(), self.one.total
        with self._store.read() as data:
            for row in rows:
                total += not remark(row, taken)
                if isinstance(row, FoundPerson):
                    capture = evidence(row, named(self.one, row), self.one.as_of)
                    persona = of_capture(capture)
                    look_at_person(data, row, capture, persona, taken)
                    self._newcomers.update(persona.keys)
                elif isinstance(row, FoundTouch):
                    self._look_at_touch(data, row, taken)
        counted = replace(self.one, total=total, counts=taken.counted(self.one.counts))
        self.one = remarked(counted, taken)

    def _look_at_touch(self, data: Data, row: FoundTouch, taken: Taken) -> None:
        if lies_ahead(self._clock, row):
            taken.count("unreadable")
            taken.unread.append(Remark("its date lies in the future", row.line, 1, row.file))
            return
        keys = of_capture(who_only(row.who, self._clock.now())).keys
        with_somebody = self._newcomers & set(keys) or look_at_touch(data, self._clock, row, self._known)
        taken.count("touches" if with_somebody else "strangers")
