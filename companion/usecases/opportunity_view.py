"""An opportunity, as it is read, and whether thanks are owed for it."""

from dataclasses import dataclass
from datetime import date

from companion.clock import Clock
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.domain.thanks import OWED_WITHIN, owed_since, turned
from companion.store.door import Data
from companion.usecases.who import Who, who_is


@dataclass(frozen=True, slots=True)
class OpportunityView:
    """One opportunity, and from whom it was heard. `thanks_due` is None unless thanks are owed."""

    id: str
    who: Who
    kind: Chance
    about: str
    heard_on: date
    stage: Stage
    stage_on: date
    thanked_on: date | None
    thanks_due: date | None


def opportunity_view(data: Data, clock: Clock, opportunity: Opportunity) -> OpportunityView | None:
    """An opportunity, from data at hand; None if whoever it was heard from has been deleted."""
    source = who_is(data, opportunity.contact_id)
    if source is None:
        return None
    since = thanks_owed_since(data, clock, opportunity)
    return OpportunityView(
        opportunity.id,
        source,
        opportunity.kind,
        opportunity.about,
        opportunity.heard_on,
        opportunity.stage,
        opportunity.stage_on,
        opportunity.thanked_on,
        since + OWED_WITHIN if since else None,
    )


def thanks_owed_since(data: Data, clock: Clock, opportunity: Opportunity) -> date | None:
    """Since when thanks are owed, going by all that has passed with whoever it was heard from."""
    return owed_since(opportunity, turned(data.interactions.tallies(opportunity.contact_id), clock.day_of))
