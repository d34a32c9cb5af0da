"""Introductions: thought of, asked of both, made, with what came of them. One that is made is a touch with both."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any
from uuid import uuid4

from companion.clock import Clock
from companion.domain.interaction import Direction, Interaction, Kind
from companion.domain.introduction import Introduction
from companion.domain.introduction_state import OutOfOrderError, check_order
from companion.domain.noon import noon_of
from companion.domain.touch import default_practice
from companion.store.door import Data, Store
from companion.usecases.change_contact import KEEP, Keep
from companion.usecases.find_record import live_contact
from companion.usecases.introduction_view import IntroductionView, introduction_view
from companion.usecases.kept_record import any_record, live_record, refuse_another, refuse_days_to_come, with_deletion
from companion.usecases.leave_traces import leave_traces, trace_id
from companion.usecases.partial_change import told
from companion.usecases.refusals import Conflict, NotFound, Refused

INTRODUCTION = "introduction"
_CHANNEL = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What has happened when."""

    asked_one_on: date | None = None
    asked_other_on: date | None = None
    agreed_one_on: date | None = None
    agreed_other_on: date | None = None
    declined_on: date | None = None
    made_on: date | None = None
    outcome_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewIntroduction(Days):
    """An introduction as it is told."""

    one_id: str
    other_id: str
    why: str
    outcome: str | None = None
    id: str | None = None


@dataclass(frozen=True, slots=True)
class IntroductionChange:
    """What is to become of each member; None for a day says that it has not happened."""

    why: str | Keep = KEEP
    asked_one_on: date | Keep | None = KEEP
    asked_other_on: date | Keep | None = KEEP
    agreed_one_on: date | Keep | None = KEEP
    agreed_other_on: date | Keep | None = KEEP
    declined_on: date | Keep | None = KEEP
    made_on: date | Keep | None = KEEP
    outcome: str | Keep | None = KEEP
    outcome_on: date | Keep | None = KEEP


def add_introduction(store: Store, clock: Clock, new: NewIntroduction) -> IntroductionView:
    """Begin an introduction. The same id again gives the one that is there.

    Raises Conflict for two between whom there is one already, unless it was declined.
    """
    with store.change() as data:
        one, other = live_contact(data, new.one_id), live_contact(data, new.other_id)
        if one.id == other.id:
            raise Refused("Name two people; these are one and the same.", "other_id")
        found = data.introductions.get(new.id) if new.id else None
        if found is None:
            values = {field.name: getattr(new, field.name) for field in fields(new) if field.name != "id"}
            refuse_days_to_come(clock, values)
            found = Introduction(id=new.id or str(uuid4()), created_at=clock.now(), **values)
            _refuse_second(data, found)
            found = _keep(data, clock, found)
        else:
            both = {who.id for each in (found.one_id, found.other_id) if (who := data.contacts.get(each))}
            refuse_another(found, INTRODUCTION, same=both == {one.id, other.id})
        return _view(data, found)


def change_introduction(
    store: Store, clock: Clock, introduction_id: str, change: IntroductionChange
) -> IntroductionView:
    """Say what has happened, or why they should meet."""
    with store.change() as data:
        refuse_days_to_come(clock, told(change))
        before = live_record(data.introductions, introduction_id, INTRODUCTION)
        after = replace(before, **told(change))
        if before.declined_on is not None:
            _refuse_second(data, after)
        return _view(data, _keep(data, clock, after))


def delete_introduction(store: Store, clock: Clock, introduction_id: str) -> None:
    """Delete an introduction and its touches; for 30 days it can be restored. Doing it twice does nothing."""
    with store.change() as data:
        _put(
            data,
            clock,
            with_deletion(any_record(data.introductions, introduction_id, INTRODUCTION), clock, deleted=True),
        )


def restore_introduction(store: Store, clock: Clock, introduction_id: str) -> IntroductionView:
    """Undo a deletion."""
    with store.change() as data:
        record = any_record(data.introductions, introduction_id, INTRODUCTION)
        restored: Introduction = with_deletion(record, clock, deleted=False)
        _refuse_second(data, restored)
        return _view(data, _put(data, clock, restored))


def _refuse_second(data: Data, introduction: Introduction) -> None:
    """Raise Conflict where another introduction of these two goes on, unless this one was declined."""
    if introduction.declined_on is not None:
        return
    theirs = {each.id for each in data.introductions.of(introduction.other_id)} - {introduction.id}
    for each in data.introductions.of(introduction.one_id):
        if each.id in theirs and each.deleted_at is None and each.declined_on is None:
            raise Conflict("There is an introduction of these two already; go on with that one.")


def _keep(data: Data, clock: Clock, introduction: Introduction) -> Introduction:
    whole = _completed(clock, introduction)
    try:
        check_order(whole)
    except OutOfOrderError as error:
        raise Refused(str(error)) from error
    return _put(data, clock, whole)


def _completed(clock: Clock, each: Introduction) -> Introduction:
    """What goes without saying: whoever has agreed was asked, and an outcome that is told is known today."""
    days: dict[str, Any] = {
        "asked_one_on": each.asked_one_on or each.agreed_one_on,
        "asked_other_on": each.asked_other_on or each.agreed_other_on,
        "outcome_on": each.outcome_on or (clock.today() if each.outcome else None),
    }
    return replace(each, **days)


def _put(data: Data, clock: Clock, introduction: Introduction) -> Introduction:
    data.introductions.put(introduction)
    both = [introduction.one_id, introduction.other_id]
    leave_traces(data, clock, introduction.id, both, _traces(clock, introduction))
    return introduction


def _view(data: Data, introduction: Introduction) -> IntroductionView:
    found = introduction_view(data, introduction)
    if found is None:
        raise NotFound("One of the two has been deleted, or both are one person by now.")
    return found


def _traces(clock: Clock, introduction: Introduction) -> Iterable[Interaction]:
    if introduction.made_on is None or introduction.deleted_at is not None:
        return
    for contact_id in (introduction.one_id, introduction.other_id):
        yield Interaction(
            id=trace_id(introduction.id, contact_id),
            contact_id=contact_id,
            at=noon_of(introduction.made_on, clock.day_of),
            kind=Kind.INTRODUCTION,
            channel=_CHANNEL,
            direction=Direction.FROM_ME,
            practice=default_practice(Kind.INTRODUCTION),
            words=introduction.why,
        )
