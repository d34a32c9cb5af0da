"""What every route works with."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from companion.clock import Clock
from companion.settings import Settings
from companion.store.door import Store
from companion.usecases.pairing_window import PairingWindow

EXTENSION = "keepwarm"


@dataclass(frozen=True, slots=True)
class House:
    """One running companion: its settings, what it keeps, the time, and the window for pairing."""

    settings: Settings
    store: Store
    clock: Clock
    window: PairingWindow


def house() -> House:
    """The one this request came to."""
    return cast("House", current_app.extensions[EXTENSION])
