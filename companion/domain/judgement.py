"""Whether two contacts are one person, as far as that is a question: asked, put off, or answered with "two people"."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """How things stand between two contacts. That they are one is no verdict but a Merge."""

    ASKED = "asked"
    LATER = "later"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The latest on one pair of contacts, whichever way round.

    `id` is `pair_id` of the two, `at` is aware, `reasons` are why it was asked, in words a person understands.
    """

    id: str
    one_id: str
    other_id: str
    verdict: Verdict
    at: datetime
    reasons: tuple[str, ...] = ()


def judged(one_id: str, other_id: str, verdict: Verdict, at: datetime, reasons: tuple[str, ...] = ()) -> Judgement:
    """A judgement on this pair."""
    first, second = sorted((one_id, other_id))
    return Judgement(pair_id(first, second), first, second, verdict, at, reasons)


def pair_id(one_id: str, other_id: str) -> str:
    """One id for two contacts, whichever way round."""
    return "~".join(sorted((one_id, other_id)))
