"""Captures come in."""

from dataclasses import dataclass

from companion.domain.answer import Status
from companion.domain.capture import Capture
from companion.usecases.candidates import CandidateView
from companion.usecases.card import Card
from companion.usecases.receive_capture import Received, receive_captures
from companion.web.house import House
from companion.web.messages import CAPTURES
from companion.web.shapes.batches import Batch
from companion.web.word import Word
from companion.web.writing import Sparse

captures = Word("captures")


@dataclass(frozen=True, slots=True)
class CaptureAnswer(Sparse):
    """What became of one capture."""

    id: str | None
    status: Status
    contact_id: str | None = None
    known: bool | None = None
    contact: Card | None = None
    candidates: tuple[CandidateView, ...] = ()
    reason: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class CaptureAnswers:
    """One answer per item, in order, and how many contacts are overdue now."""

    items: list[CaptureAnswer]
    overdue: int


@captures.on("POST", "/v1/captures", takes=CAPTURES)
def receive(home: House, message: Batch[Capture]) -> CaptureAnswers:
    """Take in what pages said about people."""
    received, overdue = receive_captures(home.store, home.clock, message.items)
    return CaptureAnswers([_answer(each) for each in received], overdue)


def _answer(received: Received) -> CaptureAnswer:
    outcome, first = received.outcome, received.outcome.answer
    return CaptureAnswer(
        id=outcome.id,
        status=outcome.status,
        contact_id=received.contact.id if received.contact else first.contact_id if first else None,
        known=first.known if first and first.contact_id else None,
        contact=received.contact,
        candidates=received.candidates,
        reason=outcome.reason,
        field=outcome.field,
    )
