"""One entry of Monica's export: it has a type, an id, properties, and lists of further entries within it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any

# Exports of different versions call them so or so.
_PLURALS = {"activities": "activity", "addresses": "address"}
_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Entry:
    """What is asked of it and not there, or not what it should be, is None, "" or nothing. Nothing raises."""

    told: Mapping[str, Any]

    @property
    def id(self) -> str:
        """By what others name it."""
        return self._text(self.told, "uuid")

    @property
    def properties(self) -> Mapping[str, Any]:
        """What is said of it."""
        return _object(self.told.get("properties"))

    def text(self, name: str) -> str:
        """A property that is a text, or a number."""
        return self._text(self.properties, name)

    def flag(self, name: str) -> bool:
        """A property that is true or false."""
        return self.properties.get(name) is True

    def days(self, name: str) -> int:
        """A property that is a number of days; 0 for anything else."""
        told = self.text(name)
        return int(told) if re.fullmatch(r"[1-9]\d{0,4}", told, re.ASCII) else 0

    def texts(self, name: str) -> list[str]:
        """A property that is a list of texts."""
        several = self.properties.get(name)
        return [each for each in several if isinstance(each, str)] if isinstance(several, list) else []

    def entries(self, name: str) -> Iterator["Entry"]:
        """A property that is a list of further entries."""
        several = self.properties.get(name)
        yield from (Entry(each) for each in (several if isinstance(several, list) else []) if isinstance(each, dict))

    def special_date(self, name: str) -> tuple[str, bool]:
        """A date as "1990-05-15", and whether its year is known; "" where there is none, or only an age."""
        told = _object(self.properties.get(name))
        day = re.match(r"\d{4}-\d\d-\d\d", self._text(told, "date"), re.ASCII)
        return (day[0] if day and told.get("is_age_based") is not True else "", told.get("is_year_unknown") is not True)

    def moment(self, name: str, zone: tzinfo) -> datetime | None:
        """When something was, in UTC. Monica keeps days as their midnight; such a one is that day's noon in `zone`."""
        told = self._text(self.properties, name) or self._text(self.told, name)
        try:
            at = datetime.fromisoformat(told)
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            if at.time() == time(0):
                at = datetime.combine(date(at.year, at.month, at.day), _NOON, zone)
            return at.astimezone(UTC)
        except (ValueError, OverflowError):
            return None

    def within(self, kind: str) -> Iterator["Entry"]:
        """The entries of a kind that it holds."""
        for listed, values in self._lists():
            if listed == kind:
                yield from (Entry(value) for value in values if isinstance(value, dict))

    def ids_within(self, kind: str) -> list[str]:
        """The ids of entries of a kind that stand elsewhere, each once."""
        named = (value for listed, values in self._lists() for value in values if listed == kind)
        return list(dict.fromkeys(value for value in named if isinstance(value, str)))

    def kinds(self) -> Iterator[tuple[str, int]]:
        """What kinds of entries it holds, and how many of each."""
        yield from ((kind, len(values)) for kind, values in self._lists())

    def _lists(self) -> Iterator[tuple[str, list[Any]]]:
        data = self.told.get("data")
        for each in data if isinstance(data, list) else []:
            listed = _object(each)
            kind, values = self._text(listed, "type"), listed.get("values")
            if isinstance(values, list):
                yield _PLURALS.get(kind, kind if kind.endswith("ss") else kind.removesuffix("s")), values

    @staticmethod
    def _text(told: Mapping[str, Any], name: str) -> str:
        value = told.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"{value}"
        return value.strip() if isinstance(value, str) else ""


def _object(told: object) -> Mapping[str, Any]:
    return told if isinstance(told, dict) else {}
