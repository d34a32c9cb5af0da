"""The person's word on whether two are one person, and taking it back."""

from dataclasses import dataclass, replace
from enum import StrEnum

from companion.clock import Clock
from companion.domain.answer import Answer, Status
from companion.domain.capture import Capture
from companion.domain.judgement import Judgement, Verdict
from companion.identity.persona import of_capture
from companion.identity.resolve import Known, resolve
from companion.store.door import Data, Store
from companion.usecases.card import Card, card_of
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import live_contact
from companion.usecases.judge_pairs import ask_about_pairs, judge
from companion.usecases.keep_capture import as_known, as_new, as_new_beside
from companion.usecases.list_possible_duplicates import sides_of, waiting_beside
from companion.usecases.merge_contacts import merge_in
from companion.usecases.refusals import Conflict, NotFound, Refused


class Said(StrEnum):
    """What the person may say."""

    SAME = "same"
    DIFFERENT = "different"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Settled:
    """What has come of it: whom the subject is now, None while they wait, and the merge that "same" made."""

    answer: Said
    contact: Card | None
    merge_id: str | None


def settle_possible_duplicate(
    store: Store, clock: Clock, question_id: str, word: Said, contact_id: str | None = None
) -> tuple[Settled, int]:
    """Keep the person's word. `contact_id` says who is the same, if there are several to choose from.

    Returns what has come of it, and how many are overdue. The same word again gives the same reply; another word is a
    Conflict, for it may have been acted on.
    """
    with store.change() as data:
        answer, capture = _asked(data, question_id), data.captures.get(question_id)
        judgement = data.judgements.get(question_id)
        if answer and capture:
            member_id = _on_capture(data, clock, answer, capture, word, contact_id)
        elif judgement:
            member_id = _on_pair(data, clock, judgement, word, contact_id)
        else:
            raise NotFound("There is no such question; it may have been answered already.")
        merge = data.merges.that_absorbed(member_id) if member_id and word is Said.SAME else None
        shown = card_of(data, clock, live_contact(data, member_id)) if member_id else None
    return Settled(word, shown, merge.id if merge else None), overdue_count(store, clock)


def reopen_possible_duplicate(store: Store, clock: Clock, question_id: str) -> None:
    """Take back "different" or "later": it is asked again. "Same" is taken back by undoing the merge it made."""
    with store.change() as data:
        answer, judgement = _asked(data, question_id), data.judgements.get(question_id)
        if answer and answer.status is Status.REVIEW:
            data.answers.put(replace(answer, put_off_at=None))
        elif answer and answer.contact_id and not answer.known:
            for each in answer.candidates:
                _ask_again(data, clock, answer.contact_id, each.contact_id, each.reasons)
        elif judgement:
            _ask_again(data, clock, judgement.one_id, judgement.other_id, judgement.reasons)
        elif answer:
            raise Conflict('This was answered with "same person"; undo that merge instead.')
        else:
            raise NotFound("There is no such question.")


def _asked(data: Data, question_id: str) -> Answer | None:
    """The answer to a capture of whom it was, or is, a question who they are."""
    answer = data.answers.get(question_id)
    return answer if answer and answer.candidates else None


def _ask_again(data: Data, clock: Clock, one_id: str, other_id: str, reasons: tuple[str, ...]) -> None:
    if data.contacts.get(one_id) and data.contacts.get(other_id):
        judge(data, clock, one_id, other_id, Verdict.ASKED, reasons)


