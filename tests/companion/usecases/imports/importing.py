"""Importing as a person does, step by step."""

from dataclasses import dataclass
from pathlib import Path

from companion.domain.imported import Answered
from companion.inbox import Inbox
from companion.store.door import Store
from companion.usecases.imports.begin_import import (
    LARGEST_PART,
    Offered,
    begin_import,
    read_import,
    receive_part,
    start_import,
    undo_import,
)
from companion.usecases.imports.desk import Desk
from companion.usecases.imports.list_imports import ImportView, show_import
from companion.usecases.imports.work_off import work_off
from tests.companion.set_clock import SetClock


@dataclass
class Importing:
    store: Store
    clock: SetClock
    folder: Path

    @property
    def desk(self) -> Desk:
        return Desk(self.store, self.clock, Inbox(self.folder))

    def looked_at(self, content: bytes, name: str = "Connections.csv", answered: Answered | None = None) -> ImportView:
        """A file, read through."""
        begun = begin_import(self.store, self.clock, Offered(name, len(content)))
        for offset in range(0, len(content), LARGEST_PART):
            receive_part(self.store, self.desk.inbox, begun.id, offset, content[offset : offset + LARGEST_PART])
        read_import(self.store, self.desk.inbox, begun.id, answered or Answered())
        return self.worked_off(begun.id)

    def taken_in(self, content: bytes, name: str = "Connections.csv", answered: Answered | None = None) -> ImportView:
        """A file, read through and taken in."""
        ready = self.looked_at(content, name, answered)
        start_import(self.store, ready.id)
        self.clock.pass_by(minutes=1)
        return self.worked_off(ready.id)

    def taken_back(self, import_id: str) -> ImportView:
        """An import, undone."""
        undo_import(self.store, import_id)
        return self.worked_off(import_id)

    def worked_off(self, import_id: str) -> ImportView:
        work_off(self.desk)
        return self.shown(import_id)

    def shown(self, import_id: str) -> ImportView:
        return show_import(self.store, self.desk.inbox, import_id)

    def network(self) -> dict[str, object]:
        """Everything kept but what is kept of imports themselves."""
        with self.store.read() as data:
            return {word: rows for word, rows in data.export().items() if not word.startswith("import")}

    def names(self) -> set[str]:
        with self.store.read() as data:
            return {each.name for each in data.contacts if each.deleted_at is None}
