"""Mailboxes (.mbox), as Thunderbird, Apple Mail and Google Takeout write them: who wrote to whom, and when.

A mail with several people is a touch with each. What no person wrote to another is left out, and counted.
"""

from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO

from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person
from companion.exchange.bad_file import Choice, NeedsAnswer
from companion.exchange.found import Found, FoundTouch, LeftOut, Understood, Unreadable
from companion.exchange.limits import size_of
from companion.exchange.mail import Mail, Party
from companion.exchange.mail_words import words_of
from companion.exchange.mbox_messages import Message, begins, messages_of
from companion.exchange.reader import ReadOptions
from companion.exchange.touch_key import touch_key

NAME = "a mailbox (.mbox), from Thunderbird, Apple Mail or Google Takeout"
_LARGEST = 4_000_000_000  # it is never in memory, nor are its messages
_LOOKED_AT = 1_000  # messages, to find out whose mailbox it is
_MOST_CHOICES = 10
_TO_OTHERS = "mail neither from nor to an address of yours"
_TO_ONESELF = "mail to yourself"


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - mailboxes have any name, such as Inbox
    """Whether it begins with a message."""
    return begins(head)


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The touches in it, then what was left out. Raises BadFile, or NeedsAnswer if it is unknown who you are."""
    size_of(stream, _LARGEST)
    own = frozenset(email.strip().lower() for email in options.own.emails)
    if not own:
        own = _owner(stream)
        yield from (Understood(0, "you", address) for address in own)
        stream.seek(0)
    skipped: dict[str, list[int]] = {}
    for message in messages_of(stream):
        mail = Mail(message.header)
        found = _touches(message, mail, own, options)
        if isinstance(found, str):
            skipped.setdefault(found, [message.line, 0])[1] += 1
        else:
            yield from found
    for reason, (line, count) in skipped.items():
        yield LeftOut(line, reason, f"{count:,} {'message' if count == 1 else 'messages'}")


def _touches(message: Message, mail: Mail, own: frozenset[str], options: ReadOptions) -> list[Found] | str:
    """The touches a message is, or why it is none."""
    if reason := mail.reason_not_to_count():
        return reason
    sender, recipients = mail.sender, mail.recipients
    at = mail.at(message.told)
    if sender is None or at is None:
        missing = "who wrote it" if sender is None else "when it was sent"
        return [Unreadable(message.line, f"this mail does not tell {missing}")]
    from_me = sender.address in own
    if not from_me and own.isdisjoint(each.address for each in (*recipients, *mail.delivered_to)):
        return _TO_OTHERS
    others = [each for each in (recipients if from_me else (sender,)) if each.address not in own]
    words = words_of(message.header, message.body) if options.words else None
    return [
        FoundTouch(
            message.line,
            at,
            Kind.EMAIL,
            "email",
            Direction.FROM_ME if from_me else Direction.FROM_THEM,
            Person(name=other.name, emails=(other.address,)),
            _key(mail, at.isoformat(), other),
            words=words,
        )
        for other in others
    ] or _TO_ONESELF


def _key(mail: Mail, at: str, other: Party) -> str:
    """By the mail's own id (RFC 5322, 3.6.4); one without is known by when it was sent and what it is about."""
    return touch_key("email", mail.text("message-id").strip() or f"{at} {mail.text('subject')}", other.address)


def _owner(stream: BinaryIO) -> frozenset[str]:
    """Whose mailbox it is: who took part in every mail of several. Raises NeedsAnswer if that is not one person."""
    taking_part: Counter[str] = Counter()
    delivered: Counter[str] = Counter()
    count = 0
    for message in messages_of(stream):
        mail = Mail(message.header)
        sender = mail.sender
        if mail.reason_not_to_count() or sender is None:
            continue
        count += 1
        taking_part.update(dict.fromkeys(each.address for each in (sender, *mail.recipients)).keys())
        delivered.update(each.address for each in mail.delivered_to)
        if count == _LOOKED_AT:
            break
    always = [address for address, times in taking_part.items() if times == count > 1]
    if len(always) == 1 or not count:
        return frozenset(always)
    likely = dict.fromkeys(address for address, _ in (*delivered.most_common(), *taking_part.most_common()))
    choices = tuple(Choice(address, address) for address in list(likely)[:_MOST_CHOICES])
    raise NeedsAnswer("Which of these addresses are yours?", "own", choices)
