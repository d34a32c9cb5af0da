"""Asking whether two contacts who are both in the network are one person, and remembering what the person said."""

from companion.clock import Clock
from companion.domain.answer import Candidate
from companion.domain.judgement import Judgement, Verdict, judged, pair_id
from companion.store.door import Data
from companion.usecases.likely_pairs import likely_pairs


def judge(  # noqa: PLR0913, PLR0917 - who says what of whom, and why
    data: Data, clock: Clock, one_id: str, other_id: str, verdict: Verdict, reasons: tuple[str, ...] = ()
) -> None:
    """Remember how things stand between two contacts, in place of what was so before, and why it was ever asked."""
    before = data.judgements.get(pair_id(one_id, other_id))
    data.judgements.put(judged(one_id, other_id, verdict, clock.now(), reasons or (before.reasons if before else ())))


def ask_about_pairs(data: Data, clock: Clock, contact_id: str) -> None:
    """After a contact has changed: ask about whom it may now be, and no longer where nothing speaks for it any more.

    What the person has answered, or put off, stays.
    """
    contact = data.contacts.get(contact_id)
    if contact is None:
        return
    found = {each.contact_id: each for each in likely_pairs(data, contact)}
    for judgement in data.judgements.of(contact.id):
        if judgement.verdict is Verdict.ASKED and not _is_likely(data, judgement, contact.id, found):
            data.judgements.remove(judgement.id)
    for each in found.values():
        if not data.judgements.between(contact.id, each.contact_id):
            data.judgements.put(judged(contact.id, each.contact_id, Verdict.ASKED, clock.now(), each.reasons))


def _is_likely(data: Data, judgement: Judgement, contact_id: str, found: dict[str, Candidate]) -> bool:
    """Whether the two look alike, seen from either side. What has been merged since, or is deleted, is left alone."""
    both = (data.contacts.get(each) for each in (judgement.one_id, judgement.other_id))
    other = next((each for each in both if each and each.id != contact_id and each.deleted_at is None), None)
    if other is None or other.id in found:
        return True
    return contact_id in {each.contact_id for each in likely_pairs(data, other)}
