"""What nearly every row tells and nobody misses, such as that a number is a "Mobile": said once for a file."""

from collections.abc import Iterator

from companion.exchange.found import LeftOut
from companion.exchange.values import as_label

_MOST = 20


class KindsLeftOut:
    """The different values there are, by what they are."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, None]] = {}

    def add(self, what: str, value: str) -> None:
        """One that is not taken over."""
        values = self._values.setdefault(what, {})
        if len(values) < _MOST and (label := as_label(value.removeprefix("* "))):
            values[label] = None

    def left_out(self) -> Iterator[LeftOut]:
        """All of them, once."""
        for what, values in self._values.items():
            if values:
                yield LeftOut(0, what, ", ".join(values) + (", …" if len(values) == _MOST else ""))
