"""Pairing: a code for the person, a key for whoever sends it, and later a new token in place of the old."""

from dataclasses import dataclass

from flask import request

from companion.usecases.pair_client import Asked, Paired, pair_client
from companion.usecases.rotate_token import Rotated, rotate_token
from companion.web.access import bearer_token
from companion.web.house import House
from companion.web.messages import ASKED
from companion.web.route import Access
from companion.web.word import Word

pairing = Word("pairing")


@dataclass(frozen=True, slots=True)
class Code:
    """A code as a person reads it, and its seconds."""

    code: str
    expires_in: int


@pairing.on("POST", "/v1/codes", status=201, access=Access.FOLDER)
def show_code(home: House) -> Code:
    """Open the window for pairing, with a new code in place of any other."""
    return Code(*home.window.open())


@pairing.on("POST", "/v1/pair", takes=ASKED, status=201, access=Access.ANYBODY)
def pair(home: House, asked: Asked) -> Paired:
    """Give a client its own key, in return for a code."""
    return pair_client(home.store, home.clock, home.window, asked, request.headers.get("Origin"))


@pairing.on("POST", "/v1/rotate", status=201)
def rotate(home: House) -> Rotated:
    """Give the client that calls a new token; the one it called with is good for another day."""
    return rotate_token(home.store, home.clock, bearer_token(), request.headers.get("Origin"))
