"""What every reader of a format is: a module (or an object) with a name, a look at the beginning, and `read`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import BinaryIO, Protocol

from companion.exchange.found import Found


@dataclass(frozen=True, slots=True)
class Own:
    """Who the person at the keyboard is: what they go by in files. Compared without regard to case."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    profile_urls: tuple[str, ...] = ()

    def and_also(self, other: "Own") -> "Own":
        """The same person, told by both."""
        return Own(self.names + other.names, self.emails + other.emails, self.profile_urls + other.profile_urls)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person has said about the files.

    `words`: whether the words of messages are kept. `columns`: of any CSV, the column's heading → our field, "" for a
    column that is to be left out. `zone`: whose clock it is where a file tells a moment without saying.
    """

    own: Own = field(default_factory=Own)
    words: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    zone: tzinfo = UTC


class Reader(Protocol):
    """What a format's file defines."""

    NAME: str

    def recognises(self, head: bytes, file_name: str) -> bool:
        """Whether a file that begins so (HEAD bytes, or all of it) and has this name looks like one of this format."""

    def read(self, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
        """All that a file holds, while it is being read: little of it is in memory at a time.

        The stream can be sought; it is at its beginning, and is not closed. Raises BadFile, at any moment.
        """


HEAD = 64 * 1024
