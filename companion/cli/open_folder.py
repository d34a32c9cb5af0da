"""A data folder nobody else uses at the moment, opened for one command."""

from typing import Any

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.export_network import export_network
from companion.usecases.plan_reminders import plan_reminders
from companion.usecases.revoke_client import list_clients, revoke_client
from companion.web.clients import client_views
from companion.web.writing import written

Json = Any


class OpenFolder:
    """What is kept, in the replies of docs/protocol.md."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def clients(self) -> Json:
        """The paired clients."""
        return written(client_views(list_clients(self._store)))

    def revoke(self, client_id: str) -> None:
        """Take a client's key away."""
        revoke_client(self._store, client_id)

    def reminders(self, limit: int) -> Json:
        """The most pressing of those overdue."""
        return written(plan_reminders(self._store, self._clock, limit))

    def export(self) -> Json:
        """Everything kept."""
        return written(export_network(self._store, self._clock))
