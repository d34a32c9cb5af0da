"""The paired browsers and scripts."""

from dataclasses import dataclass
from datetime import date, datetime

from companion.domain.client import Client
from companion.usecases.revoke_client import list_clients, revoke_client
from companion.web.house import House
from companion.web.replies import Done
from companion.web.word import Word

clients = Word("clients")


@dataclass(frozen=True, slots=True)
class ClientView:
    """A client without its keys."""

    id: str
    label: str
    origin: str | None
    created_at: datetime
    last_used_on: date | None


@dataclass(frozen=True, slots=True)
class Clients:
    """All of them, the newest first."""

    items: list[ClientView]


@clients.on("GET", "/v1/clients")
def show_clients(home: House) -> Clients:
    """List the paired clients."""
    return client_views(list_clients(home.store))


@clients.on("DELETE", "/v1/clients/<client_id>")
def revoke(home: House, client_id: str) -> Done:
    """Take a client's key away."""
    revoke_client(home.store, client_id)
    return Done()


def client_views(kept: list[Client]) -> Clients:
    """The clients, as anybody may see them."""
    return Clients([ClientView(each.id, each.label, each.origin, each.created_at, each.last_used_on) for each in kept])
