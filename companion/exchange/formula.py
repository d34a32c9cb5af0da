"""Cells that a spreadsheet would compute: guarded when we write them, unguarded when we read what we wrote.

OWASP ASVS 5.0, 1.2.10: a cell that begins with one of these is text to us and a formula to a spreadsheet; with an
apostrophe before it, it is text to both. A telephone number begins so too (+41 …), so the guard has to come off again.
"""

import re

# = + - @, how they look when full-width, and what a spreadsheet skips before it looks for them.
TRIGGERS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"
_TO_GUARD = re.compile(f"'*[{re.escape(TRIGGERS)}]")
_GUARDED = re.compile(f"'+[{re.escape(TRIGGERS)}]")


def guard(text: str) -> str:
    """The text as no spreadsheet computes it. A text that looks guarded already gets one apostrophe more."""
    return f"'{text}" if _TO_GUARD.match(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given; any other text as it is."""
    return text[1:] if _GUARDED.match(text) else text
