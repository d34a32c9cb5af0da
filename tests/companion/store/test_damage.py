"""A bit that flipped or an end that is missing: found at the start, said, and nothing overwritten."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.store.door import Store, StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.writer import apply, seen

Opened = Callable[[], Store]
TIMES = 1_000 if os.environ.get("FAULTS") == "long" else 100


@pytest.fixture
def folder_of_five(opened: Opened, folder: Path, tmp_path: Path) -> Path:
    """Three contacts in a checkpoint, two more in a journal."""
    for number in (1, 2, 3):
        apply(opened(), f"put:{number}")
    store = opened()
    apply(store, "put:4")
    apply(store, "put:5")
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    return copy


def opens_as(folder: Path) -> set[int] | None:
    """What is found, or None if opening is refused, with everything left as it is."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    try:
        store = open_store(folder)
    except StoreUnreadable:
        after = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "holder"}
        assert after == {name: content for name, content in before.items() if name != "holder"}
        return None
    try:
        return seen(store)
    finally:
        store.close()


def with_content(folder: Path, name: str, content: bytes) -> Path:
    copy = folder.with_name("damaged")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(folder, copy)
    (copy / name).write_bytes(content)
    return copy


def written(folder: Path, pattern: str) -> tuple[str, bytes, int]:
    """A file's name, its content, and how much of that says something."""
    (path,) = folder.glob(pattern)
    content = path.read_bytes()
    return path.name, content, len(content.rstrip(b"\0"))


@pytest.mark.parametrize("pattern", ["network.json", "journal-*"])
def test_a_flipped_bit_is_always_found(folder_of_five: Path, pattern: str) -> None:
    name, content, length = written(folder_of_five, pattern)
    chance = random.Random(pattern)
    for _ in range(TIMES):
        at, damaged = chance.randrange(length), bytearray(content)
        damaged[at] ^= 1 << chance.randrange(8)
        assert opens_as(with_content(folder_of_five, name, bytes(damaged))) is None, at


@pytest.mark.parametrize("pattern", ["network.json", "journal-*"])
def test_a_missing_end_is_always_found(folder_of_five: Path, pattern: str) -> None:
    name, content, length = written(folder_of_five, pattern)
    chance = random.Random(pattern)
    for end in [0, length - 1, *(chance.randrange(length) for _ in range(TIMES))]:
        assert opens_as(with_content(folder_of_five, name, content[:end])) is None, end


def test_a_bit_that_flips_in_the_room_ahead_of_the_journal_harms_nothing(folder_of_five: Path) -> None:
    name, content, length = written(folder_of_five, "journal-*")
    chance = random.Random(0)
    for at in [length, length + 1, *(chance.randrange(length, len(content)) for _ in range(TIMES // 10))]:
        damaged = bytearray(content)
        damaged[at] ^= 1 << chance.randrange(8)
        assert opens_as(with_content(folder_of_five, name, bytes(damaged))) == {1, 2, 3, 4, 5}, at


def test_a_line_that_a_crash_tore_counts_for_nothing(folder_of_five: Path) -> None:
    name, content, length = written(folder_of_five, "journal-*")
    start = content.index(b"\n") + 1
    for end in range(start + 1, length):
        assert opens_as(with_content(folder_of_five, name, content[:end] + bytes(len(content) - end))) == {1, 2, 3, 4}


def test_a_sector_of_the_last_line_that_never_reached_the_disk_tears_it(folder_of_five: Path) -> None:
    name, content, length = written(folder_of_five, "journal-*")
    start = content.index(b"\n") + 1
    for sector in range(start // 512 + 1, length // 512 + 1):
        torn = bytearray(content)
        torn[sector * 512 : sector * 512 + 512] = bytes(512)
        assert opens_as(with_content(folder_of_five, name, bytes(torn))) == {1, 2, 3, 4}


def test_an_empty_sector_before_the_last_line_is_damage(folder_of_five: Path) -> None:
    name, content, _ = written(folder_of_five, "journal-*")
    assert opens_as(with_content(folder_of_five, name, bytes(512) + content[512:])) is None


def test_a_journal_that_is_missing_between_two_is_found(opened: Opened, folder: Path, tmp_path: Path) -> None:
    store = opened()
    first = tmp_path / "first"
    apply(store, "put:1")
    shutil.copytree(folder, first)
    apply(store, "put:2")
    apply(opened(), "put:3")
    shutil.copy(next(folder.glob("journal-*")), first)
    next(first.glob("journal-*1")).unlink()
    with pytest.raises(StoreUnreadable, match="change 1 should come before"):
        open_store(first)
