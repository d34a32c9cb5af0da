"""The items of a JSON array, one at a time, however many there are."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from companion.exchange.bad_file import BadFile

LONGEST_ITEM = 8_000_000  # characters; all that passed between two people is one
_CHUNK = 256 * 1024
_BETWEEN = " \t\r\n,"
_DECODER = json.JSONDecoder()


def items_of(stream: BinaryIO) -> Iterator[tuple[int, Any]]:
    """Every item of the first array, and the line it begins at. What stands before `[` is skipped. Raises BadFile."""
    chunks = codecs.iterdecode(iter(lambda: stream.read(_CHUNK), b""), "utf-8-sig", errors="replace")
    text = next(chunks, "")
    at = text.find("[") + 1
    if not at:
        raise BadFile("it holds no list")
    line = 1 + text.count("\n", 0, at)
    while True:
        begins = at
        while at < len(text) and text[at] in _BETWEEN:
            at += 1
        line += text.count("\n", begins, at)
        if text.startswith("]", at):
            return
        try:
            item, ends = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            more = _more(chunks, len(text) - at)
            if not more or len(text) - at + len(more) > LONGEST_ITEM:
                raise _broken(error, line, whole=bool(more)) from error
            text, at = text[at:] + more, 0
            continue
        yield line, item
        line += text.count("\n", at, ends)
        at = ends


def _more(chunks: Iterator[str], as_much_as: int) -> str:
    """What follows, twice as much each time, so that a long item is not looked through once for every chunk of it."""
    parts = [next(chunks, "")]
    while parts[-1] and sum(map(len, parts)) < as_much_as:
        parts.append(next(chunks, ""))
    return "".join(parts)


def _broken(error: Exception, line: int, *, whole: bool) -> BadFile:
    if isinstance(error, RecursionError):
        return BadFile(f"line {line}: it is nested too deeply")
    if whole:
        return BadFile(f"line {line}: what begins here is no JSON, or has more than {LONGEST_ITEM:,} characters")
    return BadFile(f"line {line}: what begins here is no JSON, or the file is not whole")
