"""How large a file may be that is taken in, told before much of it is read."""

import os
from typing import BinaryIO

from companion.exchange.bad_file import BadFile

LARGEST = 100_000_000
MOST_LINES = 500_000
LONGEST_LINE = 1_000_000


def size_of(stream: BinaryIO, largest: int = LARGEST) -> int:
    """How many bytes a file has. Raises BadFile if more than `largest`, or none. Leaves it at its beginning."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    if not size:
        raise BadFile("it is empty")
    if size > largest:
        raise BadFile(f"it has {in_megabytes(size)}; at most {in_megabytes(largest)} are read")
    return size


def in_megabytes(size: int) -> str:
    """A size for people."""
    return f"{size / 1_000_000:,.0f} MB"
