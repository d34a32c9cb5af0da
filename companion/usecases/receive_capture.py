"""Taking in what the extension saw, in batches."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.clock import Clock
from companion.domain.answer import Answer, Delivered, Status
from companion.domain.capture import Capture
from companion.identity.persona import of_capture
from companion.identity.resolve import Known, Possible, resolve
from companion.store.door import Data, Store
from companion.usecases.batch import Outcome, Taking, Unread, settle
from companion.usecases.candidates import CandidateView, candidate_views
from companion.usecases.card import Card, card_of
from companion.usecases.due_board import overdue_count
from companion.usecases.judge_pairs import ask_about_pairs
from companion.usecases.keep_capture import as_known, as_new
from companion.usecases.refusals import Refused


@dataclass(frozen=True, slots=True)
class Received:
    """What became of one capture, with the cards to show for it as they are now."""

    outcome: Outcome
    contact: Card | None
    candidates: tuple[CandidateView, ...]


def receive_captures(store: Store, clock: Clock, items: Sequence[Capture | Unread]) -> tuple[list[Received], int]:
    """Keep every capture that can be kept, in one change. Returns what became of each, and how many are overdue now."""
    with store.change() as data:
        outcomes = settle(data, clock, Taking(Delivered.CAPTURE, _keep), items)
        received = [_received(data, clock, outcome) for outcome in outcomes]
    return received, overdue_count(store, clock)


def _keep(data: Data, clock: Clock, capture: Capture) -> Answer:
    if not (capture.person.name or capture.chosen.name):
        raise Refused("The page shows no name; type the person's name and save again.", "person.name")
    match resolve(of_capture(capture), data.people):
        case Known(contact_id):
            member = as_known(data, clock, capture, contact_id)
            ask_about_pairs(data, clock, member.id)
            return Answer(capture.id, Status.STORED, clock.now(), Delivered.CAPTURE, member.id, known=True)
        case Possible(candidates):
            data.captures.put(capture)
            return Answer(capture.id, Status.REVIEW, clock.now(), Delivered.CAPTURE, candidates=candidates)
        case _:
            contact = as_new(data, clock, capture)
            return Answer(capture.id, Status.STORED, clock.now(), Delivered.CAPTURE, contact.id)


def _received(data: Data, clock: Clock, outcome: Outcome) -> Received:
    answer = outcome.answer
    if answer is None:
        return Received(outcome, None, ())
    contact = data.contacts.get(answer.contact_id) if answer.contact_id else None
    shown = card_of(data, clock, contact) if contact and contact.deleted_at is None else None
    return Received(outcome, shown, candidate_views(data, clock, answer))
