"""Everything in one zip: all that was ever told, the people for other programs, and a page that says what is what."""

from collections.abc import Iterable, Iterator
from datetime import date
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from companion.clock import Clock
from companion.store.door import Data, Store
from companion.usecases.export_network import network_of
from companion.usecases.export_people import cards_of, table_of

MEDIA_TYPE = "application/zip"
_ENOUGH = 64 * 1024  # bytes handed on at once
_README = """Keepwarm: everything that was kept on {day}.

network.json  all of it: people, pages, notes, touches, and the evidence for each value. It is taken in again, in an
              empty data folder, by: keepwarm import network.json
people.csv    the people and the notes on them, for a spreadsheet. Cells that it would compute begin with an apostrophe.
people.vcf    the people and the notes on them as vCards, for an address book.

Not in it: the keys of paired browsers and scripts, and the address for calendars.
"""


class _Outbox:
    """What a zip has written and nobody has taken yet."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._size = 0

    def write(self, part: bytes) -> int:
        """Take some bytes."""
        self._parts.append(bytes(part))
        self._size += len(part)
        return len(part)

    def flush(self) -> None:
        """Nothing is held back."""

    def close(self) -> None:
        """Nothing is open."""

    def taken(self, at_least: int = 1) -> Iterator[bytes]:
        """All of it, once it is so much."""
        if self._size >= at_least:
            yield b"".join(self._parts)
            self._parts, self._size = [], 0


def export_all(store: Store, clock: Clock) -> Iterator[bytes]:
    """The zip. Of the same network at the same moment it is the same to the last byte."""
    out = _Outbox()
    with store.read() as data, ZipFile(out, "w") as whole:
        for name, parts in _files(data, clock):
            with whole.open(_entry(name), "w", force_zip64=True) as file:
                for part in parts:
                    file.write(part)
                    yield from out.taken(_ENOUGH)
    yield from out.taken()


def _files(data: Data, clock: Clock) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield "README.txt", [_README.format(day=clock.today().isoformat()).encode()]
    yield "network.json", network_of(data, clock.now())
    yield "people.csv", table_of(data)
    yield "people.vcf", cards_of(data)


def _entry(name: str) -> ZipInfo:
    """A member that is its owner's alone, and of no particular time."""
    first_day = date(1980, 1, 1)  # a zip knows none before
    entry = ZipInfo(name, (first_day.year, first_day.month, first_day.day, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
