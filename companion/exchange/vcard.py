"""vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as phones, Apple, Google and Outlook write them."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from companion.exchange.encoding import text_of
from companion.exchange.found import Found, Unreadable
from companion.exchange.limits import size_of
from companion.exchange.reader import ReadOptions
from companion.exchange.vcard_cards import cards_of
from companion.exchange.vcard_person import found_in

NAME = "vCard, from a phone, Apple, Google or Outlook (.vcf)"
_BEGINS = re.compile(r"^\s*BEGIN\s*:\s*VCAR", re.IGNORECASE)


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - its first line tells, whatever it is called
    """Whether a file begins as one of these; a first card that is misspelt is one too."""
    return _BEGINS.match(text_of(head).lstrip("\ufeff")) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:  # noqa: ARG001 - nothing is asked about cards
    """Everybody in it. Raises BadFile."""
    size_of(stream)
    for card in cards_of(stream):
        if isinstance(card, Unreadable):
            yield card
        else:
            yield from found_in(card)
