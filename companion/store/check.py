"""Looking a data folder over without changing anything in it: what `keepwarm doctor` says about the data."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.domain.merge import Merge
from companion.store.backups.advice import what_to_do
from companion.store.backups.listing import BACKUPS, backups
from companion.store.door import StoreUnreadable
from companion.store.folder import DATA_FILE, OTHERS
from companion.store.onlooker import looked_at
from companion.store.recovery import records
from companion.store.words import WORDS


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
    path = folder / DATA_FILE
    try:
        data = looked_at(folder)
        if data is None:
            advice = what_to_do(folder) if backups(folder) else "`keepwarm run` makes it."
            return [*found, Finding("missing", f"There is no data at {path}. {advice}")]
        kept: dict[str, list[Any]] = {word.table: [] for word in WORDS}
        for table, _, record in records(data, path):
            kept[table].append(record)
    except StoreUnreadable as error:
        return [*found, Finding("unreadable", str(error))]
    return [*found, *_doubles(kept), *_dangling(kept), *_wrong_merges(kept)]


def _permissions(folder: Path) -> Iterator[Finding]:
    if os.name == "nt":
        return
    for path in (folder, *sorted(folder.iterdir()), *sorted((folder / BACKUPS).glob("*"))):
        if path.lstat().st_mode & OTHERS:
            mode = "700" if path.is_dir() else "600"
            yield Finding("permissions", f"Others on this machine may get at {path}. Close it: chmod {mode} '{path}'")


def _doubles(kept: dict[str, list[Any]]) -> Iterator[Finding]:
    for word in WORDS:
        for record_id in _repeated(word.id_of(record) for record in kept[word.table]):
            yield Finding("double", f"There are several {word.table} with the id {record_id}. Only the last is used.")
    for key in _repeated(key for profile in kept["profiles"] for key in (profile.key, *profile.also)):
        yield Finding("double", f"The profile key {key} leads to several profiles. Merge the contacts if they are one.")


def _repeated(keys: Iterator[str]) -> list[str]:
    return sorted(key for key, count in Counter(keys).items() if count > 1)


def _dangling(kept: dict[str, list[Any]]) -> Iterator[Finding]:
    contacts = {contact.id for contact in kept["contacts"]}
    for table in ("profiles", "edits", "noticed_changes", "interactions", "notes"):
        lost = [record for record in kept[table] if record.contact_id not in contacts]
        if lost:
            yield Finding(
                "dangling", f"{len(lost)} of the {table} belong to no contact. They show nowhere and do no harm."
            )


def _wrong_merges(kept: dict[str, list[Any]]) -> Iterator[Finding]:
    """Merges as no merge makes them, but a hand might: they hide a contact, or show it under a wrong id."""
    contacts = {contact.id for contact in kept["contacts"]}
    holding = [merge for merge in kept["merges"] if merge.undone_at is None]
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
