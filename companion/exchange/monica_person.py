"""A contact of Monica's as the person they are, and what of it is not taken over."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from companion.domain.cadence import Cadence
from companion.domain.importance import Importance
from companion.domain.person import Person
from companion.domain.rest import Rest
from companion.exchange.found import FoundNote, FoundPerson, LeftOut, Unreadable
from companion.exchange.monica_entry import Entry
from companion.exchange.reader import ReadOptions
from companion.exchange.values import (
    as_birthday,
    as_email,
    as_label,
    as_line,
    as_name,
    as_phone,
    as_text,
    as_url,
    tells_of_somebody,
)

T = TypeVar("T")
_SHOWN = 200
_LONGEST_CADENCE = 3660
_OF_NAMES = ("first_name", "middle_name", "last_name")


@dataclass(frozen=True, slots=True)
class Book:
    """What contacts refer to by id: the names of all, the kinds of fields, activities, and lines of the file."""

    names: Mapping[str, str]
    field_types: Mapping[str, Entry]
    activities: Mapping[str, Entry]
    lines: Mapping[str, int]


@dataclass(slots=True)
class _Told:
    """What a contact's fields and addresses tell."""

    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    location: str | None = None


class MonicaContact:
    """One contact. `left_out` fills while the person is made of it."""

    def __init__(self, entry: Entry, book: Book, options: ReadOptions) -> None:
        self._entry, self._book, self._options = entry, book, options
        self.line = book.lines.get(entry.id, 0)
        self.left_out: list[LeftOut] = []

    def person(self) -> FoundPerson | Unreadable:
        """Who they are."""
        entry, told = self._entry, self._told()
        name = name_of(entry)
        person = Person(
            name=as_name(name or entry.text("nickname")),
            headline=self._kept("job", as_line),
            company=self._kept("company", as_name),
            location=told.location,
            bio=self._kept("description", as_text),
            emails=tuple(told.emails),
            phones=tuple(told.phones),
            links=tuple(told.links),
            birthday=self._birthday(),
        )
        if not tells_of_somebody(person):
            return Unreadable(self.line, "this contact has no name, e-mail address or telephone number")
        if name:
            self.leave("nickname", entry.text("nickname"))
        return FoundPerson(
            self.line,
            person,
            notes=tuple(self._notes()),
            tags=tuple(self._tags()),
            how_met=self._how_met(),
            key=entry.id or None,
            cadence=self._cadence(),
            importance=Importance.KEY if entry.flag("is_starred") else None,
            rest=self._rest(),
        )

    def leave(self, what: str, value: str) -> None:
        """Something of this contact is not taken over, if there is any."""
        if value:
            self.left_out.append(LeftOut(self.line, what, value[:_SHOWN]))

    def _kept(self, name: str, read: Callable[[str], T | None]) -> T | None:
        told = self._entry.text(name)
        value = read(told) if told else None
        if value is None:
            self.leave(name, told)
        return value

    def _told(self) -> _Told:
        told = _Told()
        for each in self._entry.within("contact_field"):
            self._take_field(each.text("data"), self._book.field_types.get(each.text("type"), Entry({})), told)
        for each in self._entry.within("address"):
            city = as_name(_listed(each, "city", "province", "country"))
            if told.location is None and city is not None:
                told.location = city
                self.leave("street and post code", _listed(each, "street", "postal_code"))
            else:
                self.leave("address", _listed(each, "street", "postal_code", "city", "province", "country"))
        return told

    def _take_field(self, data: str, kind: Entry, told: _Told) -> None:
        """An e-mail address, a number, or a page: of the last Monica keeps the part that follows what all have."""
        protocol = kind.text("protocol")
        if kind.text("type") == "email" or protocol == "mailto:":
            found, entries = as_email(data), told.emails
        elif kind.text("type") == "phone" or protocol == "tel:":
            found, entries = as_phone(data), told.phones
        else:
            address = f"{protocol}{data}" if protocol.startswith("http") and "://" not in data else data
            found, entries = as_url(address), told.links
        if found is None:
            self.leave(kind.text("name") or "contact field", data)
        elif found not in entries:
            entries.append(found)

    def _birthday(self) -> str | None:
        day, year_known = self._entry.special_date("birthdate")
        birthday = as_birthday(day if year_known else f"-{day[4:]}")
        if birthday is None:
            self.leave("birthday", day)
        return birthday

    def _cadence(self) -> Cadence | None:
        days = self._entry.days("stay_in_touch_frequency")
        if days > _LONGEST_CADENCE:
            self.leave("cadence", f"{days} days")
        return Cadence(days=days) if 0 < days <= _LONGEST_CADENCE else None

    def _rest(self) -> Rest | None:
        """Of the dead nobody is to be reminded; of who was archived not now."""
        if self._entry.flag("is_dead"):
            return Rest.NEVER
        return Rest.PAUSED if self._entry.properties.get("is_active") is False else None

    def _tags(self) -> Iterator[str]:
        for each in self._entry.texts("tags"):
            if tag := as_label(each):
                yield tag
            else:
                self.leave("tag", each)

    def _notes(self) -> Iterator[FoundNote]:
        """Notes, and what was written down of calls and activities."""
        activities = filter(None, map(self._book.activities.get, self._entry.ids_within("activity")))
        written = [
            *((each, "created_at", each.text("body")) for each in self._entry.within("note")),
            *((each, "called_at", each.text("content")) for each in self._entry.within("call")),
            *((each, "happened_at", _listed(each, "summary", "description", between="\n")) for each in activities),
        ]
        for each, dated, text in written:
            if kept := as_text(text):
                yield FoundNote(kept, each.moment(dated, self._options.zone))
            else:
                self.leave("note", text)

    def _how_met(self) -> str | None:
        day, _ = self._entry.special_date("first_met_date")
        through = self._book.names.get(self._entry.text("first_met_through"), "")
        parts = (
            self._entry.text("first_met_where"),
            f"through {through}" if through else "",
            f"on {day}" if day else "",
            self._entry.text("first_met_additional_info"),
        )
        return as_text(", ".join(filter(None, parts)))


def name_of(entry: Entry) -> str:
    """A contact's name in full."""
    return " ".join(filter(None, map(entry.text, _OF_NAMES)))


def _listed(entry: Entry, *properties: str, between: str = ", ") -> str:
    return between.join(dict.fromkeys(filter(None, map(entry.text, properties))))
