"""What is said of a damaged folder: which backup is good, and how to go back to it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from companion.store.backups.check import checked_backups
from companion.store.backups.make import back_up
from companion.store.check import check
from companion.store.disk import Disk
from companion.store.door import Store, StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.people import ADA
from tests.companion.store.writer import apply

Opened = Callable[[], Store]
DAY = date(2026, 11, 22)
DISK = Disk()


def damage(folder: Path) -> None:
    path = folder / "network.json"
    path.write_bytes(path.read_bytes().replace(b"Ada", b"Eve"))


def test_of_a_damaged_network_it_is_said_which_backup_is_good_and_how_to_go_back_to_it(
    opened: Opened, folder: Path
) -> None:
    store = opened()
    with store.change() as data:
        data.contacts.put(ADA)
    good = back_up(DISK, folder, DAY)
    back_up(DISK, folder, DAY).path.write_bytes(b"rot")
    store.close()
    damage(folder)
    command = f"keepwarm restore {good.path} --data {folder}"
    with pytest.raises(StoreUnreadable, match=r"checksum.*left as it is.*made on 2026-11-22") as refused:
        open_store(folder)
    assert str(refused.value).endswith(command)
    (found,) = check(folder)
    assert found.sentence.endswith(command)
    assert [each.wrong is None for each in checked_backups(folder)] == [True, False]


def test_of_a_damaged_network_without_backups_it_is_said_that_there_are_none(opened: Opened, folder: Path) -> None:
    store = opened()
    with store.change() as data:
        data.contacts.put(ADA)
    store.close()
    damage(folder)
    with pytest.raises(StoreUnreadable, match="There is no good backup here; put a copy of yours in its place"):
        open_store(folder)


def test_a_folder_with_backups_is_never_begun_anew(opened: Opened, folder: Path) -> None:
    store = opened()
    apply(store, "put:1")
    back_up(DISK, folder, DAY)
    store.close()
    (folder / "network.json").unlink()
    with pytest.raises(StoreUnreadable, match=r"network\.json is missing.*keepwarm restore"):
        open_store(folder)
    assert not (folder / "network.json").exists()
    (found,) = check(folder)
    assert (found.what, "keepwarm restore" in found.sentence) == ("missing", True)
