"""The paired clients, and taking a key away."""

from companion.domain.client import Client
from companion.store.door import Store
from companion.usecases.refusals import NotFound


def list_clients(store: Store) -> list[Client]:
    """All paired clients, the newest first."""
    with store.read() as data:
        return sorted(data.clients, key=lambda client: (client.created_at, client.id), reverse=True)


def revoke_client(store: Store, client_id: str) -> None:
    """Take a client's key away. It keeps what it has not delivered yet, and may be paired again."""
    with store.change() as data:
        if data.clients.get(client_id) is None:
            raise NotFound("No client has this id; `keepwarm clients` lists them.")
        data.clients.remove(client_id)
