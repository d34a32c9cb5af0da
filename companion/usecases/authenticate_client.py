"""Telling whose token it is."""

import hmac
from dataclasses import replace

from companion.clock import Clock
from companion.domain.client import Client
from companion.store.door import Data, Store
from companion.usecases.pair_client import fingerprint
from companion.usecases.refusals import Unpaired


def authenticate_client(store: Store, clock: Clock, token: str, origin: str | None) -> Client:
    """The client that holds this token; raises Unpaired, also when the request comes from another origin than its own.

    Extensions send no Origin on GET, so an absent one says nothing.
    """
    with store.read() as data:
        return holder(data, clock, token, origin)


def holder(data: Data, clock: Clock, token: str, origin: str | None) -> Client:
    """The same, of what is kept at this moment.

    Compared with every client, and in constant time, so that how long it takes tells nothing.
    """
    given, now = fingerprint(token), clock.now()
    found = None
    for client in data.clients:
        for good in client.fingerprints(now):
            if hmac.compare_digest(good, given):
                found = client
    if found is None or (origin is not None and origin != found.origin):
        raise Unpaired
    return found


def note_use(store: Store, clock: Clock, client: Client) -> None:
    """Keep the day a client last changed something; reading changes nothing, not even this."""
    today = clock.today()
    if client.last_used_on == today:
        return
    with store.change() as data:
        kept = data.clients.get(client.id)  # it may have been revoked or rotated since it was authenticated
        if kept:
            data.clients.put(replace(kept, last_used_on=today))
