"""The records of a word that are filed by month: those in segments, and on top of them what is at hand.

At hand is what changed since the last checkpoint, and what stays there because it will soon change. A shelf lies on an
cabinet or on another shelf. One that lies on another sees through it, also to a newer cabinet: that says the same.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol, cast

from companion.domain.tally import Tally, combined, tallied
from companion.store.cabinet import Cabinet
from companion.store.overlay import Overlay
from companion.store.words import Word


class Below(Protocol):
    """What a shelf lies on."""

    def __len__(self) -> int: ...

    def get(self, record_id: str) -> Any | None:  # noqa: ANN401 - a record of the word
        """The record with this id."""

    def of(self, contact_id: str, month: str | None = None) -> dict[str, Any]:
        """The records of a contact, by id; if a month is given, all of that one and perhaps others."""

    def doc_id(self, record_id: str) -> int | None:
        """The id that TinyDB knows a filed record by."""

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """The tallies of a contact's interactions."""


class FiledShelf:
    """One word's records. Its state is replaced as a whole, so that who reads meanwhile has all of one or the other."""

    def __init__(self, word: Word, below: Below) -> None:
        self._word = word
        self._state = (below, Overlay())
        self._length = len(below)

    def over(self) -> "FiledShelf":
        """A shelf of the same records, to be changed, or to stay as it is, apart from this one."""
        return FiledShelf(self._word, self)

    def take(self, upper: "FiledShelf", stamp: int = 0) -> None:
        """Make here the changes of a shelf laid over this one."""
        for record_id, record in upper.changed().items():
            self._set(record_id, record, stamp)

    def settle(self, upper: "FiledShelf", readers: Sequence["FiledShelf"], stamp: int) -> None:
        """The same in what everybody reads; the shelves of readers, laid over this one, stay as they are."""
        for record_id, record in upper.changed().items():
            before = self.get(record_id)
            for reader in readers:
                reader.keep(record_id, before, record)
            self._set(record_id, record, stamp)

    def keep(self, record_id: str, before: Any, after: Any) -> None:  # noqa: ANN401
        """Go on showing what stood before of a record that is changed below."""
        self._state[1].keep(record_id, before, after)

    def lie_on(self, lower: "FiledShelf") -> None:
        """Lie on another shelf, which now holds what the one below has held."""
        self._state = (lower, self._state[1])

    def file(self, cabinet: Cabinet, upto: int) -> list[str]:
        """Lie on a newer cabinet, which holds all that was put here up to a change. Returns what is no more at hand."""
        old, new = self._state[1], Overlay()
        for record_id, record in old.changed.items():
            stamp = old.stamps[record_id]
            if stamp > upto or (record is not None and self._month(record) is None):
                new.set(record_id, record, cabinet.get(record_id), stamp)
        self._state = (cabinet, new)
        return [record_id for record_id in old.changed if record_id not in new.changed]

    @property
    def cabinet(self) -> Cabinet:
        """What the lowest shelf lies on."""
        below = self._state[0]
        return below.cabinet if isinstance(below, FiledShelf) else cast("Cabinet", below)

    def changed(self) -> dict[str, Any]:
        """What was put (the record) and removed (None) in this layer, by id."""
        return self._state[1].changed

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Any]:
        """All records, month by month, in the order of their ids; those that stay at hand last."""
        cabinet, changed = self.whole()
        here: dict[str | None, dict[str, Any]] = {}
        for record_id, record in changed.items():
            if record is not None:
                here.setdefault(self._month(record), {})[record_id] = record
        for month in (*sorted({*cabinet.segments, *(each for each in here if each)}), None):
            filed = cabinet.of_month(month) if month else {}
            rows = {each: record for each, record in filed.items() if each not in changed} | here.get(month, {})
            yield from (rows[each] for each in sorted(rows))

    def since(self, month: str) -> Iterator[Any]:
        """The records of a month and of all later ones, in no particular order."""
        cabinet, changed = self.whole()
        for filed in (cabinet.of_month(each) for each in cabinet.segments if each >= month):
            yield from (record for record_id, record in filed.items() if record_id not in changed)
        for record in changed.values():
            if record is not None and (self._month(record) or "") >= month:
                yield record

    def at_hand(self) -> list[Any]:
        """The records that are filed under no month yet."""
        return [each for each in self.whole()[1].values() if each is not None and self._month(each) is None]

    def get(self, record_id: str) -> Any | None:  # noqa: ANN401
        """The record with this id. Below is looked at first: what is replaced there is noted here before that."""
        below, overlay = self._state
        found = below.get(record_id)
        return overlay.changed.get(record_id, found)

    def doc_id(self, record_id: str) -> int | None:
        """The id that TinyDB knows a filed record by."""
        return self._state[0].doc_id(record_id)

    def of(self, contact_id: str, month: str | None = None) -> dict[str, Any]:
        """The records of a contact, by id; if a month is given, all of that one and perhaps others."""
        below, overlay = self._state
        found = below.of(contact_id, month)
        return {each: record for each, record in found.items() if each not in overlay.changed} | overlay.of(contact_id)

    def tallies(self, contact_id: str) -> tuple[Tally, ...]:
        """The tallies of a contact's interactions."""
        below, overlay = self._state
        if overlay.disturbs(contact_id):
            return tallied(self.of(contact_id).values())
        found, here = below.tallies(contact_id), overlay.of(contact_id)
        return combined((*found, *tallied(here.values()))) if here else found

    def put(self, record: Any) -> str:  # noqa: ANN401
        """Keep a record in place of the one with its id, if any. Returns the id."""
        record_id = self._word.id_of(record)
        self._set(record_id, record)
        return record_id

    def remove(self, record_id: str) -> None:
        """Forget a record."""
        self._set(record_id, None)

    def pending(self) -> set[str]:
        """What is changed here and in the shelves below, but for the lowest, which everybody reads."""
        below, overlay = self._state
        return overlay.changed.keys() | below.pending() if isinstance(below, FiledShelf) else set()

    def _set(self, record_id: str, record: Any | None, stamp: int = 0) -> None:  # noqa: ANN401
        before = self.get(record_id)
        self._length += (record is not None) - (before is not None)
        self._state[1].set(record_id, record, before, stamp)

    def whole(self) -> tuple[Cabinet, dict[str, Any]]:
        """The cabinet at the bottom, and all that differs from it."""
        below, overlay = self._state
        if not isinstance(below, FiledShelf):
            return cast("Cabinet", below), dict(overlay.changed)
        cabinet, changed = below.whole()
        return cabinet, changed | overlay.changed

    def _month(self, record: Any) -> str | None:  # noqa: ANN401
        assert self._word.month is not None  # noqa: S101 - or it would be no such shelf
        return self._word.month(record)
