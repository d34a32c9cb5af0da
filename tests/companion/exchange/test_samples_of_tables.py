"""Every sample of a table that lies beside the checkout, if any do: what comes of it, and that nothing is lost."""

import csv
import io
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from companion.exchange.encoding import marked
from companion.exchange.mojibake import repaired
from companion.exchange.moments import as_day
from tests.companion.exchange.reading import Outcome, outcome_of
from tests.companion.exchange.samples import IMPORTS

# People, touches, unreadable rows, and what is left out (on lines of the file, and for the file as a whole).
EXPECTED = {
    "linkedin_connections_quirks.csv": (8, 0, 0, 4),
    "linkedin_connections_bom_excel.csv": (1, 0, 0, 2),
    "linkedin_connections_header_first.csv": (1, 0, 0, 2),
    "linkedin_messages_quirks.csv": (0, 2, 0, 4),
    "linkedin_invitations.csv": (0, 1, 0, 1),
    "google_contacts_new.csv": (2, 0, 0, 1),
    "google_contacts_old.csv": (1, 0, 0, 1),
    "monica_single_contact_stub.csv": (1, 0, 0, 3),
}
# Between values, before the primary one, and the label that all have.
_SAYS_NOTHING = {":::", "*", "myContacts"}


def outcomes() -> dict[str, tuple[Path, Outcome]]:
    return {path.name: (path, outcome_of(path.read_bytes(), path.name)) for path in IMPORTS.rglob("*.csv")}


def test_so_much_comes_of_each() -> None:
    for name, (_, told) in outcomes().items():
        counts = len(told.people), len(told.touches), len(told.unreadable), len(told.left_out)
        assert counts == EXPECTED.get(name, counts), name
        assert told.people or told.touches, name


def test_every_word_of_a_row_of_people_is_taken_over_or_told() -> None:
    for name, (path, told) in outcomes().items():
        if not told.people:
            continue  # of messages and invitations the words are not taken over unless that is asked for
        said = " ".join(text for found in told.found for text in _texts(asdict(found)))
        for cell in _cells(path):
            day = as_day(cell)
            for word in [day.isoformat()] if day else repaired(cell).replace("\\:", ":").split():
                assert word in said or word in _SAYS_NOTHING, (name, cell)


def _cells(path: Path) -> Iterator[str]:
    """Those that stand under the headings."""
    content = path.read_bytes()
    rows = csv.reader(io.StringIO(content.decode(marked(content) or "utf-8"), newline=""))
    for row in rows:
        if {"first name", "name", "first_name"} & {cell.casefold() for cell in row}:
            break
    for row in rows:
        yield from row


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
    else:
        yield str(value)
