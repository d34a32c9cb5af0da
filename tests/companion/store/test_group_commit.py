"""Changes that wait for the disk together, with a disk that takes its time and fails when told to."""

import errno
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from companion.store.disk import Disk
from companion.store.door import Store, StoreUnavailable
from companion.store.file_store import FileStore, open_store
from tests.companion.store.writer import apply, found, seen

LONGEST = 30  # seconds; only what hangs takes so long


class SlowDisk(Disk):
    """Each sync waits to be let through."""

    def __init__(self) -> None:
        self.syncs = 0
        self.fails = False
        self.at_a_sync, self.go_on = threading.Event(), threading.Event()
        self.go_on.set()

    def sync(self, descriptor: int) -> None:
        self.syncs += 1
        self.at_a_sync.set()
        assert self.go_on.wait(LONGEST)
        if self.fails:
            raise OSError(errno.EIO, "Input/output error")
        super().sync(descriptor)

    @contextmanager
    def held(self, *jobs: Callable[[], None]) -> Iterator[list[threading.Thread]]:
        """The jobs begun one after the other, each once the one before it is at a sync or behind one that is."""
        self.at_a_sync.clear()
        self.go_on.clear()
        threads = [threading.Thread(target=job) for job in jobs]
        threads[0].start()
        assert self.at_a_sync.wait(LONGEST)
        for thread in threads[1:]:
            thread.start()
        try:
            yield threads
        finally:
            self.go_on.set()
            for thread in threads:
                thread.join()


@pytest.fixture
def disk() -> SlowDisk:
    return SlowDisk()


@pytest.fixture
def store(folder: Path, disk: SlowDisk) -> Iterator[Store]:
    store = open_store(folder, disk)
    apply(store, "put:0")
    yield store
    disk.fails = False
    store.close()


def waits(store: Store, numbers: set[int]) -> None:
    """Wait until these have been taken in, and the locks been let go of."""
    assert isinstance(store, FileStore)
    for _ in range(1_000_000):
        contacts = store.newest()["contacts"]
        if {int(contact.id[1:]) for contact in contacts} >= numbers:
            return
    raise AssertionError


def putting(store: Store, number: int, answers: list[str]) -> Callable[[], None]:
    def put() -> None:
        try:
            apply(store, f"put:{number}")
        except StoreUnavailable:
            answers.append(f"refused {number}")
        else:
            answers.append(f"kept {number}")

    return put


def test_all_that_wait_for_one_sync_share_the_next(store: Store, disk: SlowDisk) -> None:
    before = disk.syncs
    answers: list[str] = []
    with disk.held(*(putting(store, number, answers) for number in range(1, 9))):
        waits(store, set(range(9)))
    assert disk.syncs - before == 2
    assert set(answers) == {f"kept {number}" for number in range(1, 9)}


def test_nobody_reads_what_is_not_on_disk_but_the_next_change_builds_on_it(store: Store, disk: SlowDisk) -> None:
    answers: list[str] = []
    with disk.held(putting(store, 1, answers), putting(store, 2, answers)):
        waits(store, {0, 1, 2})
        assert seen(store) == {0}
        assert answers == []
    assert seen(store) == {0, 1, 2}


def test_when_a_batch_fails_what_was_built_on_it_goes_too(store: Store, disk: SlowDisk, folder: Path) -> None:
    answers: list[str] = []
    with disk.held(*(putting(store, number, answers) for number in (1, 2, 3))):
        waits(store, {0, 1, 2, 3})
        disk.fails = True
    assert sorted(answers) == ["refused 1", "refused 2", "refused 3"]
    assert seen(store) == {0}
    with store.read() as data:
        assert data.contacts.get("p1") is None
    disk.fails = False
    with pytest.raises(StoreUnavailable, match="Restart"):
        apply(store, "put:4")
    store.close()
    assert found(folder) in ({0}, {0, 1})  # the first reached the file; its sync failed


def test_a_reader_sees_its_moment_through_a_batch(store: Store, disk: SlowDisk) -> None:
    answers: list[str] = []
    with store.read() as data:
        with disk.held(putting(store, 1, answers)):
            pass
        assert [each.id for each in data.contacts] == ["p0"]
        assert data.notes.of("p1") == []
    assert seen(store) == {0, 1}


def test_a_long_journal_is_folded_in_while_changes_go_on(folder: Path) -> None:
    store = open_store(folder, longest_journal=2_000)
    assert isinstance(store, FileStore)
    for number in range(12):
        apply(store, f"put:{number}")
    store._checkpoints.wait()
    assert '"p2"' in (folder / "network.json").read_text()
    assert not (folder / "journal-0000000000000001").exists()
    assert seen(store) == set(range(12))
    store.close()
    assert found(folder) == set(range(12))


def test_a_checkpoint_that_cannot_be_made_costs_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    store = open_store(folder, longest_journal=2_000)
    assert isinstance(store, FileStore)
    for number in range(12):
        apply(store, f"put:{number}")
    store._checkpoints.wait()
    assert "could not be folded" in caplog.text
    assert len(list(folder.glob("journal-*"))) > 1
    store.close()
    assert found(folder) == set(range(12))
