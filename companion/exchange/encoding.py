"""How a text file's characters are written: as its first bytes say, else UTF-8 if all of it is, else what is likely."""

import codecs
from typing import BinaryIO

import ftfy.bad_codecs  # noqa: F401 - it makes "sloppy-windows-1252" known, which reads all 256 bytes
from charset_normalizer import from_bytes

from companion.exchange.bad_file import BadFile
from companion.exchange.limits import MOST_LINES

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = "sloppy-windows-1252"
# Those of Windows and of East Asia; all others that fit by chance would only be guessed wrong.
_LIKELY = ["cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp932", "gb18030", "big5",
           "cp949"]  # fmt: skip
_FEW, _LAST_ASCII = 8, 0x7F
_CHUNK = 1024 * 1024
_SAMPLE = 4096


def marked(head: bytes) -> str | None:
    """What the first bytes say: by a byte order mark or, UTF-16 without one, by every second byte being 0."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    for at, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = head[at:_SAMPLE:2].count(0)
        if zeros > len(head[:_SAMPLE]) // 3:
            return encoding
    return None


def text_of(head: bytes) -> str:
    """The beginning of a file, as far as it can be told from it alone."""
    return head.decode(marked(head) or ("utf-8" if _is_utf8(head) else WESTERN), errors="ignore")


def encoding_of(stream: BinaryIO) -> str:
    """The encoding of a whole file. Raises BadFile if it has too many lines. Leaves it at its beginning."""
    found = marked(stream.read(_SAMPLE))
    stream.seek(0)
    if found in {None, "utf-8-sig"}:
        found = _looked_through(stream) or found
        stream.seek(0)
    return found or "utf-8"


def _looked_through(stream: BinaryIO) -> str | None:
    """The encoding of a file that is not UTF-8, by what stands where that shows."""
    decoder, found, lines = codecs.getincrementaldecoder("utf-8")(), None, 0
    while chunk := stream.read(_CHUNK):
        lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
        if lines > MOST_LINES:
            raise BadFile(f"it has more than {MOST_LINES:,} lines, which is the most that are read")
        if found is None:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                found = _likely(chunk[max(0, error.start - _SAMPLE) : error.start + _SAMPLE])
    return found


def _likely(sample: bytes) -> str:
    """The library's best; the one most used where that fits as well, which is all that a few letters can tell."""
    matches = from_bytes(sample, cp_isolation=_LIKELY)
    best = matches.best()
    if best is None:
        return WESTERN
    few = len({byte for byte in sample if byte > _LAST_ASCII}) < _FEW
    equals = [each for each in matches if each.chaos == best.chaos and (few or each.coherence == best.coherence)]
    western = any("cp1252" in each.could_be_from_charset for each in equals)
    return WESTERN if western else best.encoding


def _is_utf8(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return True
