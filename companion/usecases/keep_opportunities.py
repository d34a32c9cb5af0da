"""Opportunities: heard of, pursued, and where they stand."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.opportunity import Chance, Opportunity, Stage
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_record import live_contact
from companion.usecases.kept_record import (
    any_record,
    is_of,
    live_record,
    refuse_another,
    refuse_days_to_come,
    with_deletion,
)
from companion.usecases.opportunity_view import OpportunityView, opportunity_view
from companion.usecases.partial_change import told
from companion.usecases.refusals import NotFound, Refused

OPPORTUNITY = "opportunity"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOpportunity:
    """An opportunity as it is told; heard of today unless said."""

    contact_id: str
    kind: Chance
    about: str
    heard_on: date | None = None
    stage: Stage = Stage.HEARD
    stage_on: date | None = None
    thanked_on: date | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class OpportunityChange:
    """What is to become of each member. A new stage is of today unless said."""

    kind: Chance | Keep = KEEP
    about: str | Keep = KEEP
    heard_on: date | Keep = KEEP
    stage: Stage | Keep = KEEP
    stage_on: date | Keep = KEEP
    thanked_on: date | Keep | None = KEEP


def add_opportunity(store: Store, clock: Clock, new: NewOpportunity) -> OpportunityView:
    """Keep an opportunity. The same id again gives the one that is there."""
    with store.change() as data:
        live_contact(data, new.contact_id)
        found = data.opportunities.get(new.id) if new.id else None
        if found is None:
            refuse_days_to_come(
                clock, {"heard_on": new.heard_on, "stage_on": new.stage_on, "thanked_on": new.thanked_on}
            )
            heard_on = new.heard_on or clock.today()
            stage_on = new.stage_on or (heard_on if new.stage is Stage.HEARD else clock.today())
            found = Opportunity(
                new.id or str(uuid4()), new.contact_id, new.kind, new.about, heard_on, new.stage, stage_on,
                new.thanked_on,
            )  # fmt: skip
            _keep(data, found)
        else:
            refuse_another(found, OPPORTUNITY, same=is_of(data, found.contact_id, new.contact_id))
        return _view(data, clock, found)


def change_opportunity(store: Store, clock: Clock, opportunity_id: str, change: OpportunityChange) -> OpportunityView:
    """Say where it stands now, that they were thanked, or what was told wrongly."""
    with store.change() as data:
        refuse_days_to_come(clock, told(change))
        before = live_record(data.opportunities, opportunity_id, OPPORTUNITY)
        after = replace(before, **told(change))
        if after.stage is not before.stage and change.stage_on is KEEP:
            after = replace(after, stage_on=max(clock.today(), after.heard_on))  # the clock may have been set back
        if after.stage is Stage.HEARD:
            after = replace(after, stage_on=after.heard_on)
        _keep(data, after)
        return _view(data, clock, after)


def delete_opportunity(store: Store, clock: Clock, opportunity_id: str) -> None:
    """Delete an opportunity; for 30 days it can be restored. Doing it twice does nothing."""
    with store.change() as data:
        record = any_record(data.opportunities, opportunity_id, OPPORTUNITY)
        data.opportunities.put(with_deletion(record, clock, deleted=True))


def restore_opportunity(store: Store, clock: Clock, opportunity_id: str) -> OpportunityView:
    """Undo a deletion."""
    with store.change() as data:
        record: Opportunity = with_deletion(
            any_record(data.opportunities, opportunity_id, OPPORTUNITY), clock, deleted=False
        )
        data.opportunities.put(record)
        return _view(data, clock, record)


def _keep(data: Data, opportunity: Opportunity) -> None:
    if opportunity.stage_on < opportunity.heard_on:
        raise Refused("It cannot have come so far before it was heard of; check the days.", "stage_on")
    data.opportunities.put(opportunity)


def _view(data: Data, clock: Clock, opportunity: Opportunity) -> OpportunityView:
    found = opportunity_view(data, clock, opportunity)
    if found is None:
        raise NotFound("Whoever this was heard from has been deleted; restore them first.")
    return found
