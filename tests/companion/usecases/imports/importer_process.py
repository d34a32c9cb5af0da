"""An import in a process of its own, to be killed: `python -m …importer_process FOLDER FILE`.

It begins the import, or goes on with the one that is there, and says `rows N` each time it has kept some more of it,
`stage done` at the end.
"""

import sys
from contextlib import closing
from pathlib import Path

from companion.clock import SystemClock
from companion.domain.imported import Answered, Stage
from companion.inbox import Inbox
from companion.store.door import Store
from companion.store.file_store import open_store
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
from companion.usecases.imports.work_off import work_off

IMPORT = "0b8f1f2e-5f0a-4b6e-9d53-0a1f6a0c7d11"
SHORT_JOURNAL = 60_000  # bytes, so that checkpoints are made all the while


def go_on(desk: Desk, file: Path, *, undo: bool) -> None:
    """Lead the import as far as it goes."""
    content = file.read_bytes()
    begin_import(desk.store, desk.clock, Offered(file.name, len(content), id=IMPORT))
    if stage_of(desk.store) is Stage.RECEIVING:
        for offset in range(0, len(content), LARGEST_PART):
            receive_part(desk.store, desk.inbox, IMPORT, offset, content[offset : offset + LARGEST_PART])
        read_import(desk.store, desk.inbox, IMPORT, Answered())
    worked_off(desk)
    if stage_of(desk.store) is Stage.READY:
        start_import(desk.store, IMPORT)
    worked_off(desk)
    if undo:
        undo_import(desk.store, IMPORT)
        worked_off(desk)


def stage_of(store: Store) -> Stage:
    with store.read() as data:
        found = data.imports.get(IMPORT)
        assert found is not None
        return found.stage


def worked_off(desk: Desk) -> None:
    def told() -> bool:
        with desk.store.read() as data:
            found = data.imports.get(IMPORT)
        print("rows", found.rows if found else 0, flush=True)  # noqa: T201 - what the one who started us reads
        return False

    work_off(desk, told)


def main(folder: str, file: str, how: str) -> None:
    with closing(open_store(Path(folder), longest_journal=SHORT_JOURNAL)) as store:
        go_on(Desk(store, SystemClock(), Inbox(Path(folder))), Path(file), undo=how == "undo")
        print("stage", stage_of(store), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
