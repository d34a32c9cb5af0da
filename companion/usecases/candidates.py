"""Whom a capture may be about, as the person is shown them."""

from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.answer import Answer
from companion.store.door import Data
from companion.usecases.card import Card, card_of


@dataclass(frozen=True, slots=True)
class CandidateView:
    """Somebody it may be, and why."""

    contact: Card
    reasons: tuple[str, ...]


def candidate_views(data: Data, clock: Clock, answer: Answer) -> tuple[CandidateView, ...]:
    """The candidates of an answer, but for those deleted since."""
    found = ((data.contacts.get(each.contact_id), each.reasons) for each in answer.candidates)
    return tuple(
        CandidateView(card_of(data, clock, contact), reasons)
        for contact, reasons in found
        if contact and contact.deleted_at is None
    )
