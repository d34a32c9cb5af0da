"""How the command line finds the companion that runs on a data folder.

The file is readable by the person alone (0600, in a folder of 0700), and holds the folder's key: whoever can read it
could read the data itself. It is left behind when the companion is killed, so a port in it proves nothing; only an
answer that knows the key does (see cli/running_companion.py).
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from companion.settings import FolderKey, Settings

FILE = "running.json"


@dataclass(frozen=True, slots=True)
class Running:
    """A companion said to run here."""

    pid: int
    port: int
    key: FolderKey


@contextmanager
def announced(settings: Settings) -> Iterator[None]:
    """Say that a companion runs on this folder, for as long as the block does."""
    path = settings.data / FILE
    told = {"pid": os.getpid(), "port": settings.port, "key": asdict(settings.folder_key)}
    _write_private(path, json.dumps(told))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def find_running(folder: Path) -> Running | None:
    """What the file says, or None when there is none that can be read."""
    try:
        told = json.loads(_read_private(folder / FILE))
        return Running(int(told["pid"]), int(told["port"]), FolderKey(**told["key"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _read_private(path: Path) -> str:
    """The text, if it is the person's own and nobody else's: another's would send the command line where they like."""
    with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), encoding="utf-8") as file:
        found = os.fstat(file.fileno())
        if os.name != "nt" and (found.st_uid != os.getuid() or found.st_mode & 0o077):
            raise PermissionError
        return file.read()


def _write_private(path: Path, text: str) -> None:
    new = path.with_name(f"{path.name}.new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    new.replace(path)
