"""The disk fails, or the process is killed, at every fsync, rename and write of opening, adding and removing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from companion.store.file_store import open_store
from tests.companion.store.processes import said_by_writer
from tests.companion.store.writer import seen

STEPS = ("put:1", "put:2", "remove:1")
RENAMES = "?rename,?renameat,?renameat2"


def missing() -> str | None:
    """Why no fault can be injected here, if none can."""
    if not shutil.which("strace"):
        return "strace is not installed"
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False)
    return f"strace may not trace here: {tried.stderr.decode()}" if tried.returncode else None


@pytest.fixture(scope="module", autouse=True)
def strace() -> None:
    if why := missing():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(why)


def run(folder: Path, calls: str, fault: str, when: int, steps: tuple[str, ...] = STEPS) -> list[str]:
    folder.mkdir(mode=0o700, exist_ok=True)
    only = ("-P", str(folder / "network.json.new")) if calls == "write" else ()
    inject = f"inject={calls}:{fault}:when={when}"
    under = ("strace", "-f", "-qq", "-o", os.devnull, *only, "-e", f"trace={calls}", "-e", inject)
    return said_by_writer(folder, *steps, under=under)


def found(folder: Path) -> set[int]:
    store = open_store(folder)
    try:
        return seen(store)
    finally:
        store.close()


def state_after(kept: list[str]) -> set[int]:
    numbers: set[int] = set()
    for verb, number in (step.split(":") for step in kept):
        numbers = numbers | {int(number)} if verb == "put" else numbers - {int(number)}
    return numbers


def kept_in(lines: list[str]) -> list[str]:
    return [line.removeprefix("kept ") for line in lines if line.startswith("kept ") and ":" in line]


# Opening makes the file: one write, an fsync of it, a rename, an fsync of the folder. So does each step after it.
# The first rename is that of the file that names the holder.
@pytest.mark.parametrize("when", range(1, 9))
@pytest.mark.parametrize("calls", ["fsync", RENAMES, "write"])
def test_killed_at_any_moment_it_has_all_it_answered_and_perhaps_the_change_it_was_at(
    folder: Path, calls: str, when: int
) -> None:
    lines = run(folder, calls, "signal=SIGKILL", when)
    kept = kept_in(lines)
    possible = [state_after(list(STEPS[:done])) for done in (len(kept), len(kept) + 1)]
    assert list(STEPS[: len(kept)]) == kept
    assert found(folder) in possible
    assert not (folder / "network.json.new").exists()


@pytest.mark.parametrize(("error", "name"), [("EIO", "StoreUnavailable"), ("ENOSPC", "DiskFull")])
@pytest.mark.parametrize("failed", [0, 1, 2])
@pytest.mark.parametrize("calls", ["fsync", RENAMES, "write"])
def test_a_change_that_fails_before_the_rename_is_refused_and_the_next_one_kept(
    folder: Path, calls: str, failed: int, error: str, name: str
) -> None:
    when = {"fsync": 2 * failed + 3, RENAMES: failed + 3, "write": failed + 2}[calls]
    lines = run(folder, calls, f"error={error}", when)
    expected = [f"refused {step} {name}" if at == failed else f"kept {step}" for at, step in enumerate(STEPS)]
    sees = state_after([step for at, step in enumerate(STEPS) if at != failed])
    assert lines == ["kept open", *expected, " ".join(["sees", *map(str, sorted(sees))])]
    assert found(folder) == sees


@pytest.mark.parametrize(("error", "name"), [("EIO", "StoreUnavailable"), ("ENOSPC", "DiskFull")])
@pytest.mark.parametrize("failed", [0, 1, 2])
def test_after_the_folder_could_not_be_synced_nothing_is_written_until_it_is_opened_again(
    folder: Path, failed: int, error: str, name: str
) -> None:
    assert said_by_writer(folder, "put:1")[1] == "kept put:1"
    steps = ("put:2", "remove:1", "put:3")
    lines = run(folder, "fsync", f"error={error}", 2 * failed + 2, steps)
    kept, refused = ["put:1", *steps[:failed]], steps[failed:]
    sees = state_after(kept)
    assert lines == [
        "kept open",
        *(f"kept {step}" for step in kept[1:]),
        *(f"refused {step} {name if step == refused[0] else 'StoreUnavailable'}" for step in refused),
        " ".join(["sees", *map(str, sorted(sees))]),
    ]
    assert found(folder) in (sees, state_after([*kept, refused[0]]))
    assert said_by_writer(folder, "put:7")[:2] == ["kept open", "kept put:7"]


@pytest.mark.parametrize(("calls", "when"), [("fsync", 1), ("fsync", 2), ("write", 1), (RENAMES, 2)])
def test_a_folder_that_cannot_be_begun_is_refused_and_can_be_begun_again(folder: Path, calls: str, when: int) -> None:
    assert run(folder, calls, "error=ENOSPC", when) == ["refused open DiskFull"]
    assert found(folder) == set()


def test_a_disk_too_full_to_name_the_holder_still_opens(folder: Path) -> None:
    open_store(folder).close()
    assert run(folder, RENAMES, "error=ENOSPC", 1)[:2] == ["kept open", "kept put:1"]


def test_a_folder_whose_own_name_is_not_on_disk_keeps_nothing(tmp_path: Path) -> None:
    under = ("strace", "-f", "-qq", "-o", os.devnull, "-e", "trace=fsync", "-e", "inject=fsync:error=EIO:when=1")
    assert said_by_writer(tmp_path / "new" / "data", "put:1", under=under) == ["refused open StoreUnreadable"]
    assert not (tmp_path / "new" / "data" / "network.json").exists()
