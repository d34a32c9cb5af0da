"""Records fed one by one through the resolver the companion uses, and what became of them."""

import random
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.linkage.table import Record
from companion.identity.index import Index
from companion.identity.persona import Persona
from companion.identity.resolve import Known, Limits, Possible, resolve


class People:
    """A network in memory, as the resolver asks of one."""

    def __init__(self) -> None:
        self.index = Index()
        self._personas: dict[str, tuple[Persona, ...]] = {}
        self._holders: dict[str, list[str]] = {}

    def keep(self, contact_id: str, persona: Persona) -> None:
        """One more persona of a contact."""
        self.hold(contact_id, persona)
        self.index.put(contact_id, self._personas[contact_id])

    def hold(self, contact_id: str, persona: Persona) -> None:
        """The same, but for the index."""
        self._personas[contact_id] = (*self._personas.get(contact_id, ()), persona)
        for key in persona.keys:
            held = self._holders.setdefault(key, [])
            if contact_id not in held:
                held.append(contact_id)

    def holders(self, key: str) -> Sequence[str]:
        """The contacts with this key."""
        return self._holders.get(key, ())

    def personas(self, contact_id: str) -> Sequence[Persona]:
        """What is known of a contact."""
        return self._personas.get(contact_id, ())

    def deleted(self, contact_id: str) -> bool:
        """Nobody is."""
        return contact_id not in self._personas

    def judged(self, one_id: str, other_id: str) -> bool:  # noqa: ARG002 - as the resolver asks
        """Nothing was ever asked."""
        return False


@dataclass
class Outcome:
    """Pairs joined rightly and wrongly out of all true ones, questions, and milliseconds of CPU per record."""

    true: int = 0
    right: int = 0
    wrong: int = 0
    questions: int = 0
    took: list[float] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the pairs joined, how many rightly."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Of the true pairs, how many were joined."""
        return self.right / self.true if self.true else 1.0

    def row(self, what: str) -> str:
        """One line of the table."""
        took = sorted(self.took) or [0.0]
        median, late = statistics.median(took), took[len(took) * 99 // 100]
        return (
            f"{what:<44}{self.precision:>10.4f}{self.recall:>8.4f}{self.wrong:>7}{self.questions:>11}"
            f"{median:>8.2f}{late:>8.2f}"
        )


HEADING = f"{'':<44}{'precision':>10}{'recall':>8}{'false':>7}{'questions':>11}{'p50 ms':>8}{'p99 ms':>8}"


def feed(records: Sequence[Record], limits: Limits, seed: int, *, reviewed: bool = False) -> Outcome:
    """Feed the records in an order given by the seed. `reviewed`: every question is answered, and rightly."""
    order = list(records)
    random.Random(seed).shuffle(order)
    people, outcome = People(), Outcome()
    truths: dict[str, list[str]] = defaultdict(list)
    before: Counter[str] = Counter()
    for number, (truth, persona) in enumerate(order):
        outcome.true += before[truth]
        before[truth] += 1
        begun = time.process_time()
        found = resolve(persona, people, limits)
        outcome.took.append((time.process_time() - begun) * 1000)
        contact_id = found.contact_id if isinstance(found, Known) else str(number)
        if isinstance(found, Possible):
            outcome.questions += 1
            if reviewed:
                ids = (each.contact_id for each in found.candidates)
                contact_id = next((each for each in ids if truth in truths[each]), contact_id)
        same = truths[contact_id].count(truth)
        outcome.right += same
        outcome.wrong += len(truths[contact_id]) - same
        truths[contact_id].append(truth)
        people.keep(contact_id, persona)
    return outcome
