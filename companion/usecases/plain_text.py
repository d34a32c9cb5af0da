"""A text as it is compared when somebody searches."""

import unicodedata
from itertools import filterfalse

from companion.identity.names import LETTERS


def plain(text: str) -> str:
    """One line in which case, accents and the width of letters make no difference, and Søren is Soren."""
    return " ".join(_folded(text).split())


def _folded(text: str) -> str:
    if text.isascii():  # most are, and this is a tenth of the work
        return text.lower()
    letters = unicodedata.normalize("NFKD", text)
    return "".join(filterfalse(unicodedata.combining, letters)).casefold().translate(LETTERS)
