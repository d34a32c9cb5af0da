"""What imports are worked off with."""

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from companion.clock import Clock
from companion.store.door import Store


class Inbox(Protocol):
    """Where files wait until they have been taken in (companion.inbox)."""

    def write(self, import_id: str, offset: int, part: bytes) -> None:
        """Write a part of a file, safely on disk when this returns."""

    def open(self, import_id: str) -> BinaryIO:
        """The file, to be read."""

    def size(self, import_id: str) -> int:
        """How many bytes have come."""

    def keep_only(self, import_ids: set[str]) -> None:
        """Forget all files but these."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The network, the time, and the files."""

    store: Store
    clock: Clock
    inbox: Inbox
