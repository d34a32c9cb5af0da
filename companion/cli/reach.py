"""Reaching what is kept: through the companion that runs on the folder, or by opening the folder when none does."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

from companion.cli.open_folder import OpenFolder
from companion.cli.running_companion import running_on
from companion.cli.terminal import Stop
from companion.clock import SystemClock
from companion.store.backups.listing import backups
from companion.store.disk import Disk
from companion.store.file_store import open_store
from companion.store.folder import DATA_FILE, journals


class Network(Protocol):
    """What is kept, as commands need it. The replies are those of docs/protocol.md."""

    def clients(self) -> Any:  # noqa: ANN401 - JSON
        """The paired clients."""

    def revoke(self, client_id: str) -> None:
        """Take a client's key away."""

    def reminders(self, state: str, limit: int) -> Any:  # noqa: ANN401 - JSON
        """The most pressing of those "overdue", or the first of those due "soon"."""

    def questions(self) -> Any:  # noqa: ANN401 - JSON
        """Who may be one person."""

    def settle(self, question_id: str, answer: str, contact_id: str | None) -> Any:  # noqa: ANN401 - JSON
        """Keep the person's word on a question."""

    def undo_merge(self, merge_id: str) -> Any:  # noqa: ANN401 - JSON
        """Part two contacts again."""

    def reopen(self, question_id: str) -> Any:  # noqa: ANN401 - JSON
        """Ask again what was answered with "different" or "later"."""

    def export(self) -> Any:  # noqa: ANN401 - JSON
        """Everything kept."""


@contextmanager
def reached(folder: Path) -> Iterator[Network]:
    """The network kept in this folder. Asking makes no new folder; raises Stop when there is none."""
    if running := running_on(folder):
        yield running
        return
    refuse_unless_begun(folder)
    with closing(open_store(folder)) as store:
        yield OpenFolder(store, SystemClock())


def refuse_unless_begun(folder: Path) -> None:
    """Raise Stop if this folder holds no network, nor what is left of one that should be there."""
    left = folder.is_dir() and (journals(Disk(), folder) or backups(folder))
    if not (folder / DATA_FILE).is_file() and not left:
        raise Stop(f"Nothing is kept in {folder} yet; start with `keepwarm run`, or name another folder with --data.")
