"""What is held of one person, and erasing them from all of it."""

from dataclasses import dataclass

from companion.usecases.erase_everywhere import Erased, erase_everywhere
from companion.usecases.holdings import Holdings, holdings
from companion.web.house import House
from companion.web.shapes.records import record
from companion.web.shapes.shape import Shape
from companion.web.shapes.texts import as_text
from companion.web.word import Word

held = Word("holdings")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The person's name, said once more."""

    confirm: str


CONFIRMED = record(Confirmed, confirm=Shape(as_text, {"type": "string"}))


@held.on("GET", "/v1/contacts/<contact_id>/holdings")
def show(home: House, contact_id: str) -> Holdings:
    """Tell all that is held of somebody, deleted or not."""
    return holdings(home.store, contact_id)


@held.on("POST", "/v1/contacts/<contact_id>/erase", takes=CONFIRMED)
def erase(home: House, message: Confirmed, contact_id: str) -> Erased:
    """Erase somebody from the network, its files and all backups, for good."""
    return erase_everywhere(home.store, home.clock, contact_id, message.confirm)
