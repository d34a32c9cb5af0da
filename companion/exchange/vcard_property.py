"""One line of a vCard: its name, its parameters and its value, in any version.

Our own because vobject's takes exponentially long over a line as `N;a=a=a=a…"`, and icalendar's knows no parameter
without a name (`TEL;CELL:`, vCard 2.1), no quoted-printable, and no character set.
"""

import quopri
import re
from dataclasses import dataclass, field

_BARE = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}  # vCard 2.1 tells an encoding without saying so
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_PIECES = re.compile(r"\\.|[^\\;,]+|[\\;,]", re.DOTALL)
_OUTSIDE_QUOTES = re.compile(rb'"[^"]*"|[^":;]+|[":;]')
_PARAMETER = re.compile(r'(?:"[^"]*"|[^";])+')
_VALUES = re.compile(r'"[^"]*"|[^",]+')
_CIRCUMFLEX = {"^n": "\n", "^'": '"', "^^": "^"}  # RFC 6868
# Any other that Python knows is no character set of a text (zlib), or takes long over a hostile one (punycode).
_CHARSET = re.compile(
    r"utf-?(8|16)|(us-)?ascii|iso-?8859-\d+|(windows-|cp)\d+|koi8-[ru]|shift[_-]?jis|gb\w+|big5|euc-\w+"
)


@dataclass(frozen=True, slots=True)
class Property:
    """`name` and the parameters' names are in capitals. `raw` is the value with its backslashes, cut if it is huge.

    `size` is how many bytes the whole value has; `group` ties properties together ("item1"), and is "" for none.
    """

    line: int
    name: str
    raw: str
    size: int = 0
    group: str = ""
    parameters: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The value as one text."""
        return _unescaped(self.raw)

    def parts(self, separator: str) -> list[str]:
        """The texts that the value consists of, `;` or `,` between them."""
        parts = [""]
        for piece in _PIECES.findall(self.raw):
            if piece == separator:
                parts.append("")
            else:
                parts[-1] += piece
        return [_unescaped(part).strip() for part in parts]

    def parameter(self, name: str) -> str:
        """A parameter's first value; "" if it has none."""
        return next(iter(self.parameters.get(name, ())), "")


def property_of(line: int, content: bytes, size: int) -> Property | None:
    """The property that a line is, once it is unfolded; None if it is none. `size` is how long it was before a cut."""
    head, value = _split(content)
    told, _, rest = head.partition(";")
    group, _, name = told.strip().upper().rpartition(".")
    if not re.fullmatch(r"[\w-]+", name, re.ASCII):
        return None
    parameters = _parameters(_PARAMETER.findall(rest))
    whole = size - (len(content) - len(value))
    return Property(line, name, _decoded(value, parameters), whole, group.lower(), parameters)


def is_quoted_printable(content: bytes) -> bool:
    """Whether the value of a line is quoted-printable, so that `=` at its end joins the next line to it."""
    return b"QUOTED-PRINTABLE" in content.partition(b":")[0].upper()


def _split(content: bytes) -> tuple[str, bytes]:
    """What stands before the colon, and what after it; a colon in quotes is none."""
    at = 0
    for piece in _OUTSIDE_QUOTES.findall(content[:4096]):
        if piece == b":":
            return _as_text(content[:at]), content[at + 1 :]
        at += len(piece)
    head, _, value = content.partition(b":")  # a quote without its end
    return _as_text(head), value


def _parameters(told: list[str]) -> dict[str, tuple[str, ...]]:
    parameters: dict[str, tuple[str, ...]] = {}
    for each in told:
        name, equals, value = each.strip().partition("=")
        if not equals:
            name, value = ("ENCODING" if name.upper() in _BARE else "TYPE"), name
        quoted = (found.strip('"').strip() for found in _VALUES.findall(value))
        values = (re.sub(r"\^[n'^]", lambda sign: _CIRCUMFLEX[sign[0]], one) for one in quoted)
        name = name.strip().upper()
        parameters[name] = (*parameters.get(name, ()), *(one for several in values for one in several.split(",")))
    return parameters


def _decoded(value: bytes, parameters: dict[str, tuple[str, ...]]) -> str:
    encodings = {encoding.upper() for encoding in parameters.get("ENCODING", ())}
    if "QUOTED-PRINTABLE" in encodings:
        value = quopri.decodestring(value)
    charset = next(iter(parameters.get("CHARSET", ())), "").lower()
    if _CHARSET.fullmatch(charset):
        try:
            return value.decode(charset)
        except (LookupError, UnicodeDecodeError):
            pass  # it is something else than it says
    return _as_text(value)


def _as_text(value: bytes) -> str:
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("cp1252", errors="replace")


def _unescaped(raw: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], raw)
