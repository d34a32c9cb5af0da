"""Taking back a touch, and taking that back. What a record has left goes, and comes back, with the record alone."""

from dataclasses import replace

from companion.clock import Clock
from companion.domain.interaction import Interaction
from companion.store.door import Data, Store
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import any_interaction
from companion.usecases.leave_traces import TraceOf, traces_of
from companion.usecases.refusals import Conflict

_INSTEAD = {
    TraceOf.FAVOR: "a favor: change the favor, or delete it",
    TraceOf.INTRODUCTION: "an introduction: change what came of it, or delete the introduction",
    TraceOf.MEETING: "a meeting of a circle: say there who came, or delete the meeting",
    TraceOf.SESSION: "a session of a mentorship: change the session, or delete it",
}


def delete_interaction(store: Store, clock: Clock, interaction_id: str) -> int:
    """Delete a touch; it can be restored for 30 days. Returns how many are overdue now. Doing it twice does nothing."""
    with store.change() as data:
        interaction = _of_its_own(data, interaction_id)
        if interaction.deleted_at is None:
            data.interactions.put(replace(interaction, deleted_at=clock.now()))
    return overdue_count(store, clock)


def restore_interaction(store: Store, clock: Clock, interaction_id: str) -> tuple[Interaction, int]:
    """Undo a deletion. Returns the touch, and how many are overdue now."""
    with store.change() as data:
        interaction = replace(_of_its_own(data, interaction_id), deleted_at=None)
        data.interactions.put(interaction)
    return interaction, overdue_count(store, clock)


def _of_its_own(data: Data, interaction_id: str) -> Interaction:
    """The touch, unless it belongs to a record. Raises NotFound and Conflict."""
    interaction = any_interaction(data, interaction_id)
    trace = traces_of(data, interaction.contact_id).get(interaction_id)
    if trace:
        raise Conflict(f"This touch belongs to {_INSTEAD[trace.of]}.")
    return interaction
