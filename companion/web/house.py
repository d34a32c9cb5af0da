"""What every route works with."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, cast

from flask import current_app

from companion.clock import Clock
from companion.settings import Settings
from companion.store.door import Store
from companion.usecases.digest import DigestClaims
from companion.usecases.imports.desk import Desk
from companion.usecases.pairing_window import PairingWindow

EXTENSION = "keepwarm"


class Importer(Protocol):
    """Who works off imports in the background."""

    @property
    def desk(self) -> Desk:
        """With what."""

    def wake(self) -> None:
        """Look for something to do."""

    def working(self) -> AbstractContextManager[None]:
        """Do it in the background while the block runs."""


@dataclass(frozen=True, slots=True)
class House:
    """One running companion: its settings, what it keeps, the time, the window for pairing, and who works with them."""

    settings: Settings
    store: Store
    clock: Clock
    window: PairingWindow
    importer: Importer
    digests: DigestClaims


def house() -> House:
    """The one this request came to."""
    return cast("House", current_app.extensions[EXTENSION])
