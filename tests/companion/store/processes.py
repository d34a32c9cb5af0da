"""Starting a writer (see writer.py) and reading what it says."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[3]
WRITER = (sys.executable, "-m", "tests.companion.store.writer")
LONGEST = 60  # seconds; only a writer that hangs takes so long


@contextmanager
def writer(folder: Path, *steps: str) -> Iterator[subprocess.Popen[str]]:
    """A writer at work; killed at the end of the block if it still lives."""
    command = [*WRITER, str(folder), *steps]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said_by_writer(folder: Path, *steps: str, under: tuple[str, ...] = ()) -> list[str]:
    """What a writer says that is let run to its end, or to the end a fault makes for it, under another program."""
    command = [*under, *WRITER, str(folder), *steps]
    done = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=LONGEST
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout.splitlines()


def next_line(process: subprocess.Popen[str]) -> str:
    """The next thing a writer says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()
