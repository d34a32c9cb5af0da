"""The disk fails, or the process is killed, at every sync, rename and write of opening, changing and closing."""

import os
from pathlib import Path

import pytest

from companion.store.checkpoint import meta_of
from companion.store.file_store import open_store
from tests.companion.store.processes import said_by_writer
from tests.companion.store.writer import after, found

STEPS = ("put:1", "put:2", "remove:1", "reopen", "put:3", "remove:2")
CHANGES = [step for step in STEPS if step != "reopen"]
CALLS = {
    "fsync": "fsync",
    "fdatasync": "fdatasync",
    "rename": "?rename,?renameat,?renameat2",
    "write": "write",
    "unlink": "?unlink,?unlinkat",
}
WRITTEN = ("network.json.new", "journal.new", *(f"journal-{first:016d}" for first in range(1, 7)))
pytestmark = pytest.mark.usefixtures("strace")
LONG = os.environ.get("FAULTS") == "long"  # `make faults`
MOMENTS = {"fsync": 7, "fdatasync": 12, "rename": 9, "write": 12, "unlink": 11}  # one more than there are


def run(folder: Path, calls: str, fault: str, when: int, steps: tuple[str, ...] = STEPS) -> list[str]:
    folder.mkdir(mode=0o700, exist_ok=True)
    only = [part for name in WRITTEN for part in ("-P", str(folder / name))] if calls == "write" else []
    inject = f"inject={CALLS[calls]}:{fault}:when={when}"
    under = ("strace", "-f", "-qq", "-o", os.devnull, *only, "-e", f"trace={CALLS[calls]}", "-e", inject)
    return said_by_writer(folder, *steps, under=under)


def named_by(folder: Path) -> set[str]:
    """The files that the data file names."""
    with (folder / "network.json").open("rb") as file:
        return meta_of(file).files()


def said(lines: list[str], word: str) -> list[str]:
    return [line.split()[1] for line in lines if line.startswith(f"{word} ") and ":" in line]


def faults(*kinds: str) -> list[tuple[str, str, int]]:
    return [(calls, kind, when) for calls, moments in MOMENTS.items() for kind in kinds for when in range(1, moments)]


@pytest.mark.parametrize(("calls", "fault", "when"), faults("signal=SIGKILL"))
def test_killed_at_any_moment_it_has_all_it_answered_and_perhaps_the_change_it_was_at(
    folder: Path, calls: str, fault: str, when: int
) -> None:
    kept = said(run(folder, calls, fault, when), "kept")
    assert CHANGES[: len(kept)] == kept
    assert found(folder) in [after(CHANGES[:done]) for done in (len(kept), len(kept) + 1)]
    known = {"network.json", "lock", "holder", *named_by(folder)}
    assert {path.name for path in folder.iterdir()} == known


@pytest.mark.parametrize(("calls", "fault", "when"), faults("error=EIO", *(["error=ENOSPC"] if LONG else [])))
def test_a_disk_that_fails_at_any_moment_loses_nothing_that_was_answered(
    folder: Path, calls: str, fault: str, when: int
) -> None:
    lines = run(folder, calls, fault, when)
    kept, refused = said(lines, "kept"), said(lines, "refused")
    possible = [after(kept), *(after(made_with(kept, each)) for each in refused)]
    if lines[-1].startswith("sees"):
        assert sorted(kept + refused) == sorted(CHANGES)
        assert {int(number) for number in lines[-1].split()[1:]} in possible
    now = found(folder)
    assert now in possible
    assert said_by_writer(folder, "put:7") == [
        "kept open",
        "kept put:7",
        f"sees {' '.join(map(str, sorted(now | {7})))}",
    ]


def made_with(kept: list[str], refused: str) -> list[str]:
    """All that was kept and one that was refused: it may appear after a restart."""
    return [step for step in CHANGES if step in kept or step == refused]


@pytest.mark.parametrize(("error", "name"), [("EIO", "StoreUnavailable"), ("ENOSPC", "DiskFull")])
@pytest.mark.parametrize(("calls", "when"), [("fdatasync", 2), ("rename", 3), ("write", 2), ("write", 3)])
def test_what_surely_left_nothing_is_refused_and_the_next_change_kept(
    folder: Path, calls: str, when: int, error: str, name: str
) -> None:
    lines = run(folder, calls, f"error={error}", when, ("put:1", "put:2"))
    if calls == "write" and when == 2 and error == "ENOSPC":  # less room is asked for, and there is that much
        assert lines == ["kept open", "kept put:1", "kept put:2", "sees 1 2"]
        return
    assert lines == ["kept open", f"refused put:1 {name}", "kept put:2", "sees 2"]
    assert found(folder) == {2}


@pytest.mark.parametrize(("error", "name"), [("EIO", "StoreUnavailable"), ("ENOSPC", "DiskFull")])
@pytest.mark.parametrize(("calls", "when", "refused"), [("fsync", 2, 1), ("fdatasync", 3, 1), ("fdatasync", 4, 2)])
def test_after_a_sync_that_failed_nothing_is_written_until_it_is_opened_again(  # noqa: PLR0913, PLR0917 - a table
    folder: Path, calls: str, when: int, refused: int, error: str, name: str
) -> None:
    steps = ("put:1", "put:2", "put:3")
    lines = run(folder, calls, f"error={error}", when, steps)
    kept = steps[: refused - 1]
    answers = [name, *["StoreUnavailable"] * 3]
    assert lines == [
        "kept open",
        *(f"kept {step}" for step in kept),
        *(f"refused {step} {answer}" for step, answer in zip(steps[refused - 1 :], answers, strict=False)),
        " ".join(["sees", *map(str, sorted(after(kept)))]),
    ]
    assert found(folder) in (after(kept), after(steps[:refused]))
    assert said_by_writer(folder, "put:7")[:2] == ["kept open", "kept put:7"]


@pytest.mark.parametrize(("calls", "when"), [("fdatasync", 1), ("fsync", 1), ("write", 1), ("rename", 2)])
def test_a_folder_that_cannot_be_begun_is_refused_and_can_be_begun_again(folder: Path, calls: str, when: int) -> None:
    assert run(folder, calls, "error=ENOSPC", when) == ["refused open DiskFull"]
    assert found(folder) == set()


def test_a_disk_too_full_to_name_the_holder_still_opens(folder: Path) -> None:
    open_store(folder).close()
    assert run(folder, "rename", "error=ENOSPC", 1)[:2] == ["kept open", "kept put:1"]


def test_a_folder_whose_own_name_is_not_on_disk_keeps_nothing(tmp_path: Path) -> None:
    under = ("strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1")
    assert said_by_writer(tmp_path / "new" / "data", "put:1", under=under) == ["refused open StoreUnreadable"]
