"""Telling whose token it is."""

import hmac
from dataclasses import replace

from companion.clock import Clock
from companion.domain.client import Client
from companion.store.door import Data, Store
from companion.usecases.pair_client import fingerprint
from companion.usecases.refusals import Unpaired


def authenticate_client(store: Store, token: str, origin: str | None) -> Client:
    """The client that holds this token; raises Unpaired, also when the request comes from another origin than its own.

    Extensions send no Origin on GET, so an absent one says nothing.
    """
    with store.read() as data:
        client = _holder(data, token)
    if client is None or (origin is not None and origin != client.origin):
        raise Unpaired
    return client


def note_use(store: Store, clock: Clock, client: Client) -> None:
    """Keep the day a client last changed something; reading changes nothing, not even this."""
    today = clock.today()
    if client.last_used_on == today:
        return
    with store.change() as data:
        if data.clients.get(client.id):
            data.clients.put(replace(client, last_used_on=today))


def _holder(data: Data, token: str) -> Client | None:
    """Compared with every client, and in constant time, so that how long it takes tells nothing."""
    given = fingerprint(token)
    found = None
    for client in data.clients:
        if hmac.compare_digest(client.token_sha256, given):
            found = client
    return found
