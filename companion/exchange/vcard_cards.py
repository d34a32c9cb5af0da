"""The cards of a file, each as its properties."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from companion.exchange.byte_lines import lines_of
from companion.exchange.encoding import marked
from companion.exchange.found import LeftOut, Unreadable
from companion.exchange.vcard_property import Property, is_quoted_printable, property_of

LONGEST_KEPT = 64 * 1024  # of one property; a picture is longer, and is dropped
MOST_PROPERTIES = 2_000
MOST_BYTES = 1_000_000  # of one card, pictures left aside
_HEAD = 4


@dataclass(slots=True)
class Card:
    """One card. `left_out` are its lines that are no properties, and cards that lie within it."""

    line: int
    properties: list[Property] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    size: int = 0
    within: int = 0

    def take(self, line: int, content: bytes, size: int) -> None:
        """One line more of it."""
        name, _, value = content.partition(b":")
        mark = name.strip().upper()
        if mark == b"BEGIN" and not self.within:
            self.left_out.append(LeftOut(line, "card within the card", value[:100].decode(errors="replace").strip()))
        if mark in {b"BEGIN", b"END"}:
            self.within = max(0, self.within + (1 if mark == b"BEGIN" else -1))
        if self.within or self.is_too_large or mark in {b"BEGIN", b"END"}:
            return
        self.size += len(content)
        if told := property_of(line, content, size):
            self.properties.append(told)
        else:
            self.left_out.append(LeftOut(line, "line that is no property", content[:100].decode(errors="replace")))

    @property
    def is_too_large(self) -> bool:
        """Whether no more is taken of it."""
        return self.size > MOST_BYTES or len(self.properties) + len(self.left_out) >= MOST_PROPERTIES


def cards_of(stream: BinaryIO) -> Iterator[Card | Unreadable]:
    """Every card, and every stretch of a file that lies outside of one."""
    card: Card | None = None
    astray = False
    for line, content, size in _unfolded(stream):
        mark = content.strip().upper().replace(b" ", b"") if len(content) < LONGEST_KEPT else b""
        if card is None or (mark == b"BEGIN:VCARD" and not _holds_a_card(card)):
            if card is not None:
                yield Unreadable(card.line, "it has no end: END:VCARD is missing")
            card = Card(line) if mark == b"BEGIN:VCARD" else None
            if card is None and not astray:
                shown = content[:40].decode(errors="replace").strip()
                yield Unreadable(line, f"it is no card: it begins with {shown!r} instead of BEGIN:VCARD")
            astray = card is None and mark != b"END:VCARD"
        elif mark == b"END:VCARD" and not card.within:
            yield _whole(card)
            card = None
        else:
            card.take(line, content, size)
    if card is not None:
        yield Unreadable(card.line, "it has no end: the file stops before END:VCARD")


def _holds_a_card(card: Card) -> bool:
    """Whether a card may begin here within another: in vCard 2.1 the value of AGENT is one."""
    last = card.properties[-1] if card.properties else None
    return card.within > 0 or (last is not None and last.name == "AGENT" and not last.raw.strip())


def _whole(card: Card) -> Card | Unreadable:
    if card.is_too_large:
        most = f"{MOST_PROPERTIES:,} properties or {MOST_BYTES // 1_000:,} kB without pictures"
        return Unreadable(card.line, f"it is too large: a card has at most {most}")
    return card


def _unfolded(stream: BinaryIO) -> Iterator[tuple[int, bytes, int]]:
    """Lines that were broken, joined: the line's number, its first bytes, and how many it has.

    A fold is a line end and a blank, wherever in a character it falls; in quoted-printable it is `=` and a line end.
    """
    begun, content, size, quoted = 1, bytearray(), 0, False
    for number, line in enumerate(lines_of(_as_bytes_of_utf8(stream), LONGEST_KEPT), 1):
        if not line.strip():
            continue
        more = line[1:] if line[:1] in {b" ", b"\t"} else None
        if quoted and content.endswith(b"="):
            del content[-1:]
            more = line
        if more is None:
            if size:
                yield begun, bytes(content), size
            begun, content, size, quoted, more = number, bytearray(), 0, is_quoted_printable(line), line
        size += len(more)
        content += more[: LONGEST_KEPT - len(content)]
    if size:
        yield begun, bytes(content), size


def _as_bytes_of_utf8(stream: BinaryIO) -> BinaryIO:
    encoding = marked(stream.read(_HEAD * 1024))
    stream.seek(0)
    if encoding is None:
        return stream
    return codecs.EncodedFile(stream, "utf-8", encoding, errors="replace")
