"""A file as it lies on the disk, before any of it is sent: whether it can be read at all, and what it is."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from companion.cli.terminal import Stop
from companion.exchange.bad_file import BadFile
from companion.exchange.formats import READERS, reader_of
from companion.exchange.limits import size_of

_LONGEST_NAME = 200  # as docs/protocol.md has it


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file that a reader knows; `modified_at` is aware."""

    path: Path
    name: str
    size: int
    modified_at: datetime


def looked_at(path: Path) -> OfferedFile:
    """The file. Raises Stop for one that is too large, empty, or of no known format."""
    with opened(path) as stream:
        try:
            size = size_of(stream)
            reader_of(stream, path.name)
        except BadFile as error:
            raise Stop(f"{path} cannot be read: {error}.") from error
        modified_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    return OfferedFile(path, path.name[-_LONGEST_NAME:], size, modified_at)


def in_order(paths: Sequence[Path]) -> list[Path]:
    """People before messages, whoever they are with; else as they were named."""
    return sorted(paths, key=_place)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, to be read. Raises Stop."""
    try:
        with path.open("rb") as stream:
            yield stream
    except OSError as error:
        raise Stop(f"{path} cannot be read: {error.strerror}.") from error


def _place(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return READERS.index(reader_of(stream, path.name))
    except (OSError, BadFile):
        return len(READERS)  # told when its turn comes
