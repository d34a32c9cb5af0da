"""What one mail's header tells: between whom it went, when, and whether a person wrote it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from typing import NamedTuple

from companion.exchange.values import as_email, as_name

MOST_RECIPIENTS = 10
_AUTOMATIC_PRECEDENCE = {"bulk", "junk", "auto_reply"}
_NOBODYS = ("mailer-daemon@", "postmaster@", "no-reply@", "noreply@", "donotreply@", "do-not-reply@", "bounce")
_MOZILLA_EXPUNGED = 0x0008  # deleted, but not yet taken out of the file


class Party(NamedTuple):
    """Who sends or gets a mail; the name is None if it is not told. The address is in small letters."""

    address: str
    name: str | None


class Mail:
    """One mail by its header (RFC 5322), which may say anything. Nothing here raises."""

    def __init__(self, header: bytes) -> None:
        self._fields: dict[str, list[str]] = {}
        for name, value in _parsed(header).raw_items():
            self._fields.setdefault(name.lower(), []).append(_as_text(value))

    def text(self, name: str) -> str:
        """A field's first value, its encoded words (RFC 2047) decoded; "" without one."""
        return _without_encoded_words(next(iter(self._fields.get(name, [])), ""))

    def parties(self, *names: str) -> tuple[Party, ...]:
        """All addresses in these fields, each once."""
        found: dict[str, Party] = {}
        for name, address in _addresses([value for each in names for value in self._fields.get(each, [])]):
            if email := as_email(address):
                found.setdefault(email.lower(), Party(email.lower(), as_name(_without_encoded_words(name))))
        return tuple(found.values())

    @property
    def sender(self) -> Party | None:
        """Who wrote it."""
        return next(iter(self.parties("from") or self.parties("sender")), None)

    @property
    def recipients(self) -> tuple[Party, ...]:
        """To whom it was written."""
        return self.parties("to", "cc", "bcc")

    @property
    def delivered_to(self) -> tuple[Party, ...]:
        """Into whose mailbox it came, whatever it was addressed to."""
        return self.parties("delivered-to", "x-original-to", "envelope-to", "x-delivered-to")

    def at(self, told: bytes) -> datetime | None:
        """When it was sent, in UTC; or else what its line in the mailbox, `told`, ends with."""
        for text in (self.text("date"), told.decode(errors="replace").partition(" ")[2]):
            try:
                at = parsedate_to_datetime(text)
                return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
            except (ValueError, TypeError, OverflowError, IndexError):
                continue
        return None

    def reason_not_to_count(self) -> str | None:
        """Why no touch is made of it, if a header says that no person wrote it to another."""
        return next((reason for reason, holds in _REASONS.items() if holds(self)), None)


def _is_list_mail(mail: Mail) -> bool:
    listed = any(mail.text(name) for name in ("list-id", "list-unsubscribe", "list-post"))
    return listed or mail.text("precedence").lower() == "list"


def _is_automatic(mail: Mail) -> bool:
    sender = mail.sender
    return (
        mail.text("auto-submitted").lower().partition(";")[0].strip() not in {"", "no"}
        or mail.text("precedence").lower() in _AUTOMATIC_PRECEDENCE
        or mail.text("return-path").strip() == "<>"
        or mail.text("content-type").lower().startswith("multipart/report")
        or any(mail.text(name) for name in ("x-autoreply", "x-autorespond", "feedback-id"))
        or (sender is not None and sender.address.startswith(_NOBODYS))
    )


def _is_thrown_away(mail: Mail) -> bool:
    labels = {label.strip().lower() for label in mail.text("x-gmail-labels").split(",")}
    try:
        mozilla = int(mail.text("x-mozilla-status") or "0", 16)
    except ValueError:
        mozilla = 0
    spam = mail.text("x-spam-flag").lower() == "yes"
    return spam or bool(labels & {"spam", "trash", "draft", "drafts"}) or bool(mozilla & _MOZILLA_EXPUNGED)


_REASONS: dict[str, Callable[[Mail], bool]] = {
    "draft, spam or deleted mail": _is_thrown_away,
    "automatic mail": _is_automatic,
    "mail of a mailing list": _is_list_mail,
    f"mail to more than {MOST_RECIPIENTS} people": lambda mail: len(mail.recipients) > MOST_RECIPIENTS,
}


def _parsed(header: bytes) -> Message:
    try:
        return message_from_bytes(header)
    except (ValueError, LookupError, MessageError):
        return Message()


def _as_text(value: str) -> str:
    """A field as it stands: the parser keeps bytes that are not ASCII as halves of characters."""
    raw = str(value).encode("utf-8", "surrogateescape")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _addresses(values: Iterable[str]) -> list[tuple[str, str]]:
    try:
        return getaddresses(list(values))
    except (ValueError, IndexError, TypeError, RecursionError):  # it follows brackets within brackets
        return []


def _without_encoded_words(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, UnicodeError, ValueError, AssertionError):
        return text
