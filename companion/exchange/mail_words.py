"""What a mail says, in its writer's own words."""

from email import message_from_bytes
from email.message import Message

from companion.exchange.values import as_text

_MOST_WITHIN = 20  # parts of several parts; to go through those within each other takes the square of their number


def words_of(header: bytes, body: bytes) -> str | None:
    """The text of a mail without what it quotes; None where it has none, or none that can be read."""
    content = header + b"\n" + body
    if content.lower().count(b"boundary=") > _MOST_WITHIN:
        return None
    try:
        message = message_from_bytes(content)
        part = next((each for each in message.walk() if each.get_content_type() == "text/plain"), None)
        text = _text(part) if part is not None else ""
    except (ValueError, LookupError, RecursionError, AssertionError):  # parts within parts, or none that it claims
        return None
    return as_text("\n".join(line for line in text.splitlines() if not line.startswith(">"))) or None


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset("utf-8"))
    except (LookupError, UnicodeError):
        return payload.decode("cp1252", errors="replace")
