"""What differs from the records below, by id: the records that are new or changed, and None for what is gone."""

from collections import defaultdict
from typing import Any

from companion.store.words import contact_of


class Overlay:
    """Changes, and what is asked about them: which touch a contact, and whose tallies they make worthless."""

    def __init__(self) -> None:
        self.changed: dict[str, Any] = {}
        self.stamps: dict[str, int] = {}
        self._by_contact: defaultdict[str, set[str]] = defaultdict(set)
        self._disturbed: set[str] = set()

    def set(self, record_id: str, record: Any, before: Any, stamp: int = 0) -> None:  # noqa: ANN401 - records
        """Note a change of what stood before, at the change number `stamp`."""
        if before is not None:  # there may be less of it now, and a tally cannot be told to forget
            self._disturb(before)
        if record is not None:
            self._index(record_id, record)
        self.stamps[record_id] = stamp
        self.changed[record_id] = record

    def keep(self, record_id: str, before: Any, after: Any) -> None:  # noqa: ANN401
        """Keep to what stood before while it is changed below; called before that happens."""
        if record_id not in self.changed:
            for record in (before, after):
                if record is not None:
                    self._disturb(record)
            if before is not None:
                self._index(record_id, before)
            self.changed[record_id] = before

    def of(self, contact_id: str) -> dict[str, Any]:
        """The records here that belong to a contact, by id."""
        ids = tuple(self._by_contact.get(contact_id, ()))
        found = ((record_id, self.changed.get(record_id)) for record_id in ids)
        return {record_id: record for record_id, record in found if record and contact_of(record) == contact_id}

    def disturbs(self, contact_id: str) -> bool:
        """Whether a contact has not just more records than below."""
        return contact_id in self._disturbed

    def _index(self, record_id: str, record: Any) -> None:  # noqa: ANN401
        if contact := contact_of(record):
            self._by_contact[contact].add(record_id)

    def _disturb(self, record: Any) -> None:  # noqa: ANN401
        if contact := contact_of(record):
            self._disturbed.add(contact)
