"""Killed without warning in the middle of its work, again and again on one folder, the store loses nothing it kept."""

import os
import random
from pathlib import Path

import pytest

from tests.companion.store.processes import next_line, writer
from tests.companion.store.writer import APART, after, found

LONG = os.environ.get("FAULTS") == "long"  # `make faults`: a thousand kills
THREADS = 3


def of(thread: int, numbers: set[int]) -> set[int]:
    return {number for number in numbers if number // APART == thread}


def following(steps: list[str], thread: int) -> str:
    """The change a thread makes after these: `put:0` to `put:5`, then `remove:0`, `put:6`, `remove:1` and so on."""
    first = thread * APART
    if not steps:
        return f"put:{first}"
    verb, number = steps[-1].split(":")
    if verb == "remove":
        return f"put:{int(number) + 6}"
    return f"put:{int(number) + 1}" if int(number) < first + 5 else f"remove:{int(number) - 5}"


def run_until_killed(folder: Path, answers: int) -> list[str]:
    """The changes three threads were told were kept, in the order they were told."""
    with writer(folder, f"forever:{THREADS}") as process:
        assert next_line(process) == "kept open"
        lines = [next_line(process) for _ in range(answers)]
        process.kill()
        assert process.stdout is not None
        lines += [line.strip() for line in process.stdout if line.endswith("\n")]
    assert all(line.startswith("kept ") for line in lines), lines
    return [line.removeprefix("kept ") for line in lines]


@pytest.mark.parametrize("seed", range(20 if LONG else 2))
def test_every_change_answered_is_there_and_none_is_half_there(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    there: set[int] = set()
    for _ in range(50 if LONG else 5):
        steps = run_until_killed(folder, chance.randint(0, 300))
        now = found(folder) if chance.random() < 0.5 else looked_at_twice(folder)
        for thread in range(THREADS):
            mine = [step for step in steps if int(step.split(":")[1]) // APART == thread]
            kept, unanswered = (
                after(mine, of(thread, there)),
                after([*mine, following(mine, thread)], of(thread, there)),
            )
            assert of(thread, now) in (kept, unanswered)
        there = now


def looked_at_twice(folder: Path) -> set[int]:
    """Opening changes nothing of what is found."""
    now = found(folder)
    assert found(folder) == now
    return now
