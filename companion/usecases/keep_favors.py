"""Favors: promised or asked for, done, taken back. One that is done leaves a touch."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from companion.clock import Clock
from companion.domain.favor import Favor, Size, Way
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.noon import noon_of
from companion.domain.touch import default_practice
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.favor_view import FavorView, favor_view
from companion.usecases.find_record import live_contact
from companion.usecases.kept_record import (
    any_record,
    is_of,
    live_record,
    refuse_another,
    refuse_days_to_come,
    with_deletion,
)
from companion.usecases.leave_traces import leave_traces, trace_id
from companion.usecases.partial_change import told
from companion.usecases.refusals import NotFound, Refused

FAVOR = "favor"
_CHANNEL = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFavor:
    """A favor as it is told. `on` is the day it was done, or today, unless said."""

    contact_id: str
    way: Way
    size: Size
    about: str
    on: date | None = None
    done_on: date | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class FavorChange:
    """What is to become of each member; None for `done_on` opens the favor again."""

    way: Way | Keep = KEEP
    size: Size | Keep = KEEP
    about: str | Keep = KEEP
    on: date | Keep = KEEP
    done_on: date | Keep | None = KEEP


def add_favor(store: Store, clock: Clock, new: NewFavor) -> FavorView:
    """Keep a favor. The same id again gives the one that is there."""
    with store.change() as data:
        live_contact(data, new.contact_id)
        favor = data.favors.get(new.id) if new.id else None
        if favor is None:
            refuse_days_to_come(clock, {"done_on": new.done_on, "on": new.on})
            on = new.on or new.done_on or clock.today()
            favor = Favor(new.id or str(uuid4()), new.contact_id, new.way, new.size, new.about, on, new.done_on)
            _keep(data, clock, favor)
        else:
            refuse_another(favor, FAVOR, same=is_of(data, favor.contact_id, new.contact_id))
        return _view(data, favor)


def change_favor(store: Store, clock: Clock, favor_id: str, change: FavorChange) -> FavorView:
    """Change what is known of a favor, or say that it is done."""
    with store.change() as data:
        refuse_days_to_come(clock, told(change))
        favor = replace(live_record(data.favors, favor_id, FAVOR), **told(change))
        _keep(data, clock, favor)
        return _view(data, favor)


def delete_favor(store: Store, clock: Clock, favor_id: str) -> None:
    """Delete a favor and its touch; for 30 days it can be restored. Doing it twice does nothing."""
    with store.change() as data:
        _put(data, clock, with_deletion(any_record(data.favors, favor_id, FAVOR), clock, deleted=True))


def restore_favor(store: Store, clock: Clock, favor_id: str) -> FavorView:
    """Undo a deletion."""
    with store.change() as data:
        favor: Favor = with_deletion(any_record(data.favors, favor_id, FAVOR), clock, deleted=False)
        _put(data, clock, favor)
        return _view(data, favor)


def _keep(data: Data, clock: Clock, favor: Favor) -> None:
    if favor.done_on is not None and favor.done_on < favor.on:
        raise Refused("It cannot have been done before it was promised or asked for; check the days.", "done_on")
    _put(data, clock, favor)


def _put(data: Data, clock: Clock, favor: Favor) -> None:
    data.favors.put(favor)
    leave_traces(data, clock, favor.id, [favor.contact_id], _traces(clock, favor))


def _view(data: Data, favor: Favor) -> FavorView:
    found = favor_view(data, favor)
    if found is None:
        raise NotFound("Whom this favor is with has been deleted; restore them first.")
    return found


def _traces(clock: Clock, favor: Favor) -> Iterable[Interaction]:
    if favor.done_on is not None and favor.deleted_at is None:
        yield Interaction(
            id=trace_id(favor.id, favor.contact_id),
            contact_id=favor.contact_id,
            at=noon_of(favor.done_on, clock.day_of),
            kind=Kind.FAVOR,
            channel=_CHANNEL,
            direction=Direction.FROM_ME if favor.way is Way.GIVEN else Direction.FROM_THEM,
            practice=default_practice(Kind.FAVOR),
            words=favor.about,
        )
