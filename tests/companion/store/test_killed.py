"""Killed without warning in the middle of its work, again and again on one folder, the store loses nothing it kept."""

import random
from pathlib import Path

import pytest

from companion.store.file_store import open_store
from tests.companion.store.processes import next_line, writer
from tests.companion.store.writer import seen


def after(steps: list[str], before: set[int]) -> set[int]:
    numbers = set(before)
    for verb, number in (step.split(":") for step in steps):
        numbers = numbers | {int(number)} if verb == "put" else numbers - {int(number)}
    return numbers


@pytest.mark.parametrize("seed", range(3))
def test_every_change_answered_is_there_and_none_is_half_there(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    there: set[int] = set()
    for _ in range(5):
        with writer(folder, "forever") as process:
            assert next_line(process) == "kept open"
            steps = [next_line(process).removeprefix("kept ") for _ in range(chance.randint(0, 40))]
            process.kill()
            assert process.stdout is not None
            steps += [line.strip().removeprefix("kept ") for line in process.stdout if line.endswith("\n")]
        store = open_store(folder)
        now = seen(store)
        store.close()
        kept = after(steps, there)
        unanswered = after([*steps, following(steps)], there)
        assert now in (kept, unanswered)
        there = now


def following(steps: list[str]) -> str:
    """The change after these: `put:0` to `put:5`, then `remove:0`, `put:6`, `remove:1` and so on."""
    if not steps:
        return "put:0"
    verb, number = steps[-1].split(":")
    if verb == "remove":
        return f"put:{int(number) + 6}"
    return f"put:{int(number) + 1}" if int(number) < 5 else f"remove:{int(number) - 5}"
