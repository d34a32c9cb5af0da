"""Asking whether two contacts who are both in the network are one person, and remembering what the person said."""

from itertools import product

from companion.clock import Clock
from companion.domain.answer import Candidate
from companion.domain.judgement import Judgement, Verdict, judged, pair_id
from companion.store.door import Data
from companion.usecases.likely_pairs import likely_pairs


def judge(  # noqa: PLR0913, PLR0917 - who says what of whom, and why
    data: Data, clock: Clock, one_id: str, other_id: str, verdict: Verdict, reasons: tuple[str, ...] = ()
) -> None:
    """Remember how things stand between two contacts, in place of what was so before, and why it was ever asked.

    It is said of all that either is made of, and stays so when these are parted.
    """
    others = data.contacts.members(other_id)
    for one, other in product(data.contacts.members(one_id), others):
        before = data.judgements.get(pair_id(one.id, other.id))
        why = reasons or (before.reasons if before else ())
        data.judgements.put(judged(one.id, other.id, verdict, clock.now(), why))


def ask_about_pairs(data: Data, clock: Clock, contact_id: str) -> None:
    """After a contact has changed: ask about whom it may now be, and no longer where nothing speaks for it any more.

    What the person has answered, or put off, stays.
    """
    contact = data.contacts.get(contact_id)
    if contact is None or contact.deleted_at is not None:
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
