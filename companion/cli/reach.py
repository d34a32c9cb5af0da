"""Reaching what is kept: through the companion that runs on the folder, or by opening the folder when none does."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote, urlencode

from companion.cli.open_folder import OpenFolder
from companion.cli.running_companion import PATIENCE, running_on
from companion.cli.terminal import Stop
from companion.clock import SystemClock
from companion.settings import DEFAULT_PORT, Settings
from companion.store.backups.listing import backups
from companion.store.disk import Disk
from companion.store.file_store import open_store
from companion.store.folder import DATA_FILE, journals

Json = Any


class Network(Protocol):
    """What is kept. Both ways of reaching it speak the protocol of docs/protocol.md."""

    def ask(self, method: str, path: str, body: Json = None, *, patience: float = PATIENCE) -> Json:
        """The reply to a request. Raises NotFound, or Stop with the reason why it was refused.

        So many seconds of silence are taken for a companion that has stopped answering.
        """

    def file(self, path: str) -> bytes:
        """The file that is the reply to a GET. Raises the same."""


def at(path: str, *parts: str, **query: object) -> str:
    """The path that has these parts, each safely, where {} stands in it, and this query.

    What somebody typed need be no text (a shell passes on any bytes); what is none finds nothing.
    """
    asked = {name: value for name, value in query.items() if value is not None}
    told = urlencode(asked, errors="replace")
    return path.format(*(quote(part, safe="", errors="replace") for part in parts)) + (f"?{told}" if asked else "")


@contextmanager
def reached(folder: Path, *, new: bool = False, port: int = DEFAULT_PORT) -> Iterator[Network]:
    """The network kept in this folder. Raises Stop when there is none, unless a new one may be made.

    `port`: on which the companion is to be reached once it runs, if it does not.
    """
    if running := running_on(folder):
        yield running
        return
    if not new:
        refuse_unless_begun(folder)
    with closing(open_store(folder)) as store:
        network = OpenFolder(store, Settings(folder, port), SystemClock())
        with network.working():
            yield network


def refuse_unless_begun(folder: Path) -> None:
    """Raise Stop if this folder holds no network, nor what is left of one that should be there."""
    left = folder.is_dir() and (journals(Disk(), folder) or backups(folder))
    if not (folder / DATA_FILE).is_file() and not left:
        raise Stop(f"Nothing is kept in {folder} yet; start with `keepwarm run`, or name another folder with --data.")
