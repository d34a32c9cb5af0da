"""What would be left if the job went today, as a score of five parts, and what would raise it most.

Who helps one to the next job is mostly outside the circle one works in: acquaintances know of what close colleagues do
not (Granovetter, "The Strength of Weak Ties", 1973, doi:10.1086/225469). Only the warm count: a cold contact never
raises the score, and more of one employer say less than one of each.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from typing import NamedTuple

ENOUGH_WARM = 25
ENOUGH_MENTORS = 2
ENOUGH_CIRCLES = 1


class Somebody(NamedTuple):
    """One contact: `employer` as it is compared, None where it is not known; `inside` is one's own employer."""

    warm: bool
    employer: str | None = None
    inside: bool = False
    mentor: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """The five parts, each from 0 to 1."""

    warm: float
    outside: float
    spread: float
    mentors: float
    circles: float

    @property
    def score(self) -> float:
        """The whole, from 0 to 100."""
        values: list[float] = [getattr(self, each.name) for each in fields(self)]
        return 100 * sum(values) / len(values)


@dataclass(frozen=True, slots=True)
class Network:
    """All that the score comes from. `circles` are those that meet.

    `alike` is the sum of the squares of how many are of each employer; whoever's is not known stands for one of
    their own.
    """

    warm: int = 0
    inside: int = 0
    mentors: int = 0
    circles: int = 0
    alike: int = 0
    employers: Counter[str] = field(default_factory=Counter)

    @property
    def parts(self) -> Parts:
        """The five parts."""
        return Parts(
            warm=min(1, self.warm / ENOUGH_WARM),
            outside=1 - self.inside / self.warm if self.warm else 0,
            spread=1 - self.alike / self.warm**2 if self.warm else 0,
            mentors=min(1, self.mentors / ENOUGH_MENTORS),
            circles=min(1, self.circles / ENOUGH_CIRCLES),
        )

    def gain(self, other: Somebody) -> float:
        """How many points it would bring if this one were warm, who is not. It may be less than nothing."""
        colleagues = self.employers[other.employer] if other.employer else 0
        after = replace(
            self,
            warm=self.warm + 1,
            inside=self.inside + other.inside,
            mentors=self.mentors + other.mentor,
            alike=self.alike + 2 * colleagues + 1,
        )
        return after.parts.score - self.parts.score


def network_of(people: Iterable[Somebody], circles: int) -> Network:
    """The network that these people make."""
    warm = [each for each in people if each.warm]
    employers = Counter(each.employer for each in warm if each.employer is not None)
    inside, mentors = sum(each.inside for each in warm), sum(each.mentor for each in warm)
    return network_of_counts(len(warm), inside, mentors, circles, employers)


def network_of_counts(warm: int, inside: int, mentors: int, circles: int, employers: Counter[str]) -> Network:
    """The same, where the warm have been counted already: all, those inside, those who guide one, and by employer."""
    alike = sum(count * count for count in employers.values()) + warm - employers.total()
    return Network(warm, inside, mentors, circles, alike, employers)
