"""Answering a batch of delivered items: one by one, so that a bad item is refused and never blocks the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from companion.clock import Clock
from companion.domain.answer import Answer, Status
from companion.store.door import Data
from companion.usecases.refusals import Refused


@dataclass(frozen=True, slots=True)
class Unread:
    """An item that is not one at all; `id` is what it calls itself, if anything."""

    id: str | None
    refused: Refused


class HasId(Protocol):
    """An item that was read."""

    @property
    def id(self) -> str:
        """What its sender calls it, the same each time it is sent."""


Item = TypeVar("Item", bound=HasId)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item: its first answer, and whether it was given before. `id` is None for nameless rubbish."""

    id: str | None
    status: Status
    answer: Answer | None = None
    reason: str | None = None
    field: str | None = None


def settle(
    data: Data, clock: Clock, items: Iterable[Item | Unread], keep: Callable[[Data, Clock, Item], Answer]
) -> list[Outcome]:
    """Answer every item, in order. `keep` keeps one, or raises Refused before it has put anything.

    The first answer is kept together with the item, so a repeated delivery gets it again. A refusal is not kept:
    what is missing today (the contact a touch is with) may be there when the item is sent again.
    """
    return [_settle_one(data, clock, item, keep, f"items[{number}]") for number, item in enumerate(items)]


def _settle_one(
    data: Data, clock: Clock, item: Item | Unread, keep: Callable[[Data, Clock, Item], Answer], path: str
) -> Outcome:
    if isinstance(item, Unread):
        return Outcome(item.id, Status.REJECTED, reason=item.refused.message, field=item.refused.field)
    if first := data.answers.get(item.id):
        return Outcome(item.id, Status.REPEATED, first)
    try:
        answer = keep(data, clock, item)
    except Refused as refused:
        told = refused.under(path)
        return Outcome(item.id, Status.REJECTED, reason=told.message, field=told.field)
    data.answers.put(answer)
    return Outcome(item.id, answer.status, answer)
