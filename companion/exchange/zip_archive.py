"""A zip opened with care: bounded in what it holds and unpacks. Its path names tell files apart, and lead nowhere."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from companion.exchange.bad_file import BadFile
from companion.exchange.limits import in_megabytes

MOST_FILES = 20_000  # X's archive has one for every picture
MOST_UNPACKED = 100_000_000
MOST_PACKED_TIMES = 100  # real text is packed five or ten times as small
_SMALL = 1_000_000  # what unpacks to no more does no harm, however well it was packed
_LARGEST_DIRECTORY = 4_000_000
# PKWARE's APPNOTE 4.3.16 and 4.3.15: the end of the directory, and what stands before it in an archive beyond 4 GB.
_END, _END_SIZE = b"PK\5\6", 22
_BEYOND, _BEYOND_SIZE = b"PK\6\7", 20
_LONGEST_COMMENT = 65_535
_ENCRYPTED = 0x1
# NotImplementedError is what zipfile raises of a way of packing that it does not know.
_DAMAGED = (BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, UnicodeDecodeError)


class ZipArchive:
    """The files of an archive, by name. Raises BadFile where it is not one, or is more than can be unpacked."""

    def __init__(self, stream: BinaryIO) -> None:
        _check_directory(stream)
        try:
            self._zip = ZipFile(stream)
            infos = self._zip.infolist()
        except (*_DAMAGED, ValueError) as error:
            raise BadFile("it is a zip that is damaged, or not whole") from error
        if len(infos) > MOST_FILES:
            raise BadFile(f"it holds {len(infos):,} files; at most {MOST_FILES:,} are looked through")
        self._infos = {info.filename: info for info in infos if not info.is_dir()}
        self._opened: set[str] = set()

    @property
    def names(self) -> list[str]:
        """The names of all files as the archive has them, paths included. They lead nowhere."""
        return list(self._infos)

    def head(self, name: str, at_most: int) -> bytes:
        """What a file begins with. Raises BadFile."""
        with self._unpacked(self._infos[name]) as stream:
            return stream.read(at_most)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A file, unpacked while it is read. Raises BadFile; all that are opened may be MOST_UNPACKED together."""
        info = self._infos[name]
        if info.file_size > max(_SMALL, MOST_PACKED_TIMES * info.compress_size):
            raise BadFile(f"it would unpack to more than {MOST_PACKED_TIMES} times its size, as only a trap does")
        self._opened.add(name)
        if sum(self._infos[each].file_size for each in self._opened) > MOST_UNPACKED:
            raise BadFile(f"with it, the zip would unpack to more than {in_megabytes(MOST_UNPACKED)}")
        with self._unpacked(info) as stream:
            yield stream

    @contextmanager
    def _unpacked(self, info: ZipInfo) -> Iterator[BinaryIO]:
        if info.flag_bits & _ENCRYPTED:
            raise BadFile("it is locked with a password; unpack it, and import what comes out")
        if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise BadFile("it is packed in an unusual way; unpack it, and import what comes out")
        try:
            opened = self._zip.open(info)
        except (*_DAMAGED, ValueError, OSError) as error:  # the last two of an offset that lies before the beginning
            raise BadFile("it is damaged in the zip") from error
        try:
            with opened as stream:
                yield cast("BinaryIO", stream)
        except _DAMAGED as error:
            raise BadFile("it is damaged in the zip") from error


def shown_name(name: str) -> str:
    """The last part of a path, as it can be shown."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(sign for sign in last if sign.isprintable())[:100]


def _check_directory(stream: BinaryIO) -> None:
    """Before the library reads it whole: how large the archive's directory says it is."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT - _BEYOND_SIZE))
    end = stream.read()
    stream.seek(0)
    at = len(end) - _END_SIZE
    if at < 0 or end[at : at + 4] != _END or end[-2:] != b"\0\0":
        at = end.rfind(_END)
    if at < 0 or len(end) < at + _END_SIZE:
        raise BadFile("it is a zip that is damaged, or not whole")
    if end[max(0, at - _BEYOND_SIZE) : at].startswith(_BEYOND):
        raise BadFile("it is a zip of more than 4 GB; unpack it, and import the files in it")
    (directory,) = struct.unpack_from("<L", end, at + 12)
    if directory > _LARGEST_DIRECTORY:
        raise BadFile(f"it holds more than {MOST_FILES:,} files, which is the most that are looked through")
