"""What a meeting, a favor, an introduction or a session leaves among the touches: one interaction with each contact.

They are made, moved and taken back in the change that their record is put in.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import NAMESPACE_OID, uuid5

from companion.clock import Clock
from companion.domain.interaction import Interaction
from companion.store.door import Data


def trace_id(record_id: str, contact_id: str) -> str:
    """The id of the interaction that a record leaves with a contact: always the same, so that it is there once."""
    return str(uuid5(NAMESPACE_OID, f"{record_id} {contact_id}"))


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
