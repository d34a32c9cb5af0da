"""What a meeting, a favor, an introduction or a session leaves among the touches: one interaction with each contact.

They are made, moved and taken back in the change that their record is put in.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import NAMESPACE_OID, uuid5

from companion.clock import Clock
from companion.domain.interaction import Interaction
from companion.store.door import Data


class TraceOf(StrEnum):
    """What leaves traces."""

    FAVOR = "favor"
    INTRODUCTION = "introduction"
    MEETING = "meeting"
    SESSION = "session"


class Trace(NamedTuple):
    """Of which record an interaction is the trace."""

    of: TraceOf
    record_id: str


def trace_id(record_id: str, contact_id: str) -> str:
    """The id of the interaction that a record leaves with a contact: always the same, so that it is there once."""
    return str(uuid5(NAMESPACE_OID, f"{record_id} {contact_id}"))


def traces_of(data: Data, contact_id: str) -> dict[str, Trace]:
    """Of which record each interaction with a contact is the trace, by its id; deleted records are left out."""
    members = [each.id for each in data.contacts.members(contact_id)]
    records: dict[TraceOf, Sequence[Any]] = {
        TraceOf.FAVOR: data.favors.of(contact_id), TraceOf.INTRODUCTION: data.introductions.of(contact_id),
        TraceOf.MEETING: data.meetings.of(contact_id), TraceOf.SESSION: data.sessions.of(contact_id),
    }  # fmt: skip
    return {
        trace_id(record.id, member): Trace(kind, record.id)
        for kind, found in records.items()
        for record in found
        if record.deleted_at is None
        for member in members
    }


def touches_of(data: Data, contact_id: str) -> list[Interaction]:
    """What has passed with a contact, deleted touches left out.

    Whoever is merged of two who were both at a meeting was there once: of its traces one is told.
    """
    live = [each for each in data.interactions.of(contact_id) if each.deleted_at is None]
    if len(data.contacts.members(contact_id)) == 1:
        return live
    traces, seen, told = traces_of(data, contact_id), set[Trace](), list[Interaction]()
    for each in live:
        trace = traces.get(each.id)
        if trace is None or trace not in seen:
            told.append(each)
        if trace:
            seen.add(trace)
    return told


def leave_traces(
    data: Data, clock: Clock, record_id: str, before: Iterable[str], traces: Iterable[Interaction]
) -> None:
    """Put what the record leaves now, under their `trace_id`s, and take back what it has left with others before.

    `before` are the contacts it may have left something with.
    """
    wanted = {each.id: each for each in traces}
    for trace in wanted.values():
        if data.interactions.get(trace.id) != trace:
            data.interactions.put(trace)
    for left in {trace_id(record_id, each) for each in before} - wanted.keys():
        found = data.interactions.get(left)
        if found is not None and found.deleted_at is None:
            data.interactions.put(replace(found, deleted_at=clock.now()))
