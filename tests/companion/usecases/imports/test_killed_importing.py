"""Killed at any moment of an import, or of taking it back, it goes on with the next start, and nothing is ever half."""

import os
import random
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from companion.domain.imported import Import, ImportStep
from companion.store.door import Data
from companion.store.file_store import open_store
from tests.companion.keepwarm import ROOT
from tests.companion.usecases.imports.importer_process import IMPORT
from tests.companion.usecases.imports.people_csv import many

LONG = os.environ.get("FAULTS") == "long"  # `make faults`: fifty kills of each
PROCESS = (sys.executable, "-m", "tests.companion.usecases.imports.importer_process")
PEOPLE = 400


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Connections.csv"
    path.write_bytes(many(PEOPLE))
    return path


@pytest.mark.parametrize("how", ["import", "undo"])
def test_it_goes_on_and_is_never_half(tmp_path: Path, file: Path, how: str) -> None:
    chance = random.Random(how)
    folder, kills = tmp_path / "data", 0
    while kills < (50 if LONG else 3):
        if done := run_until_killed(folder, file, how, after=chance.randint(1, 30)):
            assert done == ("done" if how == "import" else "undone")
            check(folder)
            for path in folder.rglob("*"):
                path.unlink() if path.is_file() else None
        else:
            kills += 1
            check(folder)
    assert run_until_killed(folder, file, how, after=10**6) == ("done" if how == "import" else "undone")
    assert check(folder) == (PEOPLE if how == "import" else 0)


def run_until_killed(folder: Path, file: Path, how: str, *, after: int) -> str:
    """The stage an import ended in, or nothing if it was killed after it had said so many things."""
    command = [*PROCESS, str(folder), str(file), how]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for number, said in enumerate(process.stdout):
            if said.startswith("stage "):
                process.wait()
                return said.split()[1]
            if number == after:
                process.kill()
    return ""


def check(folder: Path) -> int:
    """How many people are there: just those that the steps which were kept tell of, with all that is theirs."""
    with closing(open_store(folder)) as store, store.read() as data:
        one = data.imports.get(IMPORT)
        steps = list(data.import_steps)
        contacts = {each.id for each in data.contacts}
        assert {each for step in steps for each in step.seen} == contacts
        assert {each for step in steps for each in step.captures} == {each.id for each in data.captures}
        assert {each.contact_id for each in data.captures} == contacts == {each.contact_id for each in data.profiles}
        assert {each.id for each in data.answers} == {each.id for each in data.captures}
        assert one is None or rows_of(data, one, steps) == len(contacts)
        return len(contacts)


def rows_of(data: Data, one: Import, steps: list[ImportStep]) -> int:
    """How many rows the import says it has taken in, as its steps have it."""
    assert not steps or one.rows == max(step.number + len(step.captures) for step in steps)
    assert sum(len(step.captures) for step in steps) == len(data.captures)
    return one.rows
