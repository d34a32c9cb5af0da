"""Filing: what a checkpoint moves from the data file and the journals into segments, month by month.

Only the months that something came into or went from are written, each to a file of its own name. Nothing leads to the
new files before the data file that names them is there; those they replace are left to whoever holds the folder.
"""

import contextlib
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from companion.domain.tally import combined, tallied
from companion.store.cabinet import cabinet_of, record_in, row_of
from companion.store.columns import Row
from companion.store.disk import Disk
from companion.store.folder import DATA_FILE
from companion.store.recovery import Recovered
from companion.store.schema import Filed, Meta, fresh_name
from companion.store.segment import sound, written
from companion.store.words import FILED, Word, contact_of


@dataclass
class Leaving:
    """What of a word's documents is to be filed; `touched` are the ids that have nothing to seek in segments any more.

    `rows` and `records` are by month and in one order.
    """

    doc_ids: set[str] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)
    rows: dict[str, list[Row]] = field(default_factory=dict)
    records: list[Any] = field(default_factory=list)


def leaving(folder: Path, found: Recovered) -> dict[str, Leaving]:
    """What is to be filed of everything at hand, by table. Raises StoreUnreadable."""
    words = {word.table: word for word in FILED}
    made = {word.table: Leaving(touched=set(found.removed.get(word.table, ()))) for word in FILED}
    for table, documents in found.tables():
        if word := words.get(table):
            _sort(word, folder / DATA_FILE, documents, made[table])
        else:
            deque(documents, maxlen=0)
    return made


def _sort(word: Word, path: Path, documents: Iterable[tuple[str, bytes]], made: Leaving) -> None:
    assert word.month is not None  # noqa: S101 - or it would not be filed
    for doc_id, document in documents:
        record = record_in(word, path, document)
        record_id, month = word.id_of(record), word.month(record)
        made.touched.add(record_id)
        if month:
            row = Row(b'"%b": %b' % (doc_id.encode(), document), record_id, contact_of(record))
            made.rows.setdefault(month, []).append(row)
            made.records.append(record)
            made.doc_ids.add(doc_id)


def filed(disk: Disk, folder: Path, meta: Meta, left: dict[str, Leaving]) -> Meta:
    """File it. Returns what the new data file is to say. Raises OSError or StoreUnreadable, and leaves nothing then."""
    made: list[Path] = []
    try:
        for word in FILED:
            if left[word.table].touched:
                meta = _Filing(disk, folder, word, meta, made).done(left[word.table])
        if made:
            disk.sync_folder(folder)
    except BaseException:
        for path in made:
            with contextlib.suppress(OSError):
                disk.remove(path)
        raise
    return meta


class _Filing:
    """The filing of one word. The files that are made for it are added to `made`."""

    def __init__(self, disk: Disk, folder: Path, word: Word, meta: Meta, made: list[Path]) -> None:
        self._made = made
        self._disk, self._folder, self._word, self._meta = disk, folder, word, meta
        self._old = cabinet_of(disk, folder, word, meta)

    def done(self, left: Leaving) -> Meta:
        months = dict(self._meta.segments.get(self._word.table, {}))
        gone: set[str] = set()
        leaves = {month for each in left.touched for month, _ in self._old.places(each)}
        for month in sorted(left.rows.keys() | leaves):
            rows = [*self._staying(months.pop(month, None), left.touched, gone), *left.rows.get(month, ())]
            if rows:
                path = self._new(f"{self._word.table}-{month}..json")
                months[month] = written(self._disk, path, self._word.table, month, rows)
        meta = replace(self._meta, segments={**self._meta.segments, self._word.table: months})
        return self._tallied(meta, left.records, gone) if self._word.tallied else meta

    def _staying(self, month: Filed | None, touched: set[str], gone: set[str]) -> list[Row]:
        """The rows of a segment that were not touched; whose contacts lose one of the others is added to `gone`."""
        if month is None:
            return []
        path = self._folder / month.file
        rows = [row_of(self._word, path, line) for line in sound(self._disk, self._folder, month)]
        gone |= {row.contact_id for row in rows if row.contact_id and row.record_id in touched}
        return [row for row in rows if row.record_id not in touched]

    def _tallied(self, meta: Meta, records: list[Any], gone: set[str]) -> Meta:
        new = cabinet_of(self._disk, self._folder, self._word, meta, self._old)
        come: dict[str, list[Any]] = {contact_id: [] for contact_id in gone}
        for record in records:
            come.setdefault(contact_of(record) or "", []).append(record)
        if not come:
            return meta
        changed = {
            each: tallied(new.of(each).values())
            if each in gone
            else combined((*self._old.tallies(each), *tallied(those)))
            for each, those in come.items()
        }
        new_tallies = self._old.all_tallies.updated(changed)
        return replace(meta, tallies=new_tallies.write(self._disk, self._new(f"{self._word.table}..tallies")))

    def _new(self, name: str) -> Path:
        self._made.append(self._folder / fresh_name(name))
        return self._made[-1]
