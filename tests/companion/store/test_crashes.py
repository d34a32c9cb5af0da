"""Every state a crash of the whole machine might leave: what was answered is there, nothing is half there."""

import os
import random
from pathlib import Path

import pytest

from companion.store.door import StoreUnreadable
from companion.store.file_store import open_store
from tests.companion.store.crashing_disk import CrashingDisk
from tests.companion.store.writer import after, apply, found

STEPS = [["put:1", "put:2", "remove:1"], ["put:3", "remove:2", "put:4"], [], ["put:5"]]  # a restart between two lists
ALL = [step for part in STEPS for step in part]
EACH = 20 if os.environ.get("FAULTS") == "long" else 3  # states for every moment


def recorded(folder: Path, skips: str) -> CrashingDisk:
    disk = CrashingDisk(skips)
    taken = 0
    for part in STEPS:
        store = open_store(folder, disk)
        for step in part:
            apply(store, step)
            taken += 1
            disk.answered(taken)
        store.close()
    return disk


def violations(tmp_path: Path, skips: str = "") -> tuple[int, int]:
    """How many states there were, and in how many something was lost, or nothing could be read."""
    disk = recorded(tmp_path / "data", skips)
    chance = random.Random(1)
    bad = 0
    states = [(at, turn) for at in range(len(disk.done) + 1) for turn in range(EACH)]
    for at, turn in states:
        files, answers = disk.after_crash(at, chance)
        folder = tmp_path / f"{at}-{turn}"
        folder.mkdir(mode=0o700)
        for name, content in files.items():
            (folder / name).write_bytes(content)
        possible = [after(ALL[:done]) for done in (len(answers), len(answers) + 1)]
        try:
            bad += found(folder) not in possible
        except (StoreUnreadable, AssertionError):
            bad += 1
    return len(states), bad


def test_no_crash_loses_anything(tmp_path: Path) -> None:
    states, bad = violations(tmp_path)
    assert states > EACH * 50
    assert bad == 0


@pytest.mark.parametrize("careless", ["journal", "network", "interactions", "folder"])
def test_a_store_that_left_out_a_sync_would_be_found_out(tmp_path: Path, careless: str) -> None:
    assert violations(tmp_path, careless)[1] > 0
