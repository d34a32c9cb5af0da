"""A program as the system saw it: each file it made and each program it started, from the first moment on."""

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from companion.demo.polling import until
from tests.companion.store.processes import ROOT

LONGEST = 300.0  # seconds; only what hangs takes so long
_MADE = re.compile(r'(?:open|openat|creat)\((?:\w+(?:<[^>]*>)?, )?"([^"]*)", [^)]*O_CREAT[^)]*, (0\d*)\) = \d')
_MADE_FOLDER = re.compile(r'mkdir(?:at)?\((?:\w+(?:<[^>]*>)?, )?"([^"]*)", (0\d*)\) = 0')
_STARTED = re.compile(r'execve\("[^"]*", (\[.*\], \[.*\])\) = 0')


@dataclass(frozen=True)
class Made:
    """A file or a folder, and the mode it was asked for with, which no umask can widen."""

    path: str
    mode: int


def under_strace(trace: Path, what: str) -> Sequence[str]:
    """What stands before a command to write down its calls; it is the command itself that has this process's id."""
    return ("strace", "-D", "-f", "-v", "-q", "-s", "100000", "-o", str(trace), "-e", f"trace={what}")


def made(trace: Path) -> list[Made]:
    """What was made, but for devices and what is not on a disk."""
    until("the trace to be whole", lambda: trace.read_text(errors="replace").rstrip().endswith("+++"))
    found = [
        Made(match[1], int(match[2], 8))
        for line in trace.read_text(errors="replace").splitlines()
        for match in (_MADE.search(line) or _MADE_FOLDER.search(line),)
        if match
    ]
    return [each for each in found if not each.path.startswith(("/dev/", "/proc/"))]


def started(trace: Path) -> Iterator[str]:
    """The arguments and the environment of each program that was started."""
    until("the trace to be whole", lambda: trace.read_text(errors="replace").rstrip().endswith("+++"))
    for line in trace.read_text(errors="replace").splitlines():
        if match := _STARTED.search(line):
            yield match[1]


def shell(script: str, under: Sequence[str] = (), **places: Path) -> subprocess.CompletedProcess[str]:
    """Run a script, in which $NAME stands for a place."""
    named = [f"{name}={place}" for name, place in places.items()]
    command = ["env", "PYTHONDONTWRITEBYTECODE=1", *named, *under, "sh", "-eu", "-c", script]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST, check=False)
