"""A companion on a real data folder, full of records, and requests straight to its application, thousands a second."""

import hashlib
import io
import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask

from companion.app import create_app
from companion.settings import Settings
from companion.store.file_store import open_store
from companion.web.peer import CONNECTION
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.furnished import furnish
from tests.companion.web.wrong_callers import CHROMIUM, FIREFOX, Tokens


@dataclass(frozen=True)
class Reply:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Besieged:
    app: Flask
    folder: Path
    tokens: Tokens
    parts: dict[str, str]

    def path(self, route: str) -> str:
        """A route's path, with the ids of records that are there."""
        return re.sub(r"{(\w+)}", lambda part: self.parts[part[1]], route)

    def good(self) -> dict[str, str | None]:
        """The headers of a request with nothing wrong about it."""
        return {
            "Host": f"127.0.0.1:{PORT}",
            "Content-Type": "application/json",
            "Authorization": f"Bearer {self.tokens.script}",
        }

    def ask(self, method: str, path: str, sent: dict[str, str | None], body: bytes = b"", query: str = "") -> Reply:
        """The reply to a request. A header given as None is left out."""
        told = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in sent.items()}
        told["CONTENT_TYPE"] = told.pop("HTTP_CONTENT_TYPE", None)
        environ: dict[str, Any] = {
            name: value.encode().decode("latin-1") for name, value in told.items() if value is not None
        }
        environ |= {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "127.0.0.1", "SERVER_PORT": str(PORT), "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(body), CONNECTION: {"owner": os.getuid()},
        }  # fmt: skip
        head: list[Any] = []
        pieces: Any = self.app.wsgi_app(environ, lambda *begun: head.extend(begun))  # type: ignore[arg-type]
        try:
            whole = b"".join(pieces)
        finally:
            getattr(pieces, "close", lambda: None)()
        return Reply(int(head[0].split()[0]), {name.lower(): value for name, value in head[1]}, whole)

    def state(self) -> dict[str, str]:
        """What each file of the folder holds."""
        files = sorted(each for each in self.folder.rglob("*") if each.is_file())
        return {str(each): hashlib.sha256(each.read_bytes()).hexdigest() for each in files}


@contextmanager
def besieged_in(folder: Path) -> Iterator[Besieged]:
    """One with a paired script, a paired extension and one whose pairing was revoked."""
    settings = Settings(folder, PORT)
    with closing(open_store(folder)) as store:
        app = create_app(settings, store, SetClock())
        owner = Caller(app, settings.folder_key.token)
        tokens = Tokens(*(_paired(app, owner, origin) for origin in (None, CHROMIUM, FIREFOX)))
        [given_up] = [each["id"] for each in owner.get("/v1/clients")["items"] if each["origin"] == FIREFOX]
        owner.delete(f"/v1/clients/{given_up}")
        yield Besieged(app, folder, tokens, furnish(Caller(app, tokens.script)))


def _paired(app: Flask, owner: Caller, origin: str | None) -> str:
    asked = {"code": owner.post("/v1/codes")["code"], "label": origin or "A script"}
    token: str = Caller(app, origin=origin).post("/v1/pair", asked)["token"]
    return token
