"""Making two contacts one, on the person's word, and taking that back."""

from dataclasses import dataclass, replace
from uuid import uuid4

from companion.clock import Clock
from companion.domain.judgement import Verdict
from companion.domain.merge import Merge
from companion.store.door import Data, Store
from companion.usecases.card import Card, card_of
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import live_contact
from companion.usecases.judge_pairs import ask_about_pairs, judge
from companion.usecases.refusals import NotFound, Refused


@dataclass(frozen=True, slots=True)
class Merged:
    """A merge, with what is shown of either side: the same contact while it holds, None for one deleted meanwhile."""

    merge: Merge
    kept: Card | None
    absorbed: Card | None
    overdue: int


def merge_contacts(store: Store, clock: Clock, kept_id: str, absorbed_id: str) -> Merged:
    """Show two contacts as one from now on. Two that are one already stay so: the merge that made them is returned."""
    with store.change() as data:
        merge = merge_in(data, clock, kept_id, absorbed_id)
        ask_about_pairs(data, clock, merge.kept_id)
    return _told(store, clock, merge)


def undo_merge(store: Store, clock: Clock, merge_id: str) -> Merged:
    """Part two contacts again: both are as they would be without the merge, and are known to be two people.

    Doing it twice does nothing.
    """
    with store.change() as data:
        merge = data.merges.get(merge_id)
        if merge is None:
            raise NotFound("There is no merge with this id; the contacts may have been deleted for good.")
        if merge.undone_at is None:
            merge = replace(merge, undone_at=clock.now())
            data.merges.put(merge)
            judge(data, clock, merge.kept_id, merge.absorbed_id, Verdict.APART)
            for each in (merge.kept_id, merge.absorbed_id):
                ask_about_pairs(data, clock, each)
    return _told(store, clock, merge)


def merge_in(data: Data, clock: Clock, kept_id: str, absorbed_id: str) -> Merge:
    """The same, as part of a change. Raises NotFound, or Refused for one contact with itself."""
    kept, absorbed = live_contact(data, kept_id), live_contact(data, absorbed_id)
    if kept_id == absorbed_id:
        raise Refused("Name two contacts; these are one and the same.", "absorbed_id")
    if kept.id == absorbed.id:
        found = data.merges.that_absorbed(absorbed_id) or data.merges.that_absorbed(kept_id)
        assert found is not None  # noqa: S101 - of two that are one, one at least was absorbed
        return found
    merge = Merge(str(uuid4()), kept.id, absorbed.id, clock.now())
    data.merges.put(merge)
    return merge


def _told(store: Store, clock: Clock, merge: Merge) -> Merged:
    overdue = overdue_count(store, clock)
    with store.read() as data:
        return Merged(merge, _shown(data, clock, merge.kept_id), _shown(data, clock, merge.absorbed_id), overdue)


def _shown(data: Data, clock: Clock, contact_id: str) -> Card | None:
    contact = data.contacts.get(contact_id)
    return card_of(data, clock, contact) if contact and contact.deleted_at is None else None
