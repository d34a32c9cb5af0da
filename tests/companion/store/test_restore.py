"""Going back to a backup."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from companion.store.backups.listing import Backup, backups
from companion.store.backups.make import back_up, back_up_to
from companion.store.backups.restore import restore
from companion.store.check import check
from companion.store.disk import Disk
from companion.store.door import DiskFull, FolderInUse, Store, StoreUnreadable
from tests.companion.store.doc_ids import doc_ids
from tests.companion.store.people import keep_everything
from tests.companion.store.test_migrations import SCHEMAS, documents, expected, written_by
from tests.companion.store.writer import apply, found, seen

Opened = Callable[[], Store]
DAY = date(2026, 11, 22)
DISK = Disk()


@pytest.fixture
def one_then_three(opened: Opened, folder: Path) -> Backup:
    """A folder of three people, and a backup from when there was one."""
    store = opened()
    apply(store, "put:1")
    made = back_up(DISK, folder, DAY)
    apply(store, "put:2")
    apply(store, "put:3")
    store.close()
    return made


def test_the_network_is_what_it_was_and_that_can_be_undone(one_then_three: Backup, folder: Path) -> None:
    done = restore(DISK, folder, one_then_three.path, DAY)
    assert done.counts["contacts"] == 1
    assert found(folder) == {1}
    assert done.before
    assert done.before.path.name == "backup-0002-2026-11-22-before-restore.zip"
    assert restore(DISK, folder, done.before.path, DAY).counts["contacts"] == 3
    assert found(folder) == {1, 2, 3}
    assert check(folder) == []


def test_everything_comes_back_also_the_keys_of_clients(opened: Opened, folder: Path, tmp_path: Path) -> None:
    store = opened()
    with store.change() as data:
        keep_everything(data)
    with store.read() as data:
        before, companion_id = documents(data), data.companion_id
    back_up_to(DISK, folder, tmp_path / "mine.zip")
    store.close()
    shutil.rmtree(folder)
    done = restore(DISK, folder, tmp_path / "mine.zip", DAY)
    assert done.before is None
    with opened().read() as data:
        assert (documents(data), data.companion_id) == (before, companion_id)


def test_no_change_number_and_no_document_id_comes_twice(one_then_three: Backup, opened: Opened, folder: Path) -> None:
    with opened().read() as data:
        before = data.number
    opened().close()
    restore(DISK, folder, one_then_three.path, DAY)
    store = opened()
    with store.read() as data:
        assert data.number > before
    apply(store, "put:4")
    assert doc_ids(folder) == ["1", "4"]


def test_while_a_companion_has_the_folder_it_is_refused_naming_it(
    one_then_three: Backup, opened: Opened, folder: Path
) -> None:
    store = opened()
    with pytest.raises(FolderInUse, match=f"process {os.getpid()}"):
        restore(DISK, folder, one_then_three.path, DAY)
    assert seen(store) == {1, 2, 3}


def sums(folder: Path) -> dict[str, str]:
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in folder.glob("[!h]*") if each.is_file()}


def test_what_is_no_good_backup_is_refused_with_everything_left_as_it_is(one_then_three: Backup, folder: Path) -> None:
    bad = folder.with_name("bad.zip")
    bad.write_bytes(one_then_three.path.read_bytes()[:-10])
    before = sums(folder)
    for path in (bad, folder / "network.json", folder.with_name("none.zip")):
        with pytest.raises(StoreUnreadable, match=str(path)):
            restore(DISK, folder, path, DAY)
    assert sums(folder) == before
    assert len(backups(folder)) == 1


@pytest.mark.parametrize("damaged", ["network.json", "journal"])
def test_a_damaged_network_is_restored_and_what_was_left_of_it_kept(
    one_then_three: Backup, opened: Opened, folder: Path, damaged: str
) -> None:
    apply(opened(), "put:4")
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    (path,) = (each for each in copy.iterdir() if each.name.startswith(damaged))
    path.write_bytes(path.read_bytes().replace(b"Person", b"Nobody"))
    left = path.read_bytes()
    done = restore(DISK, copy, copy / "backups" / one_then_three.path.name, DAY)
    assert found(copy) == {1}
    assert done.before
    unpacked = folder.with_name("unpacked")
    shutil.unpack_archive(done.before.path, unpacked)
    assert (unpacked / path.name).read_bytes() == left
    with pytest.raises(StoreUnreadable):
        restore(DISK, copy, done.before.path, DAY)
    assert found(copy) == {1}


class KilledError(Exception):
    pass


class DiskOfTheKilled(Disk):
    """Removes no journal: the process is killed before."""

    def remove(self, path: Path) -> None:
        if path.name.startswith("journal-"):
            raise KilledError
        super().remove(path)


@pytest.mark.parametrize("damaged", [False, True])
def test_killed_before_the_old_journals_are_gone_it_is_the_new_network(
    one_then_three: Backup, opened: Opened, folder: Path, *, damaged: bool
) -> None:
    apply(opened(), "put:4")
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    (journal,) = copy.glob("journal-*")
    if damaged:
        journal.write_bytes(journal.read_bytes().replace(b"Person", b"Nobody"))
    with pytest.raises(KilledError):
        restore(DiskOfTheKilled(), copy, copy / "backups" / one_then_three.path.name, DAY)
    assert journal.exists()
    assert found(copy) == {1}
    assert not journal.exists()


class FullDisk(Disk):
    """Has no space for the file of this name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def create(self, path: Path) -> int:
        if path.name.startswith(self._name):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return super().create(path)


@pytest.mark.parametrize("name", ["backup-0002", "network.json"])
def test_on_a_full_disk_nothing_is_restored(one_then_three: Backup, folder: Path, name: str) -> None:
    with pytest.raises(DiskFull, match="as it was"):
        restore(FullDisk(name), folder, one_then_three.path, DAY)
    assert not list(folder.rglob("*.new"))
    assert found(folder) == {1, 2, 3}


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.name)
def test_a_backup_that_an_earlier_version_made_is_brought_up_to_date(
    schema: Path, opened: Opened, folder: Path, tmp_path: Path
) -> None:
    back_up_to(DISK, written_by(schema, tmp_path / "old"), tmp_path / "old.zip")
    restore(DISK, folder, tmp_path / "old.zip", DAY)
    with opened().read() as data:
        assert documents(data) == expected(schema)
