"""Replies that several words give."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """It is gone."""

    deleted: bool = True


@dataclass(frozen=True, slots=True)
class Deleted:
    """It is gone, and so many contacts are overdue now."""

    overdue: int
    deleted: bool = True
