"""The records of one word that are filed: in segments, by month. It never changes; a checkpoint makes another.

Nothing of it is in memory but what finds its rows. Whatever is read is checked against what was written.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from companion.domain.tally import Tally
from companion.store.columns import Row, hashed
from companion.store.damage import damaged
from companion.store.disk import Disk
from companion.store.records import BadDocumentError, from_json
from companion.store.schema import Filed, Meta
from companion.store.segment import Segment, opened, parted, rebuilt
from companion.store.tallies import Tallies
from companion.store.words import Word, contact_of

_REMEMBERED = 16_384  # ids of which it is known where they are, or that they are nowhere: a change asks several times
Segments = Mapping[str, Segment]


class Cabinet:
    """All segments of a word, by month. What reads rows raises StoreUnreadable if they are damaged."""

    def __init__(self, word: Word, segments: Segments, tallies: Tallies) -> None:
        self.word = word
        self.segments = segments
        self.all_tallies = tallies
        self._places = lru_cache(_REMEMBERED)(partial(_places, segments))

    def __len__(self) -> int:
        return sum(map(len, self.segments.values()))

    def get(self, record_id: str) -> Any | None:  # noqa: ANN401 - a record of the word
        """The record with this id."""
        found = self._read(record_id)
        return found and found[1]

    def doc_id(self, record_id: str) -> int | None:
        """The id TinyDB knows it by."""
        found = self._read(record_id)
        return found and found[0]

    def places(self, record_id: str) -> Iterator[tuple[str, int]]:
        """The months that may hold this id, and the rows there."""
        return ((month, row) for month, _, row in self._places(record_id))

    def of(self, contact_id: str, month: str | None = None) -> dict[str, Any]:
        """The records of a contact, by id; of one month if that is given."""
        found: dict[str, Any] = {}
        wanted = hashed(contact_id)
        for segment in self.segments.values() if month is None else self._of_month(month):
            rows = segment.columns.of_contact(wanted)
            found |= {each: record for each, record in self._records(segment, rows) if contact_of(record) == contact_id}
        return found

    def of_month(self, month: str) -> dict[str, Any]:
        """The records of a month, by id."""
        return {each: record for segment in self._of_month(month) for each, record in self._records(segment)}

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """The tallies of a contact's interactions."""
        return self.all_tallies.of(contact_id)

    def _of_month(self, month: str) -> list[Segment]:
        return [self.segments[month]] if month in self.segments else []

    def _read(self, record_id: str) -> tuple[int, Any] | None:
        for _, segment, row in self._places(record_id):
            ((doc_id, document),) = segment.rows([row])
            record = record_in(self.word, segment.path, document)
            if self.word.id_of(record) == record_id:
                return int(doc_id), record
        return None

    def _records(self, segment: Segment, rows: range | None = None) -> Iterator[tuple[str, Any]]:
        for _, document in segment.rows(range(len(segment)) if rows is None else rows):
            record = record_in(self.word, segment.path, document)
            yield self.word.id_of(record), record


def _places(segments: Segments, record_id: str) -> tuple[tuple[str, Segment, int], ...]:
    wanted = hashed(record_id)
    return tuple(
        (month, segment, row) for month, segment in segments.items() for row in segment.columns.with_id(wanted)
    )


def record_in(word: Word, path: Path, document: bytes) -> Any:  # noqa: ANN401 - a record of the word
    """The record in a document. Raises StoreUnreadable."""
    try:
        return from_json(word.record, document)
    except BadDocumentError as error:
        raise damaged(path, str(error)) from error


def row_of(word: Word, path: Path, line: bytes) -> Row:
    """The row a line is. Raises StoreUnreadable."""
    record = record_in(word, path, parted(line)[1])
    return Row(line, word.id_of(record), contact_of(record))


def cabinet_of(disk: Disk, folder: Path, word: Word, meta: Meta, before: "Cabinet | None" = None) -> Cabinet:
    """The cabinet that a data file names, with what is the same in the one before. Raises StoreUnreadable."""
    known = {segment.filed: segment for segment in before.segments.values()} if before else {}
    months = sorted(meta.segments.get(word.table, {}).items())
    segments = {month: known.get(filed) or _segment(disk, folder, word, filed) for month, filed in months}
    tallies = Tallies.opened(disk, folder, meta.tallies) if word.tallied and meta.tallies else Tallies()
    return Cabinet(word, segments, tallies)


def _segment(disk: Disk, folder: Path, word: Word, filed: Filed) -> Segment:
    """A segment whose columns are damaged is found again by reading all of it."""
    return opened(disk, folder, filed) or rebuilt(disk, folder, filed, partial(row_of, word, folder / filed.file))
