"""A file that may grow no further, as on a full disk: the system's own limit on the size of a file."""

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from companion.store.door import DiskFull, Store
from tests.companion.store.people import person
from tests.companion.store.writer import apply, seen

Opened = Callable[[], Store]
LIMIT = 8_192


@contextmanager
def full(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes. What the tests themselves print may go to a file, hence the block."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def fill(store: Store) -> int:
    """Put people until there is no space; returns how many were kept."""
    with pytest.raises(DiskFull, match="no space left"):  # noqa: PT012 - it takes several to fill it
        for number in range(100):
            apply(store, f"put:{number}")
    return len(seen(store))


def test_when_the_disk_is_full_the_change_is_refused_and_reading_goes_on(opened: Opened, folder: Path) -> None:
    store = opened()
    with full(LIMIT):
        kept = fill(store)
        assert seen(store) == set(range(kept))
        assert not list(folder.glob("*.new"))
    assert seen(opened()) == set(range(kept))


def test_when_there_is_space_again_it_goes_on_without_a_restart(opened: Opened) -> None:
    store = opened()
    with full(LIMIT):
        kept = fill(store)
        apply(store, "remove:0")  # smaller fits
    apply(store, "put:100")
    assert seen(opened()) == {*range(1, kept), 100}


def test_a_full_disk_still_opens_for_reading_and_writes_when_there_is_space(opened: Opened) -> None:
    with opened().change() as data:
        data.contacts.put(person(1))
    with full(1):
        store = opened()  # neither closing nor opening can make a checkpoint
        with store.read() as data:
            assert data.contacts.get("p1") == person(1)
        with pytest.raises(DiskFull):
            apply(store, "put:2")
    apply(store, "put:3")
    with opened().read() as data:
        assert {each.id for each in data.contacts} == {"p1", "p3"}
