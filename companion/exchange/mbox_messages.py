r"""The messages of an mbox file (RFC 4155), one at a time, however large the file or a message in it is.

Our own because the standard library's `mailbox` keeps an index of the whole file, reads lines of any length, takes
every "From " at the beginning of a line for a message, and leaves mboxrd's `>From` as it is.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from companion.exchange.byte_lines import lines_of

_LONGEST_LINE = 64 * 1024
_LONGEST_HEADER = 64 * 1024
_LONGEST_BODY = 256 * 1024  # kept; what a mail says is at its beginning
_HEADER_FIELD = re.compile(rb">?(?:From |[!-9;-~]+[ \t]*:)")
_ESCAPED = re.compile(rb">+From ")


class Message(NamedTuple):
    """`line` is its From line's number, from 1 on; `told` what that line says. Header and body are cut where huge."""

    line: int
    told: bytes
    header: bytes
    body: bytes


def begins(head: bytes) -> bool:
    """Whether a file begins as an mbox does."""
    first, _, rest = head.removeprefix(b"\xef\xbb\xbf").lstrip().partition(b"\n")
    return first.startswith(b"From ") and _HEADER_FIELD.match(rest) is not None


def messages_of(stream: BinaryIO) -> Iterator[Message]:
    """Every message. What stands before the first is none."""
    message: _Gathering | None = None
    after_blank = True
    for number, line, following in _with_the_next(lines_of(stream, _LONGEST_LINE)):
        if after_blank and line.startswith(b"From ") and _HEADER_FIELD.match(following):
            if message is not None:
                yield message.whole()
            message = _Gathering(number, line[len(b"From ") :])
        elif message is not None:
            message.add(line)
        after_blank = not line
    if message is not None:
        yield message.whole()


def _with_the_next(lines: Iterator[bytes]) -> Iterator[tuple[int, bytes, bytes]]:
    """Each line with its number, and the one after it; "From " in a text is told from a message by what follows."""
    before: bytes | None = None
    number = 0
    for line in lines:
        if before is not None:
            yield number, before, line
        elif line.startswith(b"\xef\xbb\xbf"):
            line = line[3:]  # noqa: PLW2901 - a mark that is no part of it
        before, number = line, number + 1
    if before is not None:
        yield number, before, b""


class _Gathering:
    """One message's lines, as far as they are kept."""

    def __init__(self, line: int, told: bytes) -> None:
        self._line, self._told = line, told
        self._header, self._body = bytearray(), bytearray()
        self._in_header = True

    def add(self, line: bytes) -> None:
        """One line more."""
        if self._in_header and not line:
            self._in_header = False
        elif self._in_header:
            if len(self._header) < _LONGEST_HEADER:
                self._header += line + b"\n"
        elif len(self._body) < _LONGEST_BODY:
            self._body += (line[1:] if _ESCAPED.match(line) else line) + b"\n"

    def whole(self) -> Message:
        """The message."""
        return Message(self._line, self._told, bytes(self._header), bytes(self._body))
