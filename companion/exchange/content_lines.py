"""Lines of iCalendar (RFC 5545) and vCard (RFC 6350): both escape and fold alike, so that no text ends its line."""

import re

# Neither has a place for control characters (RFC 5545, 3.1), and a reader that splits at them would see two lines.
# The last three are no characters of a text: readers take them for a byte order mark.
_NO_PLACE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_TO_ESCAPE = re.compile(r"([\\;,])")
_LONGEST = 75  # bytes, the blank that begins a fold among them


def plain(text: str) -> str:
    r"""The text with `\n` for every kind of line end, and without what no line may hold. What is left comes back."""
    return _NO_PLACE.sub("", _LINE_ENDS.sub("\n", text))


def escaped(text: str) -> str:
    """A text as a value (RFC 5545, 3.3.11; RFC 6350, 3.4); it is read back as `plain` has it."""
    return _TO_ESCAPE.sub(r"\\\1", plain(text)).replace("\n", "\\n")


def folded(line: str) -> bytes:
    """A line with its end, broken into lines of at most 75 bytes, no character torn."""
    left = line.encode()
    parts: list[bytes] = []
    while len(left) > (most := _LONGEST - bool(parts)):
        while left[most] & 0xC0 == 0x80:  # noqa: PLR2004 - UTF-8: what continues a character
            most -= 1
        parts.append(left[:most])
        left = left[most:]
    return b"\r\n ".join((*parts, left)) + b"\r\n"
