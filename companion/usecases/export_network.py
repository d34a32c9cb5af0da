"""Everything kept, for the person to take along: all that was ever told, as JSON that `keepwarm import` reads."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from companion.clock import Clock
from companion.store.door import Data, Store

MEDIA_TYPE = "application/json"


def export_network(store: Store, clock: Clock) -> Iterator[bytes]:
    """The file, as it is kept at the moment it is begun."""
    with store.read() as data:
        yield from network_of(data, clock.now())


def network_of(data: Data, now: datetime) -> Iterator[bytes]:
    """The file, a record a line: {"exported_at", "schema", "network": {word: [record]}}.

    Clients and the calendar's address, who hold keys, are not part of it.
    """
    moment = now.astimezone(UTC).isoformat().replace("+00:00", "Z")
    yield f'{{\n "exported_at": "{moment}",\n "schema": {data.schema},\n "network": {{'.encode()
    for number, (table, documents) in enumerate(data.tables()):
        yield f'{"," if number else ""}\n  "{table}": ['.encode()
        for place, document in enumerate(documents):
            yield (b",\n   " if place else b"\n   ") + json.dumps(document, ensure_ascii=False).encode()
        yield b"]"
    yield b"\n }\n}\n"