def _on_capture(  # noqa: PLR0913, PLR0917 - who says what of whom
    data: Data, clock: Clock, answer: Answer, capture: Capture, word: Said, contact_id: str | None
) -> str | None:
    """Take a waiting capture in as the person says. Returns the id of the member it is now."""
    if answer.status is not Status.REVIEW:
        return _said_before(data, answer, word, contact_id)
    if word is Said.LATER:
        data.answers.put(replace(answer, put_off_at=clock.now()))
        return None
    same_as = _chosen(data, answer, contact_id) if word is Said.SAME else None
    beside = waiting_beside(data, capture)
    taken_in = _found_since(data, answer, capture)
    if taken_in:
        as_known(data, clock, capture, taken_in)
    elif same_as:
        taken_in = as_new_beside(data, clock, capture, same_as).id
    else:
        taken_in = as_new(data, clock, capture).id
    if same_as:
        merge_in(data, clock, same_as, taken_in)
    else:
        for each in answer.candidates:
            if data.contacts.get(each.contact_id):
                judge(data, clock, taken_in, each.contact_id, Verdict.APART, each.reasons)
    settled = replace(answer, put_off_at=None, status=Status.STORED, contact_id=taken_in, known=same_as is not None)
    data.answers.put(settled)
    for other in beside:
        as_known(data, clock, other, taken_in)
        data.answers.put(replace(settled, id=other.id))
    ask_about_pairs(data, clock, taken_in)
    return taken_in


def _found_since(data: Data, answer: Answer, capture: Capture) -> str | None:
    """Whose page it has proved to be while it waited, if that is none of whom it was asked about."""
    proposed = {each.id for one in answer.candidates if (each := data.contacts.get(one.contact_id))}
    match resolve(of_capture(capture), data.people):
        case Known(contact_id) if contact_id not in proposed:
            return contact_id
        case _:
            return None


def _chosen(data: Data, answer: Answer, contact_id: str | None) -> str:
    """Whom the person means by "same"."""
    if contact_id is None:
        live = (data.contacts.get(each.contact_id) for each in answer.candidates)
        ids = {each.id for each in live if each and each.deleted_at is None}
        if len(ids) != 1:
            raise Refused("Say which contact it is the same as.", "contact_id")
        contact_id = ids.pop()
    return live_contact(data, contact_id).id


def _said_before(data: Data, answer: Answer, word: Said, contact_id: str | None) -> str:
    member_id = answer.contact_id or ""
    merge = data.merges.that_absorbed(member_id)
    same = answer.known and merge is not None and (contact_id is None or _are_one(data, member_id, contact_id))
    if (word is Said.SAME and same) or (word is Said.DIFFERENT and not answer.known):
        return member_id
    raise Conflict("This has been answered otherwise; look at the contact it went to, and undo that first.", "answer")


def _on_pair(data: Data, clock: Clock, judgement: Judgement, word: Said, contact_id: str | None) -> str:
    """Take in a word on two contacts. Returns the id of the one saved later."""
    are_one = _are_one(data, judgement.one_id, judgement.other_id)
    if (are_one and word is not Said.SAME) or (judgement.verdict is Verdict.APART and word is not Said.DIFFERENT):
        raise Conflict("This has been answered otherwise; take that answer back first.", "answer")
    sides = sides_of(data, judgement)
    if are_one:
        return _absorbed_of(data, judgement)
    if sides is None:
        raise NotFound("One of the two has been deleted; restore them first.")
    subject, candidate = sides
    if contact_id is not None and live_contact(data, contact_id).id != candidate.id:
        raise Refused("Name the contact this question proposes, or none.", "contact_id")
    if word is Said.SAME:
        merge_in(data, clock, candidate.id, subject.id)
        ask_about_pairs(data, clock, candidate.id)
    else:
        verdict = Verdict.LATER if word is Said.LATER else Verdict.APART
        judge(data, clock, judgement.one_id, judgement.other_id, verdict)
    return subject.id


def _are_one(data: Data, one_id: str, other_id: str) -> bool:
    one, other = data.contacts.get(one_id), data.contacts.get(other_id)
    return one is not None and other is not None and one.id == other.id


def _absorbed_of(data: Data, judgement: Judgement) -> str:
    """Of two that are one, the id of one that was absorbed."""
    both = (judgement.one_id, judgement.other_id)
    return next(each for each in both if data.merges.that_absorbed(each))
