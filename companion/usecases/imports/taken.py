"""What one step of an import keeps, told as it is kept."""

from dataclasses import asdict, dataclass, field, replace

from companion.domain.imported import Counts, Import, ImportStep, Remark, step_id
from companion.store.door import Data

ROWS = 20  # a step's: some twenty milliseconds, in which nobody else can write
_MOST_REMARKS = 100  # of a kind; the person is told how many there are


@dataclass(slots=True)
class Taken:
    """Ids of what was kept, whom the rows were of, and what to say of the others."""

    captures: list[str] = field(default_factory=list)
    edits: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    interactions: list[str] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=lambda: asdict(Counts()))
    unread: list[Remark] = field(default_factory=list)
    left_out: list[Remark] = field(default_factory=list)
    understood: list[Remark] = field(default_factory=list)

    def count(self, what: str) -> None:
        """Count one more row."""
        self.counts[what] += 1

    def step(self, import_id: str, number: int) -> ImportStep:
        """The record of it."""
        return ImportStep(
            step_id(import_id, number), import_id, number,
            tuple(self.captures), tuple(self.edits), tuple(self.notes), tuple(self.interactions),
            tuple(dict.fromkeys(self.seen)),
        )  # fmt: skip

    def counted(self, before: Counts) -> Counts:
        """The counts of an import after this step."""
        return Counts(**{what: number + self.counts[what] for what, number in asdict(before).items()})


def who_came_with(data: Data, import_id: str) -> set[str]:
    """The contacts, as they are shown now, that rows of an import were of; nobody of one that was taken back."""
    one = data.imports.get(import_id)
    numbers = range(0, one.rows, ROWS) if one else ()
    steps = (data.import_steps.get(step_id(import_id, number)) for number in numbers)
    seen = (each for step in steps if step for each in step.seen)
    return {contact.id for each in seen if (contact := data.contacts.get(each))}


def remarked(one: Import, taken: Taken) -> Import:
    """An import with what there is to say of some more of its rows, the first of each kind."""
    return replace(
        one,
        unread=(*one.unread, *taken.unread)[:_MOST_REMARKS],
        left_out=_gathered((*one.left_out, *taken.left_out)),
        understood=_gathered((*one.understood, *taken.understood)),
    )


def _gathered(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """One for all that say the same."""
    found: dict[tuple[str, str], Remark] = {}
    for each in remarks:
        first = found.get((each.text, each.file))
        times = each.times + (first.times if first else 0)
        found[each.text, each.file] = Remark(each.text, first.line if first else each.line, times, each.file)
    return tuple(found.values())[:_MOST_REMARKS]
