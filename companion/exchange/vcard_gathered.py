"""What has been found of one card's person so far."""

from dataclasses import dataclass, field
from typing import Any

from companion.domain.person import Person
from companion.exchange.found import FoundNote, FoundPerson, LeftOut, Unreadable
from companion.exchange.values import as_name, tells_of_somebody
from companion.exchange.vcard_cards import Card
from companion.exchange.vcard_property import Property

SHOWN = 100
_ENCODED = {"PHOTO", "LOGO", "SOUND", "KEY"}
_OF_THE_PERSON = ("profile_url", "headline", "company", "location", "bio", "avatar_url", "birthday")
_LISTS_OF_THE_PERSON = ("emails", "phones", "links")
_BESIDE = ("how_met", "cadence", "importance", "rest", "key")
_LISTS_BESIDE = ("tags", "circles", "needs", "offers", "reasons")


@dataclass(slots=True)
class Gathered:
    """Values by the names of the fields they are for. Values that are not taken go to the card's `left_out`."""

    card: Card
    single: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[Any]] = field(default_factory=dict)
    notes: list[FoundNote] = field(default_factory=list)

    @property
    def name(self) -> str | None:
        """As it is written in full; else put together."""
        return self.single.get("name") or self._put_together()

    def keep(self, name: str, value: Any, told: Property, what: str) -> None:  # noqa: ANN401 - as the field has it
        """The first value of a field; another, or one that cannot be kept, is left out."""
        if value is None or self.single.setdefault(name, value) != value:
            self.leave_out(told, what)

    def add(self, name: str, value: Any, told: Property, what: str) -> None:  # noqa: ANN401
        """One more entry of a list."""
        if value is None:
            self.leave_out(told, what)
        elif value not in self.lists.setdefault(name, []):
            self.lists[name].append(value)

    def leave_out(self, told: Property, what: str, value: str | None = None) -> None:
        """Say that something is not taken over, unless there is nothing."""
        shown = told.text.strip() if value is None else value
        if told.name in _ENCODED and told.size > SHOWN:
            shown = f"{told.size:,} bytes"
        if shown:
            self.card.left_out.append(LeftOut(told.line, what, shown[:SHOWN]))

    def person(self) -> FoundPerson | Unreadable:
        """Whom the card is about."""
        person = Person(**({"name": self.name} | self._told(_OF_THE_PERSON, _LISTS_OF_THE_PERSON)))
        if not tells_of_somebody(person):
            return Unreadable(self.card.line, "it has nobody's name, e-mail address, telephone number or profile")
        return FoundPerson(self.card.line, person, tuple(self.notes), **self._told(_BESIDE, _LISTS_BESIDE))

    def _told(self, single: tuple[str, ...], lists: tuple[str, ...]) -> dict[str, Any]:
        told = {each: self.single[each] for each in single if each in self.single}
        return told | {each: tuple(self.lists[each]) for each in lists if each in self.lists}

    def _put_together(self) -> str | None:
        """Out of family name, given names, others, what stands before and what after."""
        for told in self.card.properties:
            if told.name == "N":
                family, given, other, before, after = [*told.parts(";"), "", "", "", "", ""][:5]
                return as_name(" ".join(filter(None, (before, given, other, family, after))))
        return None
