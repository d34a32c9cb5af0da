"""Everything kept, for the person to take along."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from companion.clock import Clock
from companion.store.door import Store


@dataclass(frozen=True, slots=True)
class Export:
    """All records by word, and the schema they follow. Clients, who hold keys, are not part of it."""

    exported_at: datetime
    schema: int
    network: dict[str, list[dict[str, Any]]]


def export_network(store: Store, clock: Clock) -> Export:
    """Everything kept at this moment."""
    with store.read() as data:
        return Export(clock.now(), data.schema, data.export())
