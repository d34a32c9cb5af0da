"""What was heard of through the network."""

from dataclasses import dataclass

from companion.domain.opportunity import Chance, Stage
from companion.usecases.keep_opportunities import (
    NewOpportunity,
    OpportunityChange,
    add_opportunity,
    change_opportunity,
    delete_opportunity,
    restore_opportunity,
)
from companion.usecases.opportunity_view import OpportunityView
from companion.usecases.show_opportunities import Sources, list_opportunities, show_sources
from companion.web.house import House
from companion.web.messages import LABEL
from companion.web.replies import Done
from companion.web.shapes.choice import choice
from companion.web.shapes.lists import optional
from companion.web.shapes.records import record
from companion.web.shapes.texts import text, uuid
from companion.web.shapes.times import day
from companion.web.word import Word

opportunities = Word("opportunities")


@dataclass(frozen=True, slots=True)
class OpportunitiesQuery:
    """Heard of from whom."""

    contact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Opportunities:
    """Those still open first, the newest first."""

    items: tuple[OpportunityView, ...]


@dataclass(frozen=True, slots=True)
class OpportunityKept:
    """One opportunity."""

    opportunity: OpportunityView


OPPORTUNITIES = record(OpportunitiesQuery, contact_id=optional(LABEL, None))
KIND, ABOUT, STAGE, DAY = choice(Chance), text(2_000), choice(Stage), optional(day(), None)
NEW_OPPORTUNITY = record(
    NewOpportunity,
    id=optional(uuid(), None),
    contact_id=LABEL,
    kind=KIND,
    about=ABOUT,
    heard_on=DAY,
    stage=STAGE,
    stage_on=DAY,
    thanked_on=DAY,
)
OPPORTUNITY_CHANGE = record(
    OpportunityChange, kind=KIND, about=ABOUT, heard_on=day(), stage=STAGE, stage_on=day(), thanked_on=DAY
)


@opportunities.on("GET", "/v1/opportunities", takes=OPPORTUNITIES)
def show(home: House, query: OpportunitiesQuery) -> Opportunities:
    """List opportunities, those still open first."""
    return Opportunities(list_opportunities(home.store, home.clock, query.contact_id))


@opportunities.on("GET", "/v1/opportunities/yield")
def sources(home: House) -> Sources:
    """Tell where opportunities come from, and for which reasons the network is warm."""
    return show_sources(home.store, home.clock)


@opportunities.on("POST", "/v1/opportunities", takes=NEW_OPPORTUNITY, status=201)
def add(home: House, message: NewOpportunity) -> OpportunityKept:
    """Keep an opportunity; the same id again gives the one that is there."""
    return OpportunityKept(add_opportunity(home.store, home.clock, message))


@opportunities.on("PATCH", "/v1/opportunities/<opportunity_id>", takes=OPPORTUNITY_CHANGE)
def change(home: House, message: OpportunityChange, opportunity_id: str) -> OpportunityKept:
    """Say where it stands, or that they were thanked."""
    return OpportunityKept(change_opportunity(home.store, home.clock, opportunity_id, message))


@opportunities.on("DELETE", "/v1/opportunities/<opportunity_id>")
def delete(home: House, opportunity_id: str) -> Done:
    """Delete an opportunity; for 30 days it can be restored."""
    delete_opportunity(home.store, home.clock, opportunity_id)
    return Done()


@opportunities.on("POST", "/v1/opportunities/<opportunity_id>/restore")
def restore(home: House, opportunity_id: str) -> OpportunityKept:
    """Undo the deletion of an opportunity."""
    return OpportunityKept(restore_opportunity(home.store, home.clock, opportunity_id))
