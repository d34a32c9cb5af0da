"""What passed between you and a contact, as Monica has it: calls, activities, conversations."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from companion.domain.interaction import Direction, Kind
from companion.domain.person import Person
from companion.exchange.found import Found, FoundTouch, LeftOut
from companion.exchange.monica_entry import Entry
from companion.exchange.monica_person import Book
from companion.exchange.reader import ReadOptions
from companion.exchange.touch_key import touch_key
from companion.exchange.values import as_text


class _Told(NamedTuple):
    """A touch: the entry that tells it, and the property that says when; `said` are the words of a message."""

    entry: Entry
    dated: str
    kind: Kind
    channel: str
    direction: Direction
    said: str = ""


def touches(entry: Entry, who: Person, book: Book, options: ReadOptions) -> Iterator[Found]:
    """All of them, and those that do not tell when they were. `who` is the contact."""
    line = book.lines.get(entry.id, 0)
    days = set()
    for found in _dated(entry, who, book, options):
        if isinstance(found, FoundTouch):
            days.add(found.at.date())
        yield found
    talked = entry.moment("last_talked_to", options.zone)
    if talked is not None and (not days or talked.date() > max(days)):  # entered by hand, with nothing to tell of it
        key = touch_key("monica talk", entry.id, talked.date().isoformat())
        yield FoundTouch(line, talked, Kind.CALL, "phone", Direction.BOTH, who, key)


def _dated(entry: Entry, who: Person, book: Book, options: ReadOptions) -> Iterator[Found]:
    line = book.lines.get(entry.id, 0)
    for told in _told(entry, book):
        at = told.entry.moment(told.dated, options.zone)
        if at is None:
            yield LeftOut(line, f"{told.kind} without a date", told.entry.id[:100] or told.said[:100])
            continue
        key = touch_key(
            "monica", told.kind, entry.id, told.entry.id or f"{at.isoformat()} {told.direction} {told.said}"
        )
        words = as_text(told.said) if told.said and options.words else None
        yield FoundTouch(line, at, told.kind, told.channel, told.direction, who, key, words=words)
    for missing in entry.ids_within("activity"):
        if missing not in book.activities:
            yield LeftOut(line, "activity that is not in the file", missing[:100])


def _told(entry: Entry, book: Book) -> Iterator[_Told]:
    for call in entry.within("call"):
        direction = Direction.FROM_THEM if call.flag("contact_called") else Direction.FROM_ME
        yield _Told(call, "called_at", Kind.CALL, "phone", direction)
    for activity in filter(None, map(book.activities.get, entry.ids_within("activity"))):
        yield _Told(activity, "happened_at", Kind.MEETING, "in_person", Direction.BOTH)
    for conversation in entry.within("conversation"):
        site = book.field_types.get(conversation.text("contact_field_type"), Entry({})).text("name").lower()
        channel = re.sub(r"[^a-z0-9]+", "_", site).strip("_0123456789")[:40] or "message"
        for message in conversation.entries("messages"):
            direction = Direction.FROM_ME if message.flag("written_by_me") else Direction.FROM_THEM
            yield _Told(message, "written_at", Kind.MESSAGE, channel, direction, message.text("content"))
