"""Lines of a file, of which each is as long as its writer pleased."""

from collections.abc import Iterator
from typing import BinaryIO

_CHUNK = 64 * 1024


def lines_of(stream: BinaryIO, longest: int) -> Iterator[bytes]:
    r"""Its lines without their ends (`\n`, `\r\n` or `\r`). Of a longer one there are its first `longest` bytes."""
    rest = b""
    while chunk := stream.read(_CHUNK):
        if chunk.endswith(b"\r"):
            chunk += stream.read(1)  # it may be half of a line end
        *whole, unfinished = (rest + chunk + b".").splitlines()
        yield from (line[:longest] for line in whole)
        rest = unfinished[:-1][:longest]
    if rest:
        yield rest
