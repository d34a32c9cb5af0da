"""A zip of files that are known, such as LinkedIn's export: each is read by its own reader, people before messages.

A zip within the zip is not opened. A file that cannot be read costs no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO, Protocol

from companion.exchange.bad_file import BadFile, NeedsAnswer
from companion.exchange.found import Found, LeftOut, Unreadable
from companion.exchange.reader import HEAD, Own, Reader, ReadOptions
from companion.exchange.zip_archive import ZipArchive, shown_name

_BEGINS = (b"PK\3\4", b"PK\5\6")
_WORKBOOK = "xl/workbook.xml"


class OwnerFile(Protocol):
    """A file of an export that tells whose it is."""

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Whether a file looks like one of these."""

    def own(self, stream: BinaryIO) -> Own:
        """Whose it is. Raises BadFile."""


class WholeReader(Protocol):
    """A format of several files that only tell something together."""

    NAME: str

    def recognises_names(self, names: Sequence[str]) -> bool:
        """Whether an archive of these files is one."""

    def read_archive(self, archive: ZipArchive, options: ReadOptions) -> Iterator[Found]:
        """All that it holds, as a Reader's `read` tells it."""


@dataclass(slots=True)
class Archive:
    """The reader of zips. `readers` are asked in their order, so those of people come first."""

    readers: Sequence[Reader]
    owner_files: Sequence[OwnerFile] = ()
    whole: Sequence[WholeReader] = ()
    NAME: str = field(default="a zip of such files, as LinkedIn's export is", init=False)

    def recognises(self, head: bytes, file_name: str) -> bool:  # noqa: ARG002 - whatever it is called
        """Whether it is a zip."""
        return head.startswith(_BEGINS)

    def read(self, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
        """All that is known of what it holds. Raises BadFile."""
        archive = ZipArchive(stream)
        if _WORKBOOK in archive.names:
            raise BadFile("it is a spreadsheet's own file: save it there as CSV (UTF-8), and import that")
        names = [name for name in archive.names if not _is_the_systems(name)]
        for whole in self.whole:
            if whole.recognises_names(names):
                yield from whole.read_archive(archive, options)
                return
        yield from self._read_each(archive, names, options)

    def _read_each(self, archive: ZipArchive, names: Sequence[str], options: ReadOptions) -> Iterator[Found]:
        known: list[tuple[int, str]] = []
        own = options.own
        for name in names:
            shown = shown_name(name)
            try:
                head = archive.head(name, HEAD)
                order = next((at for at, each in enumerate(self.readers) if each.recognises(head, shown)), None)
                owner_file = next((each for each in self.owner_files if each.recognises(head, shown)), None)
                if order is not None:
                    known.append((order, name))
                elif owner_file is not None:
                    with archive.open(name) as stream:
                        own = own.and_also(owner_file.own(stream))
                else:
                    yield LeftOut(0, "file in the zip", shown, shown)
            except BadFile as error:
                yield Unreadable(0, str(error), shown)
        for order, name in sorted(known):
            yield from _one(self.readers[order], archive, name, replace(options, own=own))


def _one(reader: Reader, archive: ZipArchive, name: str, options: ReadOptions) -> Iterator[Found]:
    shown = shown_name(name)
    try:
        with archive.open(name) as stream:
            for found in reader.read(stream, options):
                yield replace(found, file=shown)
    except NeedsAnswer:
        raise
    except BadFile as error:
        yield Unreadable(0, str(error), shown)


def _is_the_systems(name: str) -> bool:
    """What macOS adds to every zip."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith(("._", ".DS_Store"))
