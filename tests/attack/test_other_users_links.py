"""Links and folders that somebody else has laid out: nothing is written through them, and it is said what is wrong."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

import pytest

from companion.cli.commands import main
from companion.inbox import Inbox
from companion.running import announced, find_running
from companion.settings import Settings
from companion.store.backups.make import back_up, back_up_to
from companion.store.disk import Disk
from companion.store.door import FolderInUse, StoreUnavailable, StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.people import ADA

NOBODY = 65534
DAY = date(2026, 3, 1)
SECRET = "what the victim wrote"
AN_ID = "2b0a7d5e-8c1f-4f62-9a43-5d1c3f0e7b61"
BACKUP = "backups/backup-0001-2026-03-01.zip"
NAMES = [
    "lock", "holder", "holder.new", "running.json", "running.json.new", "network.json", "network.json.new",
    "network.json.PID.new", "journal.new", "journal-0000000000000001", "journal-0000000000000002",
    "backups/lock", BACKUP, f"{BACKUP}.new", f"imports/{AN_ID}",
]  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    for each in ("backups", "imports"):
        (folder / each).mkdir(mode=0o700)
    return folder


@pytest.fixture
def victim(tmp_path: Path) -> Iterator[Path]:
    """A file that whoever lays the links would have overwritten; it must come out as it was."""
    path = tmp_path / "victim"
    path.write_text(SECRET)
    before = path.stat()
    yield path
    after = path.stat()
    assert path.read_text() == SECRET
    assert (before.st_mode, before.st_mtime_ns) == (after.st_mode, after.st_mtime_ns)


def everything_is_done_in(folder: Path) -> None:
    """Each step that writes, for as far as it is let."""
    steps: list[Callable[[], object]] = [
        lambda: open_and_change(folder),
        lambda: back_up(Disk(), folder, DAY),
        lambda: announce(folder),
        lambda: Inbox(folder).write(AN_ID, 0, b"a part of a file"),
    ]
    for step in steps:
        with suppress(StoreUnreadable, StoreUnavailable, OSError):
            step()


def open_and_change(folder: Path) -> None:
    with closing(open_store(folder)) as store, store.change() as change:
        change.contacts.put(ADA)


def announce(folder: Path) -> None:
    with announced(Settings(folder)):
        assert find_running(folder)


def place(data: Path, name: str) -> Path:
    """Where a file of that name would be, "PID" being this process."""
    return data / name.replace("PID", str(os.getpid()))


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_written_through_a_symbolic_link(data: Path, victim: Path, name: str) -> None:
    place(data, name).symlink_to(victim)
    everything_is_done_in(data)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_made_where_a_symbolic_link_leads(data: Path, tmp_path: Path, name: str) -> None:
    place(data, name).symlink_to(tmp_path / "planted")
    everything_is_done_in(data)
    assert not (tmp_path / "planted").exists()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_written_into_a_file_that_has_another_name(data: Path, victim: Path, name: str) -> None:
    os.link(victim, place(data, name))
    everything_is_done_in(data)


@pytest.mark.parametrize("kind", ["symbolic", "dangling", "hard"])
def test_an_export_and_a_backup_take_no_place_that_is_taken(
    data: Path, victim: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    open_and_change(data)
    target = tmp_path / "out"
    if kind == "hard":
        os.link(victim, target)
    else:
        target.symlink_to(victim if kind == "symbolic" else tmp_path / "nowhere")
    assert main(["export", "--data", str(data), "--to", str(target)]) == 1
    assert "name a new file" in capsys.readouterr().err
    with pytest.raises(StoreUnavailable, match="name a new file"):
        back_up_to(Disk(), data, target)
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_by_another_name_of_ones_own_is_the_same_folder(data: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(data)
    with closing(open_store(link)) as store:
        with store.change() as change:
            change.contacts.put(ADA)
        with pytest.raises(FolderInUse):
            open_store(data)
    with closing(open_store(data)) as store, store.read() as kept:
        assert kept.contacts.get(ADA.id)


@pytest.mark.usefixtures("root")
def test_a_link_that_somebody_else_made_is_refused(data: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(data)
    os.lchown(link, NOBODY, NOBODY)
    with pytest.raises(StoreUnreadable, match="belongs to another user"):
        open_store(link)


@pytest.mark.usefixtures("root")
def test_a_folder_of_somebody_else_is_refused_though_it_is_empty_and_closed(data: Path) -> None:
    for each in ("backups", "imports"):
        (data / each).rmdir()
    os.chown(data, NOBODY, NOBODY)
    with pytest.raises(StoreUnreadable, match="belongs to another user"):
        open_store(data)
    assert list(data.iterdir()) == []


@pytest.mark.parametrize("mode", [0o770, 0o702, 0o777, 0o1777])
def test_a_folder_that_others_could_put_things_into_is_looked_through_first(data: Path, mode: int) -> None:
    open_and_change(data)
    data.chmod(mode)
    with pytest.raises(StoreUnreadable, match=r"Others may write in .* chmod 700"):
        open_store(data)
    data.chmod(0o700)
    open_store(data).close()


def test_a_folder_that_anybody_could_swap_is_refused(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    with pytest.raises(StoreUnreadable, match=f"Everybody may change {shared}"):
        open_store(shared / "data")
    shared.chmod(0o1777)  # as /tmp is: there, nobody moves what is not theirs
    open_store(shared / "data").close()


def test_parents_that_are_made_are_closed_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        open_store(tmp_path / "a" / "b" / "data").close()
    finally:
        os.umask(before)
    assert {(tmp_path / each).stat().st_mode & 0o777 for each in ("a", "a/b", "a/b/data")} == {0o700}


def test_whom_to_ask_is_not_taken_from_a_file_that_others_may_have_written(data: Path, tmp_path: Path) -> None:
    with announced(Settings(data)):
        assert find_running(data)
        (data / "running.json").chmod(0o622)
        assert find_running(data) is None
        (data / "running.json").chmod(0o600)
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (elsewhere / "running.json").symlink_to(data / "running.json")
        assert find_running(elsewhere) is None


@pytest.mark.usefixtures("root")
def test_nor_from_one_that_somebody_else_owns(data: Path) -> None:
    with announced(Settings(data)):
        os.chown(data / "running.json", NOBODY, NOBODY)
        assert find_running(data) is None
