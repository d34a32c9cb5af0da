"""LinkedIn's messages.csv: when you and somebody wrote to each other; what was written only where that is asked for.

Drafts, spam, advertisements, and messages between more than two are left out.
"""

from collections.abc import Iterator
from datetime import UTC
from typing import BinaryIO, NamedTuple

from companion.domain.interaction import Direction, Kind
from companion.exchange import table
from companion.exchange.found import Found, FoundTouch, Understood, Unreadable
from companion.exchange.linkedin_people import LEFT, Participant, is_one_of, name_mark, participants
from companion.exchange.moments import as_moment
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.touch_key import touch_key
from companion.exchange.values import as_text
from companion.exchange.whose_mailbox import Mailbox

NAME = "LinkedIn's messages.csv"
_HEADINGS = {"conversation id", "from", "sender profile url", "to", "date", "content"}
_ADVERTISEMENT = 'class="spinmail-quill-editor'  # how what is sent as an advertisement is marked up
_WORDS = ("subject", "content", "conversation title")


class _Message(NamedTuple):
    record: Record
    sender: Participant
    recipients: tuple[Participant, ...]


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has the headings."""
    return table.delimiter_of(head, _HEADINGS.issubset) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The messages; the file is gone through twice, first for whose it is. Raises BadFile, or NeedsAnswer for that."""
    mailbox = Mailbox()
    for found in _messages(stream):
        if isinstance(found, _Message):
            mailbox.add((found.sender, *found.recipients))
    owner = mailbox.owner(options.own)
    if owner:
        yield Understood(0, "you", mailbox.label(owner))
    stream.seek(0)
    for found in _messages(stream):
        if isinstance(found, _Message):
            yield from _touch(found, owner, options)
            yield from found.record.left_out()
        else:
            yield found


def _messages(stream: BinaryIO) -> Iterator["_Message | Found"]:
    for record in table.records(stream, _HEADINGS.issubset):
        if isinstance(record, Record):
            sender = Participant(record.take("from"), record.take("sender profile url"))
            yield _Message(record, sender, participants(record.take("to"), record.take("recipient profile urls")))
        else:
            yield record


def _touch(message: _Message, owner: frozenset[str], options: ReadOptions) -> Iterator[Found]:
    record, sender, recipients = message
    written = {heading: record.take(heading) for heading in _WORDS}
    conversation, told_at, folder = record.take("conversation id"), record.take("date"), record.take("folder")
    drafts = (record.take("is message draft"), record.take("is conversation draft"))
    from_me = is_one_of(sender, owner)
    others = [each for each in (sender, *recipients) if not is_one_of(each, owner)]
    reason = _reason_not_to(others, folder, drafts, written["content"])
    at = as_moment(told_at, UTC)  # so it is, whether the file says so or not
    if reason:
        record.leave(reason, ", ".join(each.name or each.url for each in others))
    elif at is None:
        yield Unreadable(record.line, f"its date, {told_at!r}, cannot be read")
    else:
        direction = Direction.FROM_ME if from_me else Direction.FROM_THEM
        words = _kept_words(record, written) if options.words else None
        yield FoundTouch(
            record.line,
            at,
            Kind.MESSAGE,
            "linkedin",
            direction,
            others[0].as_person(),
            touch_key("linkedin message", conversation, at.isoformat(), direction, written["content"]),
            words=words,
        )


def _kept_words(record: Record, written: dict[str, str]) -> str | None:
    words = "\n".join(text for text in (written["subject"], written["content"]) if text)
    kept = as_text(words)
    if words and kept is None:
        record.leave("words that are too long", words)
    if title := written["conversation title"]:
        record.leave("conversation title", title)
    return kept


def _reason_not_to(others: list[Participant], folder: str, drafts: tuple[str, ...], content: str) -> str | None:
    reasons = {
        "draft": any(draft.casefold() in {"yes", "true"} for draft in drafts),
        "message in the spam folder": folder.casefold() == "spam",
        "advertisement": _ADVERTISEMENT in content,
        "message between more than two": len(others) > 1,
        "message to nobody else": not others,
        "message with somebody who has left LinkedIn": all(_has_left(each) for each in others),
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def _has_left(other: Participant) -> bool:
    return not other.url and name_mark(other.name) in {LEFT, ""}
