"""Who is calling: the token of a paired client, or the key of whoever can read the data folder."""

import hmac

from flask import request

from companion.usecases.authenticate_client import authenticate_client, note_use
from companion.usecases.refusals import NotAllowed, Unpaired
from companion.web.house import House
from companion.web.route import Access


def check_access(access: Access, home: House) -> None:
    """Let the caller pass, or raise Unpaired or NotAllowed."""
    if access is Access.ANYBODY:
        return
    if access is Access.ADDRESS:  # the route compares it
        if request.headers.get("Origin") is not None:
            raise NotAllowed
        return
    token, origin = bearer_token(), request.headers.get("Origin")
    if _is_folder_key(home, token) and origin is None:  # no browser can read the data folder
        return
    if access is Access.FOLDER:
        raise Unpaired
    client = authenticate_client(home.store, home.clock, token, origin)
    if request.method not in ("GET", "HEAD"):
        note_use(home.store, home.clock, client)


def bearer_token() -> str:
    """The token of this request, or Unpaired."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unpaired
    return token


def _is_folder_key(home: House, token: str) -> bool:
    return hmac.compare_digest(token.encode(), home.settings.folder_key.token.encode())
