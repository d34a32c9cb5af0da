"""A file of people taken in, and what came of it: enough to go on after a crash, and to take all of it back."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """How far an import is.

    It is received, read (`reading`), looked at by the person (`ready`, or `asking` when the reader has to be told
    something), taken in (`running`) and `done`. What was taken can be taken back (`undoing`, `undone`). A file that
    cannot be read has `failed`; an import that is given up before it began is `cancelled`.
    """

    RECEIVING = "receiving"
    READING = "reading"
    ASKING = "asking"
    READY = "ready"
    RUNNING = "running"
    DONE = "done"
    UNDOING = "undoing"
    UNDONE = "undone"
    CANCELLED = "cancelled"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many people are new, known, a question, or known and now said otherwise; touches; and rows of no use.

    `same` are rows that were taken in before. `touches` are those kept, `strangers` those with nobody in the network.
    """

    new: int = 0
    known: int = 0
    possible: int = 0
    changed: int = 0
    same: int = 0
    touches: int = 0
    strangers: int = 0
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to say of a file: of one row (`line`), or of several that are alike (`times`)."""

    text: str
    line: int
    times: int = 1
    file: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """What the person has said about the files of an import. A column is told as "heading=field"."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    profile_urls: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    words: bool = False


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to what a reader asks: what to send back, and how to show it."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader has to be told: `about` is "own" (who the person is) or "columns" (what they hold).

    `guess` is what it takes each column for, as "heading=field". Of a table that is ready it says what they were taken
    for, so that the person may say otherwise.
    """

    question: str
    about: str
    options: tuple[Option, ...] = ()
    guess: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Import:
    """One import of one file. `as_of` is when the file was made; `rows` of `total` have been taken in.

    `problem` is a sentence when it has failed, `asked` the question when there is one; `unread`, `left_out` and
    `understood` are what the person should know, the first of each kind.
    """

    id: str
    file_name: str
    size: int
    as_of: datetime
    begun_at: datetime
    stage: Stage = Stage.RECEIVING
    format: str | None = None
    answered: Answered = field(default_factory=Answered)
    counts: Counts = field(default_factory=Counts)
    rows: int = 0
    total: int = 0
    unread: tuple[Remark, ...] = ()
    left_out: tuple[Remark, ...] = ()
    understood: tuple[Remark, ...] = ()
    problem: str | None = None
    asked: Asked | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportStep:
    """What one change of an import has kept, so that it can be taken back; and whom the rows were of."""

    id: str
    import_id: str
    number: int
    captures: tuple[str, ...] = ()
    edits: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    interactions: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


def step_id(import_id: str, number: int) -> str:
    """The id of one step, by which it is found without looking through all."""
    return f"{import_id}.{number}"
