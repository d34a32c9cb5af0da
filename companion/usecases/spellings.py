"""How names that are one are written: "Zuse KG" and "ZUSE kg" are one company, shown as most write it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

Named = Literal["circles", "tags", "companies"]
Spelled = tuple[Named, str, str]  # of what, the name as it is compared, and as it is written


class Spellings:
    """Who writes which name how, of everybody's circles, tags and companies."""

    def __init__(self) -> None:
        self._written: defaultdict[tuple[Named, str], Counter[str]] = defaultdict(Counter)
        self._whose: dict[str, tuple[Spelled, ...]] = {}
        self._shared: dict[Spelled, Spelled] = {}  # many write one name alike: thirty thousand would hold their own

    def of(self, what: Named, name: str) -> str:
        """How a name is written most often; of several as often, the first in the order of letters."""
        written = self._written[what, name]
        most = max(written.values())
        return min(each for each, count in written.items() if count == most)

    def take(self, contact_id: str, told: Mapping[Named, Sequence[tuple[str, str]]]) -> dict[Named, tuple[str, ...]]:
        """Take in how somebody's names are written. Returns them as they are compared, each once."""
        found = {what: dict(names) for what, names in told.items()}
        spelled = [(what, name, written) for what, names in found.items() for name, written in names.items()]
        self._whose[contact_id] = tuple(self._shared.setdefault(each, each) for each in spelled)
        for what, name, written in spelled:
            self._written[what, name][written] += 1
        return {what: tuple(names) for what, names in found.items()}

    def forget(self, contact_id: str) -> None:
        """Take out how somebody's names were written, if they are there."""
        for what, name, written in self._whose.pop(contact_id, ()):
            counts = self._written[what, name]
            counts[written] -= 1
            if not counts[written]:
                del counts[written]
