"""Giving a paired client a new token in place of its own."""

import secrets
from dataclasses import dataclass

from companion.clock import Clock
from companion.store.door import Store
from companion.usecases.authenticate_client import holder
from companion.usecases.pair_client import KEY_BYTES, fingerprint


@dataclass(frozen=True, slots=True)
class Rotated:
    """The new token, told once."""

    token: str


def rotate_token(store: Store, clock: Clock, token: str, origin: str | None) -> Rotated:
    """Make a new token for the client that holds this one; raises Unpaired.

    The one asked with is good for another day. So a reply that is lost, or a client that is killed before it has kept
    the new one, costs nothing: it asks again.
    """
    made = secrets.token_urlsafe(KEY_BYTES)
    with store.change() as data:
        client = holder(data, clock, token, origin)
        data.clients.put(client.rotated(fingerprint(token), fingerprint(made), clock.now()))
        return Rotated(made)
