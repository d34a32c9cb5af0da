"""Backups of a data folder, and what is said of a damaged one."""

import os
import random
import stat
import threading
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from companion.store.backups.archive import read_archive
from companion.store.backups.daily import back_up_apart, is_due
from companion.store.backups.files import opened as opened_files
from companion.store.backups.listing import backups
from companion.store.backups.make import back_up, back_up_to
from companion.store.check import check
from companion.store.disk import Disk
from companion.store.door import DiskFull, Store, StoreUnavailable, StoreUnreadable
from companion.store.file_store import FileStore, open_store
from companion.store.recovery import records
from tests.companion.store.people import keep_everything, person
from tests.companion.store.test_disk_full import full
from tests.companion.store.writer import apply, seen

Opened = Callable[[], Store]
DAY = date(2026, 11, 22)
DISK = Disk()


def numbers_in(path: Path) -> set[int]:
    """The people (see writer.py) in a backup."""
    found = opened_files(read_archive(DISK, path)[0], path)
    return {int(each.id[1:]) for table, _, each in records(found, path) if table == "contacts"}


def test_a_backup_holds_what_the_checkpoint_and_the_journal_say(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    apply(opened(), "put:2")
    made = back_up(DISK, folder, DAY)
    assert made.path == folder / "backups" / "backup-0001-2026-11-22.zip"
    assert numbers_in(made.path) == {1, 2}
    assert backups(folder) == [made]
    with zipfile.ZipFile(made.path) as whole:
        kinds = {each.split("-")[0] for each in whole.namelist() if not each.endswith(".tallies")}
        assert kinds == {"network.json", "journal", "interactions", "manifest.json"}


def test_a_backup_is_for_its_owner_alone(opened: Opened, folder: Path) -> None:
    opened()
    old = os.umask(0)
    try:
        made = back_up(DISK, folder, DAY)
    finally:
        os.umask(old)
    assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in made.path.parent.iterdir()} == {0o600}
    assert check(folder) == []
    made.path.chmod(0o644)
    assert [each.what for each in check(folder)] == ["permissions"]


def test_every_backup_made_while_others_write_and_checkpoints_never_cease_is_one_moment(folder: Path) -> None:
    store = open_store(folder, longest_journal=20_000)
    over = threading.Event()

    def write() -> None:
        number = 0
        while not over.is_set():
            apply(store, f"put:{number}")
            number += 1

    thread = threading.Thread(target=write)
    thread.start()
    try:
        found = [numbers_in(back_up(DISK, folder, DAY).path) for _ in range(10)]
    finally:
        over.set()
        thread.join()
        store.close()
    assert all(numbers == set(range(len(numbers))) for numbers in found)
    assert [len(each) for each in found] == sorted(len(each) for each in found)


