"""Answering a batch of delivered items: one by one, so that a bad item is refused and never blocks the others."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from companion.clock import Clock
from companion.domain.answer import Answer, Delivered, Status
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


@dataclass(frozen=True, slots=True)
class Taking(Generic[Item]):
    """How items of one kind are taken in: `keep` keeps one, or raises Refused before it has put anything."""

    of: Delivered
    keep: Callable[[Data, Clock, Item], Answer]


def settle(data: Data, clock: Clock, taking: Taking[Item], items: Iterable[Item | Unread]) -> list[Outcome]:
    """Answer every item, in order.

    The first answer is kept together with the item, so a repeated delivery gets it again. A refusal is not kept:
    what is missing today (the contact a touch is with) may be there when the item is sent again.
    """
    return [_settle_one(data, clock, taking, item, f"items[{number}]") for number, item in enumerate(items)]


def _settle_one(data: Data, clock: Clock, taking: Taking[Item], item: Item | Unread, path: str) -> Outcome:
    if isinstance(item, Unread):
        return Outcome(item.id, Status.REJECTED, reason=item.refused.message, field=item.refused.field)
    try:
        if first := data.answers.get(item.id):
            return Outcome(item.id, Status.REPEATED, _of(taking.of, first))
        answer = taking.keep(data, clock, item)
    except Refused as refused:
        told = refused.under(path)
        return Outcome(item.id, Status.REJECTED, reason=told.message, field=told.field)
    data.answers.put(answer)
    return Outcome(item.id, answer.status, answer)


def _of(of: Delivered, first: Answer) -> Answer:
    """The first answer, if it was to an item of this kind: else nothing of this one would be kept, and nobody told."""
    if first.of is not of:
        raise Refused(
            f"This id was given to another item, which was a {first.of}; send it under an id of its own.", "id"
        )
    return first
