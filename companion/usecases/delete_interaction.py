"""Taking back a touch, and taking that back."""

from dataclasses import replace

from companion.clock import Clock
from companion.domain.interaction import Interaction
from companion.store.door import Store
from companion.usecases.due_board import overdue_count
from companion.usecases.find_record import any_interaction


def delete_interaction(store: Store, clock: Clock, interaction_id: str) -> int:
    """Delete a touch; it can be restored for 30 days. Returns how many are overdue now. Doing it twice does nothing."""
    with store.change() as data:
        interaction = any_interaction(data, interaction_id)
        if interaction.deleted_at is None:
            data.interactions.put(replace(interaction, deleted_at=clock.now()))
    return overdue_count(store, clock)


def restore_interaction(store: Store, clock: Clock, interaction_id: str) -> tuple[Interaction, int]:
    """Undo a deletion. Returns the touch, and how many are overdue now."""
    with store.change() as data:
        interaction = replace(any_interaction(data, interaction_id), deleted_at=None)
        data.interactions.put(interaction)
    return interaction, overdue_count(store, clock)
