"""What the person owes, or waits for."""

from dataclasses import dataclass

from companion.usecases.owed import Owed, list_owed
from companion.web.house import House
from companion.web.word import Word

owed = Word("owed")


@dataclass(frozen=True, slots=True)
class AllOwed:
    """Everything, the first due first."""

    items: tuple[Owed, ...]


@owed.on("GET", "/v1/owed")
def show(home: House) -> AllOwed:
    """List what is owed today, the first due first."""
    return AllOwed(list_owed(home.store, home.clock))
