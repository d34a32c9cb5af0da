"""One row of a table, by its headings: what is taken of it, and what is left over."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import TypeVar

from companion.exchange.found import LeftOut

T = TypeVar("T")
_SHOWN = 200


class Record:
    """A row. Every cell that nobody takes, and every value that cannot be kept, is told by `left_out`.

    `shown` has for each heading, as it is compared (casefolded), how it stands in the file. A cell is what `clean`
    makes of it.
    """

    __slots__ = ("_cells", "_clean", "_left", "_shown", "line")

    def __init__(self, line: int, shown: Mapping[str, str], cells: Sequence[str], clean: Callable[[str], str]) -> None:
        self.line = line
        self._clean = clean
        self._shown = shown
        self._cells = dict(zip(shown, cells, strict=False))
        self._left = [("cell under no heading", cell) for cell in cells[len(shown) :] if cell.strip()]

    def take(self, heading: str) -> str:
        """What stands under a heading; "" where nothing does."""
        return self._clean(self._cells.pop(heading, "")).strip()

    def has(self, heading: str) -> bool:
        """Whether the table has such a column."""
        return heading in self._shown

    def drop_if(self, heading: str, values: Container[str]) -> None:
        """A cell that has one of these values, in lower case, tells nothing."""
        if self._cells.get(heading, "").strip().casefold() in values:
            del self._cells[heading]

    def value(self, heading: str, read: Callable[[str], T | None]) -> T | None:
        """A cell as a value; one of which `read` makes None is left out."""
        cell = self.take(heading)
        value = read(cell) if cell else None
        if cell and value is None:
            self.leave(self._shown[heading], cell)
        return value

    def values(
        self, headings: Sequence[str], parts_of: Callable[[str], Sequence[str]], read: Callable[[str], T | None]
    ) -> tuple[T, ...]:
        """Cells of several values each: every value once, in their order; those that cannot be kept are left out."""
        found: dict[T, None] = {}
        for heading in headings:
            cell = self.take(heading)
            for part in parts_of(cell) if cell else ():
                value = read(part)
                if value is not None:
                    found[value] = None
                elif part.strip():
                    self.leave(self._shown[heading], part)
        return tuple(found)

    def leave(self, what: str, value: str) -> None:
        """Something of this row is not taken over."""
        self._left.append((what, value))

    def left_out(self) -> Iterator[LeftOut]:
        """All that was not taken, cut to what can be shown."""
        rest = ((self._shown[heading], cell) for heading, cell in self._cells.items() if cell.strip())
        for what, value in (*self._left, *rest):
            told = " ".join(self._clean(value).split())
            yield LeftOut(self.line, what, told if len(told) <= _SHOWN else f"{told[: _SHOWN - 1]}…")
