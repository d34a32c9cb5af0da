"""Proving to a client that this is the companion it was paired with, before it sends its token."""

import hashlib
import hmac
import secrets

from companion.store.door import Store

NOBODYS_KEY = secrets.token_bytes(32)


def prove_identity(store: Store, client_id: str, asked: str, folder_keys: dict[str, str]) -> str:
    """The hex HMAC-SHA256 of what is asked under that client's server key, whose hex digits, as ASCII, are the key.

    An unknown client gets one under a key nobody has, so that the reply does not tell which clients there are.
    """
    with store.read() as data:
        client = data.clients.get(client_id)
    key = client.server_key if client else folder_keys.get(client_id)
    return hmac.new(key.encode() if key else _no_key(client_id), asked.encode(), hashlib.sha256).hexdigest()


def question(nonce: str, port: int) -> str:
    """What a proof is of: the port too, so that whoever has taken another port cannot have it proven by this one."""
    return f"{nonce}:{port}"


def _no_key(client_id: str) -> bytes:
    return hmac.digest(NOBODYS_KEY, client_id.encode(), "sha256")
