"""Who may be one person: captures that wait for the person's word, and pairs of contacts who look alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from companion.clock import Clock
from companion.domain import fold
from companion.domain.answer import Answer, Candidate
from companion.domain.capture import Capture
from companion.domain.contact import Contact
from companion.domain.judgement import Judgement, Verdict
from companion.identity import profile
from companion.store.door import Data, Store
from companion.usecases.card import Card, card_of
from companion.usecases.compare_contacts import Row, Side, compare


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a question is about. `contact_id` is None for somebody who waits for the answer to become a contact."""

    contact_id: str | None
    name: str
    headline: str | None
    company: str | None
    location: str | None
    avatar_url: str | None
    profile_url: str | None
    saved_on: date


@dataclass(frozen=True, slots=True)
class Likely:
    """Whom the subject may be, why, and both side by side."""

    contact: Card
    reasons: tuple[str, ...]
    compared: tuple[Row, ...]


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
    for answer, capture in waiting:
        order = (capture.captured_at, capture.id)
        if all((each.captured_at, each.id) < order for each in waiting_beside(data, capture)):
            yield _of_capture(data, clock, answer, capture)


def _of_capture(data: Data, clock: Clock, answer: Answer, capture: Capture) -> Question:
    saved_on = clock.day_of(min(capture.captured_at, clock.now()))
    contact = fold.new_contact(capture, "", saved_on)
    seen = profile.new_profile(capture, "")
    side = Side(contact, (seen.url,) if seen else ())
    candidates = _likely(data, clock, side, answer.candidates)
    return Question(answer.id, capture.captured_at, answer.put_off_at is not None, _subject(contact, None), candidates)


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
            likely = _likely(data, clock, _side(data, subject), (Candidate(candidate.id, judgement.reasons),))
            put_off = judgement.verdict is Verdict.LATER
            yield Question(judgement.id, judgement.at, put_off, _subject(subject, subject.id), likely)


def sides_of(data: Data, judgement: Judgement) -> tuple[Contact, Contact] | None:
    """The two a pair is of, the one saved later first; None if they are one by now, or one has been deleted."""
    one, other = data.contacts.get(judgement.one_id), data.contacts.get(judgement.other_id)
    if one is None or other is None or one.id == other.id or one.deleted_at or other.deleted_at:
        return None
    candidate, subject = sorted((one, other), key=lambda each: (each.saved_on, each.id))
    return subject, candidate


def _likely(data: Data, clock: Clock, side: Side, candidates: tuple[Candidate, ...]) -> tuple[Likely, ...]:
    """Those who are still there; two who have been merged since are one."""
    found: dict[str, tuple[Contact, dict[str, None]]] = {}
    for each in candidates:
        contact = data.contacts.get(each.contact_id)
        if contact and contact.deleted_at is None:
            found.setdefault(contact.id, (contact, {}))[1].update(dict.fromkeys(each.reasons))
    return tuple(
        Likely(card_of(data, clock, contact), tuple(reasons), compare(side, _side(data, contact)))
        for contact, reasons in found.values()
    )


def _side(data: Data, contact: Contact) -> Side:
    return Side(contact, tuple(sorted({each.url for each in data.profiles.of(contact.id)})))


def _subject(contact: Contact, contact_id: str | None) -> Subject:
    return Subject(
        contact_id=contact_id,
        name=contact.name,
        headline=contact.headline,
        company=contact.company,
        location=contact.location,
        avatar_url=contact.avatar_url,
        profile_url=contact.profile_url,
        saved_on=contact.saved_on,
    )
