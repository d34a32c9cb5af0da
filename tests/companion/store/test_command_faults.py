"""The disk fails, or the process is killed, at every sync, rename, write and removal of the commands that do the most.

Short: every other moment of each kind, one fault each. Long (`make faults`): every moment, every fault.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from companion.store.backups.archive import read_archive
from companion.store.backups.files import opened
from companion.store.backups.listing import backups
from companion.store.backups.make import back_up, back_up_to
from companion.store.disk import Disk
from companion.store.file_store import open_store
from tests.companion.store.people import keep_everything
from tests.companion.store.processes import LONGEST, ROOT
from tests.companion.store.test_faults import CALLS
from tests.companion.store.test_migrations import SCHEMAS, expected, kept_in, written_by
from tests.companion.store.writer import apply, found

DAY = date(2026, 11, 22)
FAULTS = ("signal=SIGKILL", "error=EIO", "error=ENOSPC")
KILLED = -9
pytestmark = pytest.mark.usefixtures("strace")
LONG = os.environ.get("FAULTS") == "long"


@dataclass(frozen=True)
class Fault:
    """What goes wrong, at which call of a kind; `when` is 0 for none, to count them."""

    calls: str
    what: str
    when: int


def keepwarm_under(fault: Fault, root: Path, *command: object) -> tuple[int, int]:
    """Run a command. Returns its exit code and how many such calls it made on its data."""
    trace = root / "trace"
    inject = ("-e", f"inject={CALLS[fault.calls]}:{fault.what}:when={fault.when}") if fault.when else ()
    paths = [part for path in touched(root) for part in ("-P", str(path))]
    under = ("strace", "-f", "-qq", "-o", str(trace), *paths, "-e", f"trace={CALLS[fault.calls]}", *inject)
    whole = [*under, sys.executable, "-m", "companion", *map(str, command)]
    done = subprocess.run(whole, capture_output=True, text=True, cwd=ROOT, timeout=LONGEST, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in {0, 1, KILLED}, done.stderr
    if done.returncode == 1:
        assert re.match(r"keepwarm: [A-Z/].*\.\n$", done.stderr), done.stderr
    traced = trace.read_text()
    assert not fault.when or done.returncode == KILLED or "(INJECTED)" in traced, "nothing went wrong"
    return done.returncode, len(re.findall(r"^\d+ +\w+\(", traced, re.MULTILINE))


def touched(root: Path) -> list[Path]:
    """Every file a command may touch in its folder, by all the names it may have, and the folders themselves."""
    data = root / "data"
    journal = [data / "journal.new", *(data / f"journal-{first:016d}" for first in range(1, 12))]
    zips = [
        data / "backups" / f"backup-{number:04d}-{day}{before}.zip{end}"
        for number in range(1, 4)
        for day in (DAY, date.today())  # noqa: DTZ011 - the day on which the command runs
        for before in ("", "-before-restore", *(f"-before-schema-{schema}" for schema in range(2, 9)))
        for end in ("", ".new")
    ]
    return [data, data / "backups", data / "network.json", data / "network.json.new", *journal, *zips]


@dataclass(frozen=True)
class Case:
    """A command, the folder it begins with, and what must be true after it: of what it said, and of the folder."""

    begin: Callable[[Path], None]
    command: Callable[[Path], list[object]]
    check: Callable[[Path, int], None]


def begin_with_one_then_three(root: Path) -> None:
    with closing(open_store(root / "data")) as store:
        apply(store, "put:1")
        back_up_to(Disk(), root / "data", root / "one.zip")
        apply(store, "put:2")
        apply(store, "put:3")


def check_backups(root: Path, least: int) -> None:
    """Every backup that bears a backup's name is whole and opens, and nothing else is left once the folder was open."""
    made = backups(root / "data")
    assert len(made) >= least
    for each in made:
        opened(read_archive(Disk(), each.path)[0], each.path)
    assert not list((root / "data").rglob("*.new"))


def after_backup(root: Path, code: int) -> None:
    assert found(root / "data") == {1, 2, 3}
    check_backups(root, 1 if code == 0 else 0)


def after_restore(root: Path, code: int) -> None:
    now = found(root / "data")
    assert now in ({1, 2, 3}, {1})
    assert code != 0 or now == {1}
    check_backups(root, 1 if now == {1} else 0)


def begin_with_an_export(root: Path) -> None:
    with closing(open_store(root / "full")) as store:
        with store.change() as data:
            keep_everything(data)
        with store.read() as data:
            told = {"exported_at": "", "schema": data.schema, "network": data.export()}
    (root / "network.json").write_text(json.dumps(told))
    open_store(root / "data").close()


def after_import(root: Path, code: int) -> None:
    with closing(open_store(root / "data")) as store:
        now = kept_in(store)
    with closing(open_store(root / "full")) as store:
        full = kept_in(store) | {"clients": [], "calendar_feeds": []}
    assert now == full or not any(now.values())
    assert code != 0 or now == full


def begin_with_schema_1(root: Path) -> None:
    written_by(SCHEMAS[0], root / "data")
    back_up(Disk(), root / "data", DAY)


def after_migration(root: Path, _code: int) -> None:
    path = root / "data" / "network.json"
    if json.loads(path.read_text())["_meta"]["1"]["schema"] != int(SCHEMAS[0].name):
        assert [each.before for each in backups(root / "data")][1:]  # the one from before it was brought up to date
    with closing(open_store(root / "data")) as store:
        assert kept_in(store) == expected(SCHEMAS[0])
    check_backups(root, 2)


CASES = {
    "backup": Case(begin_with_one_then_three, lambda _root: ["backup"], after_backup),
    "restore": Case(begin_with_one_then_three, lambda root: ["restore", root / "one.zip"], after_restore),
    "import": Case(begin_with_an_export, lambda root: ["import", root / "network.json"], after_import),
    "migrate": Case(begin_with_schema_1, lambda _root: ["due"], after_migration),
}


def moments(count: int, calls: str) -> Iterator[Fault]:
    """Every call and fault; or in the short form, some of both."""
    chosen = range(1, count + 1) if LONG else range(1 + len(calls) % 2, count + 1, 2)
    for when in chosen:
        for what in FAULTS if LONG else (FAULTS[when % 3],):
            yield Fault(calls, what, when)


@pytest.mark.parametrize("calls", CALLS)
@pytest.mark.parametrize("name", CASES)
def test_it_is_as_before_or_as_wished_and_not_said_to_be_done_when_it_is_not(
    tmp_path: Path, name: str, calls: str
) -> None:
    case = CASES[name]
    before = tmp_path / "before"
    before.mkdir()
    case.begin(before)

    def run(fault: Fault) -> int:
        root = tmp_path / f"{fault.when}-{fault.what.partition('=')[2]}"
        shutil.copytree(before, root)
        code, count = keepwarm_under(fault, root, *case.command(root), "--data", root / "data")
        case.check(root, code)
        return count if fault.when == 0 else code

    count = run(Fault(calls, "", 0))
    assert count > 0
    for each in moments(count, calls):
        run(each)
