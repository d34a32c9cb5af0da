"""What can be shown on a terminal of what pages, files and people wrote."""

import unicodedata
from typing import Any

# Control characters move the cursor and more (ECMA-48), those of the format turn what follows or hide, and some
# terminals begin a new line at U+2028 and U+2029.
_NOT_SHOWN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_JOINING = frozenset("\u200c\u200d")  # Persian, Indic scripts and emoji are not written without them


def shown(text: str) -> str:
    """The text with its line breaks, and a sign in place of each that could do more than be seen."""
    if text.isprintable():
        return text
    return "".join(sign if sign == "\n" or _is_shown(sign) else "\ufffd" for sign in text)


def in_lines(reply: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A reply of which each text is one line, so that none begins a line of what is said of it."""
    if isinstance(reply, str):
        return shown(" ".join(reply.split()))
    if isinstance(reply, list):
        return [in_lines(each) for each in reply]
    if isinstance(reply, dict):
        return {name: in_lines(each) for name, each in reply.items()}
    return reply


def _is_shown(sign: str) -> bool:
    return sign in _JOINING or unicodedata.category(sign) not in _NOT_SHOWN
