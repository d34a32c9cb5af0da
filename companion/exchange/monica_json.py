"""Monica's export (4.x: Settings, Export data, JSON): people, notes, calls, activities, conversations.

Laid out as `app/ExportResources` of Monica writes it: {"account": {"data": [{"type": "contact", "values": […]}, …]}}.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from companion.exchange.bad_file import BadFile
from companion.exchange.encoding import text_of
from companion.exchange.found import Found, FoundPerson, LeftOut
from companion.exchange.json_object import object_in
from companion.exchange.limits import size_of
from companion.exchange.monica_entry import Entry
from companion.exchange.monica_person import Book, MonicaContact, name_of
from companion.exchange.monica_touches import touches
from companion.exchange.reader import ReadOptions

NAME = "Monica's JSON export"
_LARGEST = 20_000_000  # all of it is in memory at once; pictures in it make it so large
_MOST_ENTRIES = 500_000  # objects and lists
_ID = re.compile(rb'"uuid"\s*:\s*"([^"]{1,64})"|\n')
_SHOWN = 200
# What has no place here: kind of entry → the properties that say what it is.
_NO_PLACE = {
    "reminder": ("title", "description", "initial_date", "frequency_number", "frequency_type"),
    "task": ("title", "description"),
    "gift": ("name", "comment", "url"),
    "debt": ("amount", "currency", "reason", "status"),
    "pet": ("name", "category"),
    "life_event": ("name", "note", "happened_at"),
}
_OF_CONTACTS = {"call", "note", "contact_field", "conversation", "activity", "address"}
_OF_ACCOUNTS = {"contact", "activity", "user", "relationship"}


def recognises(head: bytes, file_name: str) -> bool:  # noqa: ARG001 - its first members tell more than a name
    """Whether it is JSON that begins as Monica's does."""
    text = text_of(head).lstrip("\ufeff \t\r\n")
    return text.startswith("{") and all(f'"{name}"' in text for name in ("app_version", "exported_by", "account"))


def read(stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Everybody in it, each followed by what passed between you. Raises BadFile."""
    size_of(stream, _LARGEST)
    content = stream.read().removeprefix(b"\xef\xbb\xbf")
    if content.count(b"{") + content.count(b"[") > _MOST_ENTRIES:
        raise BadFile(f"it holds more than {_MOST_ENTRIES:,} entries, which is the most that are read")
    account = Entry(_object(object_in(content).get("account")))
    book = _book(account, content)
    oneself = {user.text("me_contact") for user in account.within("user")} - {""}
    for entry in account.within("contact"):
        yield from _contact(entry, book, options, is_oneself=entry.id in oneself)
    yield from _relationships(account, book)
    for kind, count in account.kinds():
        if kind not in _OF_ACCOUNTS:
            yield LeftOut(0, kind.replace("_", " "), f"{count:,}")


def _contact(entry: Entry, book: Book, options: ReadOptions, *, is_oneself: bool) -> Iterator[Found]:
    contact = MonicaContact(entry, book, options)
    if is_oneself or entry.flag("is_partial"):
        what = "yourself" if is_oneself else "person who is only mentioned with another"
        yield LeftOut(contact.line, what, name_of(entry)[:_SHOWN])
        return
    found = contact.person()
    yield found
    if isinstance(found, FoundPerson):
        yield from touches(entry, found.person, book, options)
    _leave_the_rest(entry, contact)
    yield from contact.left_out


def _leave_the_rest(entry: Entry, contact: MonicaContact) -> None:
    contact.leave("food preferences", entry.text("food_preferences"))
    contact.leave("date of death", entry.special_date("deceased_date")[0])
    for kind, properties in _NO_PLACE.items():
        for each in entry.within(kind):
            contact.leave(kind.replace("_", " "), ", ".join(filter(None, map(each.text, properties))) or each.id)
    for kind, count in entry.kinds():
        if kind not in _NO_PLACE and kind not in _OF_CONTACTS:
            contact.leave(kind.replace("_", " "), f"{count:,}")


def _relationships(account: Entry, book: Book) -> Iterator[Found]:
    for each in account.within("relationship"):
        one, other = (book.names.get(each.text(side), "somebody") for side in ("contact_is", "of_contact"))
        yield LeftOut(book.lines.get(each.id, 0), "relationship", f"{one}: {each.text('type')} of {other}"[:_SHOWN])


def _book(account: Entry, content: bytes) -> Book:
    instance = _object(account.told.get("instance"))
    types = instance.get("contact_field_types")
    return Book(
        names={each.id: name_of(each) or each.text("nickname") for each in account.within("contact")},
        field_types={each.id: each for each in (Entry(_object(kind)) for kind in _list(types))},
        activities={each.id: each for each in account.within("activity")},
        lines=_lines(content),
    )


def _lines(content: bytes) -> dict[str, int]:
    """The line that each id stands in first."""
    lines: dict[str, int] = {}
    line = 1
    for found in _ID.finditer(content):
        if found[1] is None:
            line += 1
        else:
            lines.setdefault(found[1].decode(errors="replace"), line)
    return lines


def _object(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, dict) else {}


def _list(told: object) -> list[Any]:
    return told if isinstance(told, list) else []