def test_old_backups_go_and_the_newest_never(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    for number in range(40):
        back_up(DISK, folder, DAY + timedelta(number))
    left = backups(folder)
    assert [each.day for each in left][-12:] == [DAY + timedelta(number) for number in range(28, 40)]
    assert len(left) < 24
    assert left[-1].number == 40


def test_a_backup_elsewhere_is_written_over_nothing(opened: Opened, folder: Path, tmp_path: Path) -> None:
    apply(opened(), "put:1")
    back_up_to(DISK, folder, tmp_path / "mine.zip")
    assert numbers_in(tmp_path / "mine.zip") == {1}
    with pytest.raises(StoreUnavailable, match="is there already"):
        back_up_to(DISK, folder, tmp_path / "mine.zip")
    with pytest.raises(StoreUnavailable, match=r"No such file or directory.*as it was"):
        back_up_to(DISK, folder, tmp_path / "nowhere" / "mine.zip")
    assert backups(folder) == []


def test_on_a_full_disk_no_part_of_a_backup_is_left_and_the_network_goes_on(opened: Opened, folder: Path) -> None:
    store = opened()
    with store.change() as data:
        keep_everything(data)
    kept = back_up(DISK, folder, DAY)
    with full(1_000), pytest.raises(DiskFull, match=r"no space left.*No backup was made; the network is as it was"):
        back_up(DISK, folder, DAY)
    assert backups(folder) == [kept]
    assert not list(folder.rglob("*.new"))
    with store.change() as data:
        data.contacts.put(person(1))
    assert back_up(DISK, folder, DAY).number == 2


class ForgetfulDisk(Disk):
    """Loses a part of what is written to a zip file."""

    def write(self, descriptor: int, data: bytes, at: int) -> None:
        super().write(descriptor, data[:-100] + bytes(100), at)


def test_a_backup_that_reads_back_otherwise_is_none(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    with pytest.raises(StoreUnavailable, match="could not be read back"):
        back_up(ForgetfulDisk(), folder, DAY)
    assert backups(folder) == []
    assert not list(folder.rglob("*.zip*"))


def test_what_an_interrupted_backup_left_is_removed_at_the_start(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    back_up(DISK, folder, DAY)
    leftover = folder / "backups" / "backup-0002-2026-11-22.zip.new"
    leftover.write_text("half a network")
    opened()
    assert not leftover.exists()


def test_one_is_due_on_another_day_once_something_has_changed(opened: Opened, folder: Path) -> None:
    store = opened()

    def due(day: date) -> bool:
        with store.read() as data:
            return is_due(data, folder, day)

    assert not due(DAY)  # nobody is kept yet
    apply(store, "put:1")
    assert due(DAY)
    back_up(DISK, folder, DAY)
    assert not due(DAY)
    assert not due(DAY + timedelta(1))
    apply(store, "put:2")
    assert not due(DAY)
    assert due(DAY + timedelta(1))
    assert due(DAY - timedelta(400))  # whatever the clock says
    backups(folder)[0].path.write_bytes(b"")
    assert due(DAY + timedelta(1))


def test_the_daily_backup_is_made_by_a_process_of_its_own(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    back_up_apart(folder, DAY, threading.Event())
    assert [numbers_in(each.path) for each in backups(folder)] == [{1}]


def test_a_daily_backup_that_fails_says_why(folder: Path) -> None:
    folder.mkdir(mode=0o700)
    with pytest.raises(StoreUnavailable, match=r"no data at .*network\.json"):
        back_up_apart(folder, DAY, threading.Event())


def test_a_daily_backup_is_given_up_when_the_companion_stops(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    over = threading.Event()
    over.set()
    back_up_apart(folder, DAY, over)
    assert backups(folder) == []


def test_a_bit_that_flips_in_a_backup_is_found_or_changes_nothing(opened: Opened, folder: Path) -> None:
    apply(opened(), "put:1")
    path = back_up(DISK, folder, DAY).path
    content, chance, refused = path.read_bytes(), random.Random(0), 0
    whole = read_archive(DISK, path)[0]
    for _ in range(300):
        damaged = bytearray(content)
        damaged[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        try:
            assert read_archive(DISK, path)[0] == whole
        except StoreUnreadable:
            refused += 1
    assert refused > 200


@pytest.mark.parametrize("content", [b"", b"PK\5\6" + bytes(18), b"no zip", b"{}"])
def test_what_is_no_backup_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.zip").write_bytes(content)
    with pytest.raises(StoreUnreadable, match=r"x\.zip is no whole backup of Keepwarm"):
        read_archive(DISK, tmp_path / "x.zip")


def test_a_backup_of_another_make_is_refused_with_a_reason(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as whole:
        whole.writestr("manifest.json", '{"format": 2}')
    with pytest.raises(StoreUnreadable, match="later version"):
        read_archive(DISK, tmp_path / "x.zip")


def test_writers_do_not_wait_for_a_backup(opened: Opened, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = opened()
    apply(store, "put:1")
    assert isinstance(store, FileStore)

    def meanwhile(disk: Disk, path: Path) -> object:
        if path.name.endswith(".new"):  # the backup is being read back
            apply(store, "put:2")
        return read_archive(disk, path)

    monkeypatch.setattr("companion.store.backups.make.read_archive", meanwhile)
    assert numbers_in(back_up(DISK, folder, DAY).path) == {1}
    assert seen(store) == {1, 2}
