"""Receiving a file, part by part."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from companion.clock import Clock
from companion.domain.imported import Answered, Import, Stage
from companion.exchange.limits import LARGEST, in_megabytes
from companion.store.door import Data, Store
from companion.usecases.imports.desk import Inbox
from companion.usecases.refusals import Conflict, NotFound, Refused

LARGEST_PART = 512 * 1024
_OVER = {Stage.DONE, Stage.UNDONE, Stage.CANCELLED, Stage.FAILED}


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that is to come."""

    file_name: str
    size: int
    modified_at: datetime | None = None
    id: str | None = None


def begin_import(store: Store, clock: Clock, offered: Offered) -> Import:
    """Say which file will come. The same id again gives the import that is there."""
    if offered.size > LARGEST:
        raise Refused(f"This file has {in_megabytes(offered.size)}; at most {in_megabytes(LARGEST)} are read.", "size")
    if not offered.size:
        raise Refused("This file is empty.", "size")
    with store.change() as data:
        known = data.imports.get(offered.id) if offered.id else None
        if known:
            return known
        as_of = min(offered.modified_at or clock.now(), clock.now())
        made = Import(offered.id or str(uuid4()), offered.file_name, offered.size, as_of, clock.now())
        data.imports.put(made)
        return made


def receive_part(store: Store, inbox: Inbox, import_id: str, offset: int, part: bytes) -> int:
    """Write a part. Returns how many bytes are there by now; a part may be sent again."""
    with store.read() as data:
        one = an_import(data, import_id)
    here = inbox.size(import_id)
    if one.stage is not Stage.RECEIVING:
        raise Conflict("All of this file has come already.")
    if offset > here:
        raise Conflict(f"Send the part from byte {here} first.", "offset")
    if offset + len(part) > one.size:
        raise Refused(f"The file was said to have {one.size} bytes.", "data")
    inbox.write(import_id, offset, part)
    return max(here, offset + len(part))


def read_import(store: Store, inbox: Inbox, import_id: str, answered: Answered) -> Import:
    """Have a file read that has come as a whole, or read it again with other answers."""
    with store.change() as data:
        one = an_import(data, import_id)
        if one.stage not in {Stage.RECEIVING, Stage.ASKING, Stage.READY, Stage.FAILED}:
            raise Conflict("This file has been taken in already; undo that first.")
        if inbox.size(import_id) != one.size:
            raise Conflict(f"Only {inbox.size(import_id)} of {one.size} bytes have come; send the rest first.")
        again = Import(one.id, one.file_name, one.size, one.as_of, one.begun_at, Stage.READING, answered=answered)
        data.imports.put(again)
        return again


def start_import(store: Store, import_id: str) -> Import:
    """Have a file taken in that has been looked at."""
    return _turned(store, import_id, {Stage.READY: Stage.RUNNING}, "Read this file first, then start its import.")


def undo_import(store: Store, import_id: str) -> Import:
    """Have all that was taken in taken back, or stop taking in and do the same; before it began, give it up."""
    to = {
        Stage.DONE: Stage.UNDOING, Stage.RUNNING: Stage.UNDOING,
        Stage.RECEIVING: Stage.CANCELLED, Stage.READING: Stage.CANCELLED, Stage.ASKING: Stage.CANCELLED,
        Stage.READY: Stage.CANCELLED, Stage.FAILED: Stage.CANCELLED,
        Stage.UNDOING: Stage.UNDOING, Stage.UNDONE: Stage.UNDONE, Stage.CANCELLED: Stage.CANCELLED,
    }  # fmt: skip
    return _turned(store, import_id, to, "")


def an_import(data: Data, import_id: str) -> Import:
    """The import with this id."""
    found = data.imports.get(import_id)
    if found is None:
        raise NotFound("There is no import with this id.")
    return found


def is_over(one: Import) -> bool:
    """Whether its file is needed no more."""
    return one.stage in _OVER


def _turned(store: Store, import_id: str, to: dict[Stage, Stage], otherwise: str) -> Import:
    with store.change() as data:
        one = an_import(data, import_id)
        if one.stage in to.values() and one.stage not in to:
            return one
        if one.stage not in to:
            raise Conflict(otherwise)
        turned = replace(one, stage=to[one.stage])
        if turned != one:
            data.imports.put(turned)
        return turned
