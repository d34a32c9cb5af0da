"""To schema 3: a capture says whom it was found to be about, and a contact where each of its values is from.

Schema 2 knew of a contact only which fields the person had chosen and when the newest page was read; what the person
edited was not kept as such. Captures are attributed by the answer that was given to them or, where none is kept, by the
profile's address or an e-mail address. What no capture tells of a contact, and only the person can have said, becomes
an edit. A capture that nothing attributes stays as it is, as one that waits does.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from companion.store.migrations.documents import Document, Tables

TEXTS = ("name", "headline", "company", "location")
PAGE_ONLY = ("bio", "avatar_url")
LISTS = ("emails", "links")
ONLY_THE_PERSON = ("cadence", "how_met", "circles", "tags")


def step(tables: Tables) -> Tables:
    """The documents, with evidence and contacts tied together."""
    captures = dict(_attributed(tables))
    of: dict[str, list[Document]] = defaultdict(list)
    for capture in sorted(captures.values(), key=lambda each: str(each["captured_at"])):
        of[capture.get("contact_id", "")].append(capture)
    contacts: dict[str, Document] = {}
    edits: dict[str, Document] = {}
    for doc_id, contact in tables.get("contacts", {}).items():
        told = _Told(contact, of.get(contact.get("id", ""), []))
        contacts[doc_id] = told.contact()
        if edit := told.edit():
            edits[str(len(edits) + 1)] = edit
    made = {"contacts": contacts, "captures": captures, "edits": edits}
    return {**tables, **{table: rows for table, rows in made.items() if rows or table in tables}}


def _attributed(tables: Tables) -> Iterator[tuple[str, Document]]:
    told = {each["id"]: each for each in tables.get("answers", {}).values() if each.get("of") == "capture"}
    pages = {each["url"]: each["contact_id"] for each in tables.get("profiles", {}).values()}
    emails = {
        email.casefold(): each["id"] for each in tables.get("contacts", {}).values() for email in each.get("emails", [])
    }
    for doc_id, capture in tables.get("captures", {}).items():
        contact_id = _whose(capture, told, pages, emails)
        yield doc_id, capture | {"contact_id": contact_id} if contact_id else capture


def _whose(capture: Document, told: dict[str, Document], pages: dict[str, str], emails: dict[str, str]) -> str | None:
    if answer := told.get(capture["id"]):
        contact_id: str | None = answer.get("contact_id")
        return contact_id
    person = capture["person"]
    shown = [*person.get("emails", []), *(capture.get("chosen", {}).get("emails") or [])]
    found = [pages.get(person.get("profile_url", "")), pages.get(capture["url"])]
    return next((each for each in [*found, *(emails.get(email.casefold()) for email in shown)] if each), None)


class _Told:
    """A contact, and the captures of them, the oldest first."""

    def __init__(self, contact: Document, captures: list[Document]) -> None:
        self._contact = {name: each for name, each in contact.items() if name not in {"chosen_fields", "read_at"}}
        self._chosen = set(contact.get("chosen_fields", []))
        self._captures = captures
        self._at = contact.get("read_at") or f"{contact.get('saved_on')}T00:00:00+00:00"
        its_own = [name for name in (*TEXTS, *LISTS) if name in self._chosen]
        its_own += [name for name in ONLY_THE_PERSON if name in contact]
        self._by_edit = [name for name in its_own if not (self._saved_with(name) and self._all_told(name))]

    def contact(self) -> Document:
        """The contact, with where its values are from."""
        fields: dict[tuple[str, str | None], list[str]] = defaultdict(list)
        for name in sorted((*TEXTS, *PAGE_ONLY, *LISTS, "cadence", "how_met")):
            if source := self._source(name):
                fields[source].append(name)
        sources = [{"at": at, "url": url, "fields": names} for (at, url), names in fields.items()]
        return self._contact | ({"sources": sources} if sources else {})

    def edit(self) -> Document | None:
        """What only the person can have said, if there is any."""
        if not self._by_edit:
            return None
        values = {name: self._contact[name] for name in self._by_edit if name in self._contact}
        contact_id = self._contact.get("id")
        head = {"id": f"{contact_id}.before-schema-3", "contact_id": contact_id, "at": self._at}
        return head | {"changed": self._by_edit} | values

    def _source(self, name: str) -> tuple[str, str | None] | None:
        if name in self._by_edit and name not in {"circles", "tags"}:
            return self._at, None
        if name in self._chosen or name in ONLY_THE_PERSON:
            saved = self._saved_with(name)
            return (saved["captured_at"], None) if saved else None
        if name in LISTS or name not in self._contact:
            return None
        shown = [each for each in self._captures if each["person"].get(name) == self._contact[name]] or self._captures
        return (shown[-1]["captured_at"], shown[-1]["url"]) if shown else (self._at, "")

    def _all_told(self, name: str) -> bool:
        """Whether the captures tell of every entry of a list, if it is one."""
        value = self._contact.get(name)
        sides = [side.get(name) for each in self._captures for side in (each["person"], each.get("chosen", {}))]
        told = {each for side in sides if isinstance(side, list) for each in side}
        return not isinstance(value, list) or set(value) <= told

    def _saved_with(self, name: str) -> Any:  # noqa: ANN401 - a capture or None
        """The newest capture with which the person said what the contact shows."""
        value = self._contact.get(name)
        for capture in reversed(self._captures):
            chosen = capture.get("chosen", {}).get(name)
            if chosen is not None and (chosen == value or (isinstance(value, list) and set(chosen) <= set(value))):
                return capture
        return None
