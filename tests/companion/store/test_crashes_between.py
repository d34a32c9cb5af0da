"""Every state a crash of the whole machine might leave of a restore, or of bringing a folder up to date."""

import os
import random
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from companion.store.backups.make import back_up_to
from companion.store.backups.restore import restore
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.file_store import FileStore, open_store
from tests.companion.store.crashing_disk import CrashingDisk, Done
from tests.companion.store.test_migrations import OLDER, expected, kept_in, written_by
from tests.companion.store.writer import apply, found

EACH = 20 if os.environ.get("FAULTS") == "long" else 4  # states for every moment
DAY = date(2026, 11, 22)


def states(disk: CrashingDisk, since: int, tmp_path: Path) -> list[tuple[Path, bool]]:
    """Folders as a crash at any moment might leave them, and whether the work had been said to be done."""
    chance = random.Random(1)
    made = []
    for at in range(since, len(disk.done) + 1):
        for turn in range(EACH):
            files, answers = disk.after_crash(at, chance)
            folder = tmp_path / f"{at}-{turn}"
            (folder / "backups").mkdir(mode=0o700, parents=True)
            folder.chmod(0o700)
            for name, content in files.items():
                (folder / ("backups" if name.startswith("backup-") else "") / name).write_bytes(content)
            made.append((folder, bool(answers)))
    return made


def violations(made: list[tuple[Path, bool]], is_right: Callable[[Path, bool], bool]) -> int:
    """In how many states it is neither as before nor as wished, or cannot be read."""
    bad = 0
    for folder, said in made:
        try:
            bad += not is_right(folder, said)
        except StoreUnreadable:
            bad += 1
    return bad


def restored(tmp_path: Path, skips: str = "") -> int:
    """Three people, two of them in a journal; back to when there was one."""
    disk, folder = CrashingDisk(skips), tmp_path / "data"
    store = open_store(folder, disk)
    assert isinstance(store, FileStore)
    apply(store, "put:1")
    back_up_to(Disk(), folder, tmp_path / "one.zip")
    apply(store, "put:2")
    apply(store, "put:3")
    store._folder_lock.release()  # as a companion that was killed
    since = len(disk.done)
    restore(disk, folder, tmp_path / "one.zip", DAY)
    disk.answered(1)
    made = states(disk, since, tmp_path)
    return violations(made, lambda path, said: found(path) in ([{1}] if said else [{1}, {1, 2, 3}]))


def test_after_a_crash_in_a_restore_it_is_the_old_network_or_the_new(tmp_path: Path) -> None:
    assert restored(tmp_path) == 0


@pytest.mark.parametrize("careless", ["network", "folder"])
def test_a_restore_that_left_out_a_sync_would_be_found_out(tmp_path: Path, careless: str) -> None:
    assert restored(tmp_path, careless) > 0


@pytest.mark.parametrize("schema", OLDER, ids=lambda path: path.name)
def test_after_a_crash_while_a_folder_is_brought_up_to_date_nothing_is_missing(tmp_path: Path, schema: Path) -> None:
    disk, folder = CrashingDisk(), written_by(schema, tmp_path / "data")
    for number, path in enumerate(sorted(folder.iterdir())):
        disk.done += [Done("create", -1 - number, new=path.name), Done("write", -1 - number, path.read_bytes())]
        disk.done.append(Done("sync", -1 - number))
    disk.done.append(Done("sync folder"))
    since = len(disk.done)
    open_store(folder, disk).close()

    def is_right(path: Path, _said: bool) -> bool:  # noqa: FBT001 - as for the others
        with closing(open_store(path)) as store:
            return kept_in(store) == expected(schema)

    assert violations(states(disk, since, tmp_path), is_right) == 0
