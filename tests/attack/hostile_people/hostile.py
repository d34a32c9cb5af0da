"""Texts that would be more than text: markup, links, formulas, escape sequences, lines of their own (`texts/*.json`).

What runs of them sets `stung`; an element made of one has the attribute `data-sting`; a line forged by one begins with
FORGED. An entry `{"text", "times"}` is that text so many times over.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

STING, FORGED = "data-sting", "FORGED"
_FOLDER = Path(__file__).with_name("texts")
# These turn the direction of what stands after them (Unicode TR9, 2.1 to 2.5); with control characters they are what
# docs/protocol.md says is taken out.
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _text(entry: Any) -> str:
    return str(entry if isinstance(entry, str) else entry["text"] * entry["times"])


GROUPS: dict[str, list[str]] = {
    file.stem: [_text(entry) for entry in json.loads(file.read_text("ascii"))]
    for file in sorted(_FOLDER.glob("*.json"))
}
TEXTS = list(dict.fromkeys(text for group in GROUPS.values() for text in group))


def is_whole(text: str) -> bool:
    """Whether it can be written as UTF-8: half of a surrogate pair cannot."""
    return not re.search("[\ud800-\udfff]", text)


def bare(text: str) -> str:
    """What must be left of a text however it is tidied: all but spaces, control characters and those that turn."""
    return "".join(
        sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cc" and sign not in TURNING
    )


def shows(text: str) -> bool:
    """Whether anything is left of it that can be seen; else it counts as no text at all."""
    return any(unicodedata.category(sign) != "Cf" for sign in bare(text))


def moves(text: str) -> list[str]:
    """The signs in a text that may move a terminal's cursor, turn what follows, or be there unseen.

    Not among them are line ends, and what joins letters: Persian and emoji are not written without it.
    """
    return [hex(ord(sign)) for sign in text if sign not in "\n\u200c\u200d" and unicodedata.category(sign) in _UNSEEN]


def forged(text: str) -> list[str]:
    """The lines of a text that began inside a value."""
    return [line for line in text.splitlines() if line.startswith(FORGED)]
