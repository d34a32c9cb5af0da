"""Who may be one person: captures that wait for the person's word, and pairs of contacts who look alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from companion.clock import Clock
from companion.domain import fold
from companion.domain.answer import Answer, Candidate
from companion.domain.capture import Capture
from companion.domain.contact import Contact
from companion.domain.judgement import Judgement, Verdict
from companion.identity import profile
from companion.store.door import Data, Store
from companion.usecases.compare_contacts import Side
from companion.usecases.side_by_side import Likely, Subject, likely, side_of, subject_of


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `put_off`: the person has said "later"."""

    id: str
    asked_at: datetime
    put_off: bool
    subject: Subject
    candidates: tuple[Likely, ...]


def list_possible_duplicates(store: Store, clock: Clock) -> list[Question]:
    """Every question, those put off last, the oldest first."""
    with store.read() as data:
        found = [*_of_captures(data, clock), *_of_pairs(data, clock)]
        return sorted(found, key=lambda each: (each.put_off, each.asked_at, each.id))


def waiting_beside(data: Data, capture: Capture) -> list[Capture]:
    """The other captures that wait for an answer and show the same page: one answer is for all of them."""
    keys = set(profile.keys(capture))
    waiting = (data.captures.get(each.id) for each in data.answers.waiting())
    return [each for each in waiting if each and each.id != capture.id and keys & set(profile.keys(each))]


def _of_captures(data: Data, clock: Clock) -> Iterator[Question]:
    """One question for each page, by its newest capture."""
    waiting = [(answer, capture) for answer in data.answers.waiting() if (capture := data.captures.get(answer.id))]
    asked: set[str] = set()
    for answer, capture in sorted(waiting, key=lambda each: (each[1].captured_at, each[1].id), reverse=True):
        keys = set(profile.keys(capture))
        if not keys & asked:
            yield _of_capture(data, clock, answer, capture)
        asked |= keys


def _of_capture(data: Data, clock: Clock, answer: Answer, capture: Capture) -> Question:
    saved_on = clock.day_of(min(capture.captured_at, clock.now()))
    contact = fold.new_contact(capture, "", saved_on)
    seen = profile.new_profile(capture, "")
    side = Side(contact, (seen.url,) if seen else ())
    candidates = likely(data, clock, side, answer.candidates)
    return Question(
        answer.id, capture.captured_at, answer.put_off_at is not None, subject_of(contact, None), candidates
    )


def _of_pairs(data: Data, clock: Clock) -> Iterator[Question]:
    """One question for every two people, however many of their contacts look alike."""
    asked = set()
    for judgement in data.judgements.open():
        sides = sides_of(data, judgement)
        if sides is None:
            continue
        subject, candidate = sides
        if (subject.id, candidate.id) not in asked and not data.judgements.apart(subject.id, candidate.id):
            asked.add((subject.id, candidate.id))
            found = likely(data, clock, side_of(data, subject), (Candidate(candidate.id, judgement.reasons),))
            put_off = judgement.verdict is Verdict.LATER
            yield Question(judgement.id, judgement.at, put_off, subject_of(subject, subject.id), found)


def sides_of(data: Data, judgement: Judgement) -> tuple[Contact, Contact] | None:
    """The two a pair is of, the one saved later first; None if they are one by now, or one has been deleted."""
    one, other = data.contacts.get(judgement.one_id), data.contacts.get(judgement.other_id)
    if one is None or other is None or one.id == other.id or one.deleted_at or other.deleted_at:
        return None
    candidate, subject = sorted((one, other), key=lambda each: (each.saved_on, each.id))
    return subject, candidate
