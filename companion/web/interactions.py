"""Touches: logged, taken back, put back."""

from dataclasses import dataclass

from companion.domain.answer import Status
from companion.usecases.batch import Outcome
from companion.usecases.delete_interaction import delete_interaction, restore_interaction
from companion.usecases.log_interaction import Touched, log_interactions
from companion.usecases.show_contact import InteractionView, interaction_view
from companion.web.house import House
from companion.web.messages import INTERACTIONS
from companion.web.replies import Deleted
from companion.web.shapes.batches import Batch
from companion.web.word import Word
from companion.web.writing import Sparse

interactions = Word("interactions")


@dataclass(frozen=True, slots=True)
class InteractionAnswer(Sparse):
    """What became of one touch."""

    id: str | None
    status: Status
    contact_id: str | None = None
    reason: str | None = None
    field: str | None = None


@dataclass(frozen=True, slots=True)
class InteractionAnswers:
    """One answer per item, in order, and how many contacts are overdue now."""

    items: list[InteractionAnswer]
    overdue: int


@dataclass(frozen=True, slots=True)
class Restored:
    """A touch that is back."""

    interaction: InteractionView
    overdue: int


@interactions.on("POST", "/v1/interactions", takes=INTERACTIONS)
def log(home: House, message: Batch[Touched]) -> InteractionAnswers:
    """Log touches."""
    outcomes, overdue = log_interactions(home.store, home.clock, message.items)
    return InteractionAnswers([_answer(each) for each in outcomes], overdue)


@interactions.on("DELETE", "/v1/interactions/<interaction_id>")
def take_back(home: House, interaction_id: str) -> Deleted:
    """Delete a touch; for 30 days it can be restored."""
    return Deleted(delete_interaction(home.store, home.clock, interaction_id))


@interactions.on("POST", "/v1/interactions/<interaction_id>/restore")
def put_back(home: House, interaction_id: str) -> Restored:
    """Undo the deletion of a touch."""
    interaction, overdue = restore_interaction(home.store, home.clock, interaction_id)
    return Restored(interaction_view(interaction), overdue)


def _answer(outcome: Outcome) -> InteractionAnswer:
    contact_id = outcome.answer.contact_id if outcome.answer else None
    return InteractionAnswer(outcome.id, outcome.status, contact_id, outcome.reason, outcome.field)
