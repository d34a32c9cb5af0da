"""Cells that a spreadsheet would compute: guarded when we write them, unguarded when we read what we wrote.

OWASP ASVS 5.0, 1.2.10: a cell that begins with one of these is text to us and a formula to a spreadsheet; with an
apostrophe before it, it is text to both. A telephone number begins so too (+41 …), so the guard has to come off again.
A spreadsheet that takes our commas for text, as Excel does where numbers have decimal commas, sees cells begin where
ours do not: behind another separator, and at a line break (OWASP, "CSV Injection"). So those places are guarded too.
"""

import re

# = + - @, and how they look when full-width.
TRIGGERS = "=+-@\uff1d\uff0b\uff0d\uff20"
_AT_THE_START = TRIGGERS + "\t\r\n\0"
# What may stand before them and be skipped: white space, quotes, and what is not seen.
_SKIPPED = "\\s\"'\0\u00ad\u200b-\u200f\u2060-\u2064\ufeff"
_PLACE = (
    f"(?:^(?=[{_SKIPPED}]*?[{re.escape(_AT_THE_START)}])"
    f"|(?<=[;,|\t\n])(?=(?:(?![\t\n])[{_SKIPPED}])*[{re.escape(TRIGGERS)}]))"
)
_TO_GUARD = re.compile(_PLACE)
_GUARDED = re.compile(_PLACE.replace("(?=", "'(?="))


def guard(text: str) -> str:
    """The text as no spreadsheet computes it. A text that looks guarded already gets one apostrophe more."""
    return _TO_GUARD.sub("'", text)


def unguard(text: str) -> str:
    """The text that `guard` was given; any other text as it is."""
    return _GUARDED.sub("", text)
