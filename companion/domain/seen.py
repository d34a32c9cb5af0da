"""A touch as far as the figures of the network need to know it: when, of what kind, and from whom."""

from datetime import date, datetime
from typing import NamedTuple

from companion.domain.interaction import Direction, Kind
from companion.domain.touch import HEARD, share


class Seen(NamedTuple):
    """One touch; `day` is that of its moment in the person's time zone. In order of time, they sort as tuples do."""

    at: datetime
    day: date
    kind: Kind
    direction: Direction

    @property
    def share(self) -> float:
        """The share of a cadence that it keeps."""
        return share(self.kind, self.direction)

    @property
    def from_them(self) -> bool:
        """Whether they had part in it."""
        return self.direction is not Direction.FROM_ME

    @property
    def asks(self) -> bool:
        """Whether I turned to them, so that they may answer: a click asks for nothing."""
        return not self.from_them and self.share >= HEARD
