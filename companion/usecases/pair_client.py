"""Giving a browser or a script its own key."""

import hashlib
import secrets
from dataclasses import dataclass
from uuid import uuid4

from companion.clock import Clock
from companion.domain.client import Client
from companion.store.door import Store
from companion.usecases.pairing_window import PairingWindow

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Asked:
    """What a client asks with: the code as it was typed, and the name it will be listed by."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Paired:
    """What a client is told, once. The token is kept nowhere here; by `server_key` the companion proves itself."""

    client_id: str
    token: str
    companion_id: str
    server_key: str


def pair_client(store: Store, clock: Clock, window: PairingWindow, asked: Asked, origin: str | None) -> Paired:
    """Redeem a code, or raise BadCode. The code is used up only once the client is kept. `origin` binds the token."""
    token = secrets.token_urlsafe(KEY_BYTES)
    client = Client(
        id=str(uuid4()),
        label=asked.label,
        token_sha256=fingerprint(token),
        server_key=secrets.token_hex(KEY_BYTES),
        origin=origin,
        created_at=clock.now(),
    )
    with window.redeeming(asked.code), store.change() as data:
        data.clients.put(client)
        return Paired(client.id, token, data.companion_id, client.server_key)


def fingerprint(token: str) -> str:
    """What is kept of a token. Plain SHA-256 is right for 256 random bits: there is nothing to guess faster."""
    return hashlib.sha256(token.encode()).hexdigest()
