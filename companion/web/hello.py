"""Saying who is here, and proving it, before any key is sent."""

from dataclasses import dataclass

from companion import API, VERSION
from companion.usecases.prove_identity import prove_identity, question
from companion.usecases.refusals import Refused
from companion.web.house import House
from companion.web.identify import NAME
from companion.web.messages import HELLO, HelloQuery
from companion.web.route import Access
from companion.web.word import Word
from companion.web.writing import Sparse

hello = Word("hello")


@dataclass(frozen=True, slots=True)
class Hello(Sparse):
    """Nothing personal: anybody on this machine can read it."""

    name: str
    version: str
    api: int
    companion_id: str
    proof: str | None = None


@hello.on("GET", "/v1/hello", takes=HELLO, access=Access.ANYBODY)
def say_hello(home: House, query: HelloQuery) -> Hello:
    """Say which companion this is and, given a client's id and a nonce, prove it."""
    with home.store.read() as data:
        companion_id = data.companion_id
    return Hello(NAME, VERSION, API, companion_id, _proof(home, query))


def _proof(home: House, query: HelloQuery) -> str | None:
    if query.client_id is None and query.nonce is None:
        return None
    if query.client_id is None or query.nonce is None:
        raise Refused("Give client_id and nonce together.", "nonce" if query.nonce is None else "client_id")
    key, asked = home.settings.folder_key, question(query.nonce, home.settings.port)
    return prove_identity(home.store, query.client_id, asked, {key.client_id: key.server_key})
