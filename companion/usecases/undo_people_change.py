"""Taking back one change of many contacts: another edit of each, from what the first one remembers."""

from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid4, uuid5

from companion.clock import Clock
from companion.domain.change_of_many import taken_back
from companion.domain.edit import Edit
from companion.domain.fold import edited
from companion.domain.snooze import restored
from companion.store.door import Data, Store
from companion.usecases.change_contact import not_before
from companion.usecases.due_board import overdue_count
from companion.usecases.refusals import NotFound


@dataclass(frozen=True, slots=True)
class Undone:
    """How many contacts are as they were, and how many are overdue now."""

    changed: int
    overdue: int


def undo_people_change(store: Store, clock: Clock, batch: str) -> Undone:
    """Take the change back, but where the person has said otherwise since. Once more does nothing. Raises NotFound."""
    with store.change() as data:
        edits = [each for each in data.edits if each.part and each.part.batch == batch]
        if not edits:
            raise NotFound("There is no such change; whoever was changed may have been deleted for good.")
        undone = {
            found.id for each in edits if _undo(data, clock, each) and (found := data.contacts.get(each.contact_id))
        }
    return Undone(len(undone), overdue_count(store, clock))


def _undo(data: Data, clock: Clock, edit: Edit) -> bool:
    """Whether there was anything to take back."""
    members = data.contacts.members(edit.contact_id)
    member = next((each for each in members if each.id == edit.contact_id), None)
    if member is None or edit.part is None:
        return False
    values, until = taken_back(member, edit, _undoings_since(data, edit)), edit.part.put_off_until
    awake = until is not None and member.snoozed_until == until
    after = restored(member, edit.part.snoozed_until) if awake else member
    if values:
        word_id = _undoing_id(edit) if data.edits.get(_undoing_id(edit)) is None else str(uuid4())
        word = Edit(word_id, member.id, not_before(members, clock.now()), tuple(values), **values)
        data.edits.put(word)
        after = edited(after, word)
    if after != member:
        data.contacts.put(after)
    return after != member


def _undoing_id(edit: Edit) -> str:
    """The id of the edit that takes this one back, so that it is known as that."""
    return str(uuid5(NAMESPACE_OID, f"undo {edit.id}"))


def _undoings_since(data: Data, edit: Edit) -> list[Edit]:
    """What took back later edits of the same contact."""
    later = (each for each in data.edits.of(edit.contact_id) if each.at >= edit.at and each.id != edit.id)
    found = (data.edits.get(_undoing_id(each)) for each in later if each.contact_id == edit.contact_id)
    return [each for each in found if each]
