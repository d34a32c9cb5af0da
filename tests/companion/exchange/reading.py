"""Reading in tests: a file told as text or bytes, and what came of it, by kind."""

import csv
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar

from companion.exchange.bad_file import NothingFound
from companion.exchange.formats import found_in
from companion.exchange.found import Found, FoundPerson, FoundTouch, LeftOut, Understood, Unreadable
from companion.exchange.reader import ReadOptions

T = TypeVar("T")


@dataclass(frozen=True)
class Outcome:
    """What came of a file."""

    found: list[Found]

    def _of(self, kind: type[T]) -> list[T]:
        return [each for each in self.found if isinstance(each, kind)]

    @property
    def people(self) -> list[FoundPerson]:
        return self._of(FoundPerson)

    @property
    def touches(self) -> list[FoundTouch]:
        return self._of(FoundTouch)

    @property
    def unreadable(self) -> list[Unreadable]:
        return self._of(Unreadable)

    @property
    def left_out(self) -> list[tuple[int, str, str]]:
        return [(each.line, each.what, each.value) for each in self._of(LeftOut)]

    @property
    def understood(self) -> dict[str, str]:
        return {each.what: each.as_what for each in self._of(Understood)}

    @property
    def names(self) -> list[str | None]:
        return [each.person.name for each in self.people]


def outcome_of(file: str | bytes, name: str = "file.csv", **options: Any) -> Outcome:
    """What comes of a file; one of which nothing is taken over has an outcome too."""
    content = file.encode() if isinstance(file, str) else file
    found: list[Found] = []
    with suppress(NothingFound):
        for each in found_in(io.BytesIO(content), name, ReadOptions(**options)):
            found.append(each)  # noqa: PERF402 - what came before the end is kept
    return Outcome(found)


def written(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a CSV file has them."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(rows)
    return file.getvalue()
