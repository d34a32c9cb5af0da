"""All formats that are read, and which one a file has."""

from collections.abc import Iterator
from typing import BinaryIO

from companion.exchange import (
    any_csv,
    google_contacts,
    keepwarm_csv,
    keepwarm_json,
    linkedin_connections,
    linkedin_invitations,
    linkedin_messages,
    linkedin_profile,
    mbox,
    monica_json,
    outlook_contacts,
    vcard,
    x_archive,
    x_files,
)
from companion.exchange.archive import Archive
from companion.exchange.bad_file import BadFile, NothingFound
from companion.exchange.found import Found, FoundPerson, FoundTouch, LeftOut, Unreadable
from companion.exchange.reader import HEAD, Reader, ReadOptions

# In the order in which files of one zip are read: those of people first, whom messages are with.
ONE_FILE: tuple[Reader, ...] = (
    linkedin_connections,
    google_contacts,
    outlook_contacts,
    keepwarm_csv,
    vcard,
    monica_json,
    linkedin_invitations,
    linkedin_messages,
    x_files,
    mbox,
)
# Any CSV is not looked for within a zip: of an export's forty files, most are not of people one knows.
_ARCHIVE = Archive(ONE_FILE, owner_files=(linkedin_profile,), whole=(x_archive,))
READERS: tuple[Reader, ...] = (*ONE_FILE, _ARCHIVE, any_csv)


def reader_of(stream: BinaryIO, file_name: str) -> Reader:
    """The reader for a file, by its beginning and its name. Raises BadFile if no reader knows it."""
    head = stream.read(HEAD)
    stream.seek(0)
    if not head:
        raise BadFile("it is empty")
    if keepwarm_json.recognises(head):
        raise BadFile("it holds a whole network; take it in with `keepwarm import` while the companion is not running")
    for reader in READERS:
        if reader.recognises(head, file_name):
            return reader
    raise BadFile(f"it has no format that can be read. These can: {'; '.join(each.NAME for each in READERS)}")


def found_in(stream: BinaryIO, file_name: str, options: ReadOptions) -> Iterator[Found]:
    """All that a file holds. The stream can be sought; it is at its beginning, and is not closed.

    Raises BadFile: NeedsAnswer where the person has to be asked first, NothingFound where nothing came out of it.
    """
    reader = reader_of(stream, file_name)
    taken, touches, left_out = 0, 0, 0
    first: Unreadable | None = None
    for found in reader.read(stream, options):
        taken += isinstance(found, FoundPerson | FoundTouch)
        touches += isinstance(found, FoundTouch)
        left_out += isinstance(found, LeftOut)
        if first is None and isinstance(found, Unreadable):
            first = found
        yield found
    if not taken:
        raise NothingFound(_nothing(reader.NAME, first, left_out))
    if touches and not options.words:
        yield LeftOut(0, "words of the messages", f"{touches:,}, since nobody asked for them")


def _nothing(name: str, first: Unreadable | None, left_out: int) -> str:
    told = [f"read as {name}, it holds nobody and nothing that is taken over"]
    if first is not None:
        told.append(f"{first.file} line {first.line}: {first.reason}".strip())
    if left_out:
        told.append(f"{left_out:,} other things are in it")
    return "; ".join(told)
