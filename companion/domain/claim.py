"""What has been said of a contact: each value with where it is from and when, and which of them is shown.

The person's own word comes before any page; of two of a kind the later one is shown. A blank says nothing, unless the
person has left it blank on purpose. Nothing that was said is lost: captures and edits keep it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from companion.domain.cadence import Cadence
from companion.domain.capture import Capture
from companion.domain.contact import Contact, Source
from companion.domain.edit import Edit

PAGE_OR_CHOSEN = ("name", "headline", "company", "location", "birthday")
PAGE_ONLY = ("bio", "avatar_url")
CHOSEN_ONLY = ("cadence", "how_met", "importance", "rest")
SINGLE = (*PAGE_OR_CHOSEN, *PAGE_ONLY, *CHOSEN_ONLY)
LISTS = ("emails", "phones", "links")
CHOSEN_LISTS = ("circles", "tags", "needs", "offers", "reasons")
EVERY_LIST = (*LISTS, *CHOSEN_LISTS)

_SOME_TIME = datetime(1, 1, 1, tzinfo=UTC)  # of a value of which nobody knows where it is from
_SOMEWHERE = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one field. `url` is the page that showed it, None for the person's own word (or blank)."""

    field: str
    value: str | Cadence | None
    at: datetime
    url: str | None

    def outweighs(self, at: datetime, url: str | None) -> bool:
        """Whether it is shown rather than what was said there and then."""
        return (self.url is None, self.at) >= (url is None, at)


def claims_of(evidence: Capture | Edit, fields: Iterable[str] = SINGLE) -> list[Claim]:
    """What a capture or an edit says of these fields, one claim for each entry of a list."""
    told = _of_capture(evidence, fields) if isinstance(evidence, Capture) else _of_edit(evidence, fields)
    return [each for each in told if isinstance(evidence, Edit) or said(each.value) is not None]


def shown_of(contact: Contact) -> list[Claim]:
    """What a contact shows, as claims on another."""
    found = []
    for field in SINGLE:
        value, source = getattr(contact, field), contact.source(field)
        if source:
            found.append(Claim(field, value, source.at, source.url))
        elif value is not None:
            found.append(Claim(field, value, _SOME_TIME, _SOMEWHERE))
    return found


def weighed(contact: Contact, claims: Iterable[Claim]) -> Contact:
    """The contact with every claim that outweighs what it shows; of two that weigh the same, the one that came last."""
    values: dict[str, Any] = {}
    told = {field: (each.at, each.url) for each in contact.sources for field in each.fields}
    for claim in claims:
        if claim.field not in told or claim.outweighs(*told[claim.field]):
            values[claim.field] = said(claim.value)
            told[claim.field] = claim.at, claim.url
    return replace(contact, **values, sources=_grouped(told))


def by_hand(contact: Contact, lists: Iterable[str], at: datetime) -> Contact:
    """The contact with these lists marked as the person's own, to which pages add no more."""
    lists = list(lists)
    if not lists:
        return contact
    told = {field: (each.at, each.url) for each in contact.sources for field in each.fields}
    told |= {field: (max(at, told.get(field, (at, None))[0]), None) for field in lists}
    return replace(contact, sources=_grouped(told))


def said(value: Any) -> Any:  # noqa: ANN401 - a text, a cadence or None
    """A value, or None if it is a blank text; one of an enumeration stays one."""
    return value.strip() or None if type(value) is str else value


def _of_capture(capture: Capture, fields: Iterable[str]) -> Iterator[Claim]:
    for field in fields:
        for value in _values(getattr(capture.person, field, None)):
            yield Claim(field, value, capture.captured_at, capture.url)
        for value in _values(getattr(capture.chosen, field, None)):
            yield Claim(field, value, capture.captured_at, None)


def _of_edit(edit: Edit, fields: Iterable[str]) -> Iterator[Claim]:
    for field in fields:
        if field in edit.changed:
            for value in _values(getattr(edit, field)):
                yield Claim(field, value, edit.at, None)


def _values(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - of any field
    return value if isinstance(value, tuple) else (value,)


def _grouped(told: dict[str, tuple[datetime, str | None]]) -> tuple[Source, ...]:
    """The sources of fields, each with all that is from it."""
    fields: dict[tuple[datetime, str | None], list[str]] = {}
    for field in sorted(told):
        if told[field] != (_SOME_TIME, _SOMEWHERE):
            fields.setdefault(told[field], []).append(field)
    return tuple(Source(at, url, tuple(names)) for (at, url), names in fields.items())
