"""Captures of somebody who may be in the network already: they wait for the person's word."""

from dataclasses import dataclass, replace
from datetime import datetime

from companion.clock import Clock
from companion.domain.answer import Answer, Status
from companion.domain.capture import Capture
from companion.domain.person import Person
from companion.store.door import Data, Store
from companion.usecases.candidates import CandidateView, candidate_views
from companion.usecases.card import Card, card_of
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import live_contact
from companion.usecases.keep_capture import as_known, as_new
from companion.usecases.refusals import Conflict, NotFound


@dataclass(frozen=True, slots=True)
class PossibleDuplicate:
    """A capture that waits, and whom it may be about. `id` is the capture's."""

    id: str
    captured_at: datetime
    person: Person
    candidates: tuple[CandidateView, ...]


def list_possible_duplicates(store: Store, clock: Clock) -> list[PossibleDuplicate]:
    """All that wait, the oldest first."""
    with store.read() as data:
        waiting = data.answers.at_hand()
        captures = [(answer, data.captures.get(answer.id)) for answer in waiting]
        shown = [_shown(data, clock, answer, capture) for answer, capture in captures if capture]
        return sorted(shown, key=lambda each: (each.captured_at, each.id))


def settle_possible_duplicate(store: Store, clock: Clock, capture_id: str, same_as: str | None) -> tuple[Card, int]:
    """Fold a waiting capture into a contact, or (None) into a new one. Returns their card, and how many are overdue.

    The same word again gives the same reply; another word is a Conflict, for it may have been acted on.
    """
    with store.change() as data:
        answer, capture = data.answers.get(capture_id), data.captures.get(capture_id)
        if answer is None or capture is None:
            raise NotFound("No capture with this id waits for your word.")
        if answer.status is Status.REVIEW:
            answer = _settled(data, clock, answer, capture, same_as)
        elif same_as != (answer.contact_id if answer.known else None):
            raise Conflict("This capture has been settled otherwise; look at the contact it went to.", "same_as")
        shown = card_of(data, clock, live_contact(data, answer.contact_id or ""))
    return shown, overdue_count(store, clock)


def _settled(data: Data, clock: Clock, answer: Answer, capture: Capture, same_as: str | None) -> Answer:
    if same_as is None:
        contact = as_new(data, clock, capture)
    else:
        contact = as_known(data, clock, capture, live_contact(data, same_as))
    settled = replace(answer, status=Status.STORED, contact_id=contact.id, known=same_as is not None)
    data.answers.put(settled)
    return settled


def _shown(data: Data, clock: Clock, answer: Answer, capture: Capture) -> PossibleDuplicate:
    return PossibleDuplicate(answer.id, capture.captured_at, capture.person, candidate_views(data, clock, answer))
