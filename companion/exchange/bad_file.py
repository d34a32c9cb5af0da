"""What cannot be read, or not yet."""

from dataclasses import dataclass, field


class BadFile(Exception):  # noqa: N818 - it is an answer to the person, not a fault
    """A file is not what it should be; the message names the place and says why."""


class NothingFound(BadFile):
    """A file of a known format out of which nothing came. That is never a success."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question: what `ReadOptions` is to hold then, and how it is shown."""

    value: str
    label: str


@dataclass(slots=True, eq=False)
class NeedsAnswer(BadFile):
    """A reader has to be told something first. Reading again with the answer in `ReadOptions` goes on.

    `about` is the member of ReadOptions: "own" (a choice's value is an address of yours, or your name) or "columns"
    (a choice is a column; `guess` holds what was guessed of them, heading → field).
    """

    question: str
    about: str
    choices: tuple[Choice, ...] = ()
    guess: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.question
