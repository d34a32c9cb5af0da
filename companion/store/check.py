"""Looking a data folder over without changing anything in it: what `keepwarm doctor` says about the data."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from companion.domain.contact import Profile
from companion.domain.merge import Merge
from companion.store.backups.advice import what_to_do
from companion.store.backups.listing import BACKUPS, backups
from companion.store.cabinet import record_in
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.everything import everything
from companion.store.folder import DATA_FILE, OTHERS
from companion.store.onlooker import looked_at
from companion.store.recovery import Recovered
from companion.store.segment import opened
from companion.store.tallies import Tallies
from companion.store.words import WORDS, Word

BELONGING = ("profiles", "edits", "noticed_changes", "interactions", "notes")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something not as it should be: what it is, in one word for programs, and a sentence on it for the person."""

    what: str
    sentence: str


def check(folder: Path) -> list[Finding]:
    """All findings on a data folder; an empty list means all is well. It may be in use meanwhile."""
    if not folder.is_dir():
        return [Finding("missing", f"There is no data folder at {folder}. `keepwarm run` makes it.")]
    found = list(_permissions(folder))
    try:
        of_data = looked_at(folder, partial(_of_data, folder))
    except StoreUnreadable as error:
        return [*found, Finding("unreadable", str(error))]
    if of_data is None:
        advice = what_to_do(folder) if backups(folder) else "`keepwarm run` makes it."
        return [*found, Finding("missing", f"There is no data at {folder / DATA_FILE}. {advice}")]
    return [*found, *of_data]


@dataclass
class _Seen:
    """What is remembered of all records: ids by table, the profiles' keys, merges, and whom records belong to."""

    ids: dict[str, list[str]] = field(default_factory=lambda: {word.table: [] for word in WORDS})
    keys: list[str] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    belong: dict[str, Counter[str]] = field(default_factory=lambda: {table: Counter() for table in BELONGING})

    def look(self, word: Word, record: Any) -> None:  # noqa: ANN401 - a record of the word
        self.ids[word.table].append(word.id_of(record))
        if word.table in self.belong:
            self.belong[word.table][record.contact_id] += 1
        if isinstance(record, Profile):
            self.keys += [record.key, *record.also]
        if isinstance(record, Merge):
            self.merges.append(record)


def _of_data(folder: Path, data: Recovered) -> list[Finding]:
    seen, words = _Seen(), {word.table: word for word in WORDS}
    for table, documents in everything(Disk(), folder, data):
        for _, document in documents:
            if word := words.get(table):
                seen.look(word, record_in(word, folder / DATA_FILE, document))
    return [*_doubles(seen), *_dangling(seen), *_wrong_merges(seen), *_columns(folder, data)]


def _columns(folder: Path, data: Recovered) -> Iterator[Finding]:
    """Damage to what finds rows, the rows being whole: it is made anew at every start."""
    for months in data.meta.segments.values():
        for filed in months.values():
            if opened(Disk(), folder, filed) is None:
                path = folder / filed.file
                yield Finding(
                    "columns", f"What finds rows in {path} is damaged. Nothing is lost; starting takes longer."
                )
    if data.meta.tallies:
        Tallies.opened(Disk(), folder, data.meta.tallies)


def _permissions(folder: Path) -> Iterator[Finding]:
    if os.name == "nt":
        return
    for path in (folder, *sorted(folder.iterdir()), *sorted((folder / BACKUPS).glob("*"))):
        if path.lstat().st_mode & OTHERS:
            mode = "700" if path.is_dir() else "600"
            yield Finding("permissions", f"Others on this machine may get at {path}. Close it: chmod {mode} '{path}'")


def _doubles(seen: _Seen) -> Iterator[Finding]:
    for table, ids in seen.ids.items():
        for record_id in _repeated(ids):
            yield Finding("double", f"There are several {table} with the id {record_id}. Only the last is used.")
    for key in _repeated(seen.keys):
        yield Finding("double", f"The profile key {key} leads to several profiles. Merge the contacts if they are one.")


def _repeated(keys: list[str]) -> list[str]:
    return sorted(key for key, count in Counter(keys).items() if count > 1)


def _dangling(seen: _Seen) -> Iterator[Finding]:
    contacts = set(seen.ids["contacts"])
    for table, belong in seen.belong.items():
        lost = sum(count for contact_id, count in belong.items() if contact_id not in contacts)
        if lost:
            yield Finding("dangling", f"{lost} of the {table} belong to no contact. They show nowhere and do no harm.")


def _wrong_merges(seen: _Seen) -> Iterator[Finding]:
    """Merges as no merge makes them, but a hand might: they hide a contact, or show it under a wrong id."""
    contacts = set(seen.ids["contacts"])
    holding = [merge for merge in seen.merges if merge.undone_at is None]
    over = {merge.absorbed_id: merge.kept_id for merge in holding}
    for merge in holding:
        if not {merge.kept_id, merge.absorbed_id} <= contacts:
            yield Finding("merge", f"The merge {merge.id} is of a contact that is not there. Undo it: {_undo(merge)}")
        elif over[merge.absorbed_id] != merge.kept_id or _is_in_a_circle(merge.absorbed_id, over):
            yield Finding("merge", f"The merge {merge.id} contradicts another. Undo one of them: {_undo(merge)}")


def _undo(merge: Merge) -> str:
    return f"keepwarm duplicates undo {merge.id}"


def _is_in_a_circle(contact_id: str, over: dict[str, str]) -> bool:
    seen: set[str] = set()
    above = over.get(contact_id)
    while above is not None and above not in seen:
        seen.add(above)
        above = over.get(above)
    return contact_id in seen
