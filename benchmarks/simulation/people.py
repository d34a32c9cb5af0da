"""Three hundred invented contacts: how often one means to be in touch, how much they matter, what has been."""

import random
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from companion.domain.cadence import Cadence
from companion.domain.contact import Contact
from companion.domain.importance import Importance
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.practice import Practice
from companion.domain.touch import HEARD, default_practice, weight

# How many are to be in touch with how often. A week asks for about 13 of them.
CADENCES = ((12, Cadence(months=1)), (48, Cadence(months=3)), (90, Cadence(months=6)), (150, Cadence(months=12)))
CIRCLES = 40
NEVER_MET = 0.05


@dataclass
class Person:
    """A contact, and all touches with them, the first first."""

    contact: Contact
    cadence: Cadence
    touches: list[Interaction] = field(default_factory=list)

    def touch(self, on: date, kind: Kind, direction: Direction, practice: Practice | None = None) -> None:
        """One more touch, at noon."""
        at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
        made = f"{self.contact.id}-{len(self.touches)}"
        self.touches.append(
            Interaction(made, self.contact.id, at, kind, "any", direction, practice or default_practice(kind))
        )

    def heard_on(self) -> list[date]:
        """The days on which one was in touch, a like being nothing; the day of saving first."""
        return [self.contact.saved_on, *sorted(each.at.date() for each in self.touches if weight(each) >= HEARD)]

    def worst_silence(self, begin: date, end: date) -> float:
        """The longest time without a touch that ended in these days or has not, in cadences."""
        days = [*self.heard_on(), end]
        gaps = [(one, other) for one, other in pairwise(days) if other > begin]
        return max((other - one).days / (self.cadence.after(one) - one).days for one, other in gaps)


def invented(seed: int, begin: date) -> list[Person]:
    """The people, as they stand on the first day: in touch at some time within the last cadence, or never."""
    chance = random.Random(seed)
    people: list[Person] = []
    for count, cadence in CADENCES:
        days = round(cadence.about_days)
        for _ in range(count):
            number = len(people)
            importance = chance.choices([Importance.KEY, None, Importance.LOOSE], [1, 7, 2])[0]
            circles = (f"Circle {chance.randrange(CIRCLES)}",) if chance.random() < 0.5 else ()  # noqa: PLR2004
            since = begin - timedelta(days=chance.randrange(days))
            contact = Contact(f"c{number:03}", f"Person {number:03}", since, importance=importance, circles=circles)
            person = Person(contact, cadence)
            if chance.random() > NEVER_MET:
                person.touch(since, chance.choice([Kind.MESSAGE, Kind.CALL, Kind.COMMENT]), Direction.BOTH)
            people.append(person)
    return people
