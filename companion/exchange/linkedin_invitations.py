"""LinkedIn's Invitations.csv: who asked whom to connect, and when."""

from collections.abc import Iterator
from typing import BinaryIO

from companion.domain.interaction import Direction, Kind
from companion.exchange import table
from companion.exchange.found import Found, FoundTouch, Unreadable
from companion.exchange.linkedin_people import Participant
from companion.exchange.moments import as_moment
from companion.exchange.reader import ReadOptions
from companion.exchange.record import Record
from companion.exchange.touch_key import touch_key
from companion.exchange.values import as_text, tells_of_somebody

NAME = "LinkedIn's Invitations.csv"
_HEADINGS = {"from", "to", "sent at", "direction"}
_DIRECTIONS = {"outgoing": Direction.FROM_ME, "incoming": Direction.FROM_THEM}


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - the headings tell more than a name
    """Whether it has the headings."""
    return table.delimiter_of(head, _HEADINGS.issubset) is not None


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """The invitations. Raises BadFile."""
    for record in table.records(stream, _HEADINGS.issubset):
        if isinstance(record, Record):
            yield from _invitation(record, options)
            yield from record.left_out()
        else:
            yield record


def _invitation(record: Record, options: ReadOptions) -> Iterator[Found]:
    inviter = Participant(record.take("from"), record.take("inviterprofileurl"))
    invitee = Participant(record.take("to"), record.take("inviteeprofileurl"))
    told_at, told_direction, message = record.take("sent at"), record.take("direction"), record.take("message")
    at, direction = as_moment(told_at, options.zone), _DIRECTIONS.get(told_direction.casefold())
    if at is None:
        yield Unreadable(record.line, f"its date, {told_at!r}, cannot be read")
    elif direction is None:
        yield Unreadable(record.line, f"its direction, {told_direction!r}, is neither OUTGOING nor INCOMING")
    else:
        other = invitee if direction is Direction.FROM_ME else inviter
        if not tells_of_somebody(who := other.as_person()):
            yield Unreadable(record.line, "it does not say with whom")
            return
        key = touch_key("linkedin invitation", direction, " ".join(told_at.split()), other.url or other.name)
        words = as_text(message) if options.words else None
        if options.words and message and words is None:
            record.leave("Message", message)
        yield FoundTouch(record.line, at, Kind.CONNECT, "linkedin", direction, who, key, words=words)
