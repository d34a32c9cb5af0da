"""Imports as they are shown: how far each is, what there is to say of it, and who has gone since the last one."""

from dataclasses import dataclass, fields
from datetime import datetime

from companion.domain.imported import Asked, Counts, Import, Remark, Stage
from companion.store.door import Data, Store
from companion.usecases.imports.begin_import import an_import
from companion.usecases.imports.desk import Inbox
from companion.usecases.imports.taken import who_came_with
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportView:
    """One import. `received` of `size` bytes are there, and `rows` of `total` have been taken in.

    `gone` are contacts who were in the last file of this format and are not in this one; nothing happens to them.
    """

    id: str
    file_name: str
    format: str | None
    stage: Stage
    size: int
    received: int
    rows: int
    total: int
    counts: Counts
    begun_at: datetime
    ended_at: datetime | None
    problem: str | None
    asked: Asked | None
    unread: tuple[Remark, ...]
    left_out: tuple[Remark, ...]
    understood: tuple[Remark, ...]
    gone: tuple[Who, ...]


_COPIED = {field.name for field in fields(Import)} & {field.name for field in fields(ImportView)}


def list_imports(store: Store, inbox: Inbox) -> list[ImportView]:
    """All imports, the newest first."""
    with store.read() as data:
        newest_first = sorted(data.imports, key=lambda each: (each.begun_at, each.id), reverse=True)
        return [_view(inbox, each, ()) for each in newest_first]


def show_import(store: Store, inbox: Inbox, import_id: str) -> ImportView:
    """One import, with who has gone."""
    with store.read() as data:
        one = an_import(data, import_id)
        return _view(inbox, one, _gone(data, one))


def _view(inbox: Inbox, one: Import, gone: tuple[Who, ...]) -> ImportView:
    received = inbox.size(one.id) if one.stage is Stage.RECEIVING else one.size
    return ImportView(**{name: getattr(one, name) for name in _COPIED}, received=received, gone=gone)


def _gone(data: Data, one: Import) -> tuple[Who, ...]:
    """Who was in the last file of this format that was taken in before."""
    if one.stage is not Stage.DONE:
        return ()
    earlier = (each for each in data.imports if each.stage is Stage.DONE and each.format == one.format)
    before = [each for each in earlier if (each.begun_at, each.id) < (one.begun_at, one.id)]
    if not before:
        return ()
    last = max(before, key=lambda each: (each.begun_at, each.id))
    here = who_came_with(data, one.id)
    there = {found.id: found for each in who_came_with(data, last.id) if (found := who_is(data, each))}
    return tuple(sorted((found for each, found in there.items() if each not in here), key=lambda each: each.name))
