"""Text in a line of iCalendar or vCard, so that it can neither end the line nor change: both formats escape alike."""

import re

from icalendar.prop import vText

# Neither format has a place for these (RFC 5545, 3.1: CONTROL), and a reader that splits at them would see two lines.
_NO_PLACE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_TO_ESCAPE = re.compile(r"([\\;,])")


def plain(text: str) -> str:
    r"""The text with `\n` for every kind of line end, and without what no line may hold. What is left comes back."""
    return _NO_PLACE.sub("", _LINE_ENDS.sub("\n", text))


class ExactText(vText):
    r"""A text value that is read back as `plain` has it.

    icalendar's own makes a line end of a backslash and a capital N ("C:\New"), wherever they come from.
    """

    def to_ical(self) -> bytes:
        """The escaped value (RFC 5545, 3.3.11; RFC 6350, 3.4)."""
        return _TO_ESCAPE.sub(r"\\\1", plain(str(self))).replace("\n", "\\n").encode()
