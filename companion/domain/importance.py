"""How much a contact matters to the person."""

from enum import StrEnum


class Importance(StrEnum):
    """Weighs who comes first when there is time for a few. A contact without one is `usual`."""

    KEY = "key"
    USUAL = "usual"
    LOOSE = "loose"

    @property
    def weight(self) -> float:
        """By how much it counts beside another."""
        return _WEIGHTS[self]


_WEIGHTS = {Importance.KEY: 2.0, Importance.USUAL: 1.0, Importance.LOOSE: 0.5}
