"""Files of people: sent in parts, looked at, taken in, taken back."""

import base64
import binascii
from dataclasses import dataclass

from companion.domain.imported import Answered
from companion.usecases.imports.begin_import import (
    LARGEST_PART,
    Offered,
    begin_import,
    read_import,
    receive_part,
    start_import,
    undo_import,
)
from companion.usecases.imports.list_imports import ImportView, list_imports, show_import
from companion.usecases.refusals import Refused
from companion.web.house import House
from companion.web.shapes.lists import listed, optional
from companion.web.shapes.numbers import whole
from companion.web.shapes.records import record
from companion.web.shapes.shape import Shape
from companion.web.shapes.texts import as_text, line, uuid
from companion.web.shapes.times import moment
from companion.web.shapes.yes_no import yes_no
from companion.web.word import Word

imports = Word("imports")
_LARGEST = 10_000_000_000  # so that a file that is too large is refused by a sentence that says so


@dataclass(frozen=True, slots=True)
class Part:
    """Some bytes of a file, and where they belong."""

    offset: int
    data: bytes


def _bytes() -> Shape[bytes]:
    """Bytes in base64."""

    def read(value: object, path: str) -> bytes:
        try:
            part = base64.b64decode(as_text(value, path), validate=True)
        except (binascii.Error, ValueError) as error:
            raise Refused("Give bytes in base64.", path) from error
        if not 0 < len(part) <= LARGEST_PART:
            raise Refused(f"Give at most {LARGEST_PART} bytes at once, and at least one.", path)
        return part

    return Shape(read, {"type": "string", "contentEncoding": "base64", "maxLength": LARGEST_PART * 4 // 3 + 4})


OFFERED = record(
    Offered,
    file_name=line(200),
    size=whole(0, _LARGEST),
    modified_at=optional(moment(), None),
    id=optional(uuid(), None),
)
PART = record(Part, offset=whole(0, _LARGEST), data=_bytes())
_NAMES = optional(listed(line(300), at_most=100), ())
ANSWERED = record(
    Answered,
    names=_NAMES,
    emails=_NAMES,
    profile_urls=_NAMES,
    columns=optional(listed(line(400), at_most=400), ()),
    words=optional(yes_no(), False),  # noqa: FBT003 - what it is without one
)


@dataclass(frozen=True, slots=True)
class Imports:
    """All imports, the newest first."""

    items: tuple[ImportView, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """How many bytes of a file are there."""

    received: int


@imports.on("GET", "/v1/imports")
def list_all(home: House) -> Imports:
    """List the files that were taken in, or are about to be."""
    return Imports(tuple(list_imports(home.store, home.importer.desk.inbox)))


@imports.on("POST", "/v1/imports", takes=OFFERED, status=201)
def begin(home: House, message: Offered) -> ImportView:
    """Say which file will come; the same id again gives the import that is there."""
    return _shown(home, begin_import(home.store, home.clock, message).id)


@imports.on("GET", "/v1/imports/<import_id>")
def show(home: House, import_id: str) -> ImportView:
    """Show how far an import is, and what came of it."""
    return _shown(home, import_id)


@imports.on("POST", "/v1/imports/<import_id>/parts", takes=PART)
def receive(home: House, message: Part, import_id: str) -> Received:
    """Take some bytes of the file; the same part again does no harm."""
    return Received(receive_part(home.store, home.importer.desk.inbox, import_id, message.offset, message.data))


@imports.on("POST", "/v1/imports/<import_id>/preview", takes=ANSWERED)
def look(home: House, message: Answered, import_id: str) -> ImportView:
    """Read the file through and say what would become of it; nothing is taken in."""
    read_import(home.store, home.importer.desk.inbox, import_id, message)
    return _woken(home, import_id)


@imports.on("POST", "/v1/imports/<import_id>/start")
def start(home: House, import_id: str) -> ImportView:
    """Take the file in, in the background."""
    start_import(home.store, import_id)
    return _woken(home, import_id)


@imports.on("POST", "/v1/imports/<import_id>/undo")
def undo(home: House, import_id: str) -> ImportView:
    """Stop, and take back all that was taken in; before it began, give it up."""
    undo_import(home.store, import_id)
    return _woken(home, import_id)


def _woken(home: House, import_id: str) -> ImportView:
    home.importer.wake()
    return _shown(home, import_id)


def _shown(home: House, import_id: str) -> ImportView:
    return show_import(home.store, home.importer.desk.inbox, import_id)
