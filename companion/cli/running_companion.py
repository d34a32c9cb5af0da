"""The companion that runs on a data folder, spoken to with the folder's own key."""

import hashlib
import hmac
import http
import http.client
import json
import secrets
from pathlib import Path
from typing import Any

from companion.cli.refused import refused
from companion.cli.terminal import Stop
from companion.running import Running, find_running
from companion.settings import HOST
from companion.usecases.prove_identity import question

PATIENCE = 30  # seconds; one that has ended refuses at once, so this is for one that is busy

Json = Any


class RunningCompanion:
    """What is kept, as the running companion tells it. Replies are those of docs/protocol.md."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def ask(self, method: str, path: str, body: Json = None, *, patience: float = PATIENCE) -> Json:
        """The reply to a request. Raises NotFound, or Stop with the reason why it was refused."""
        return json.loads(self._reply(method, path, body, patience))

    def file(self, path: str) -> bytes:
        """The file that is the reply to a GET. Raises the same."""
        return self._reply("GET", path)

    def _reply(self, method: str, path: str, body: Json = None, patience: float = PATIENCE) -> bytes:
        try:
            status, reply = _request(self._running.port, method, path, self._running.key.token, body, patience)
            if status >= http.HTTPStatus.BAD_REQUEST:
                raise refused(status, json.loads(reply))
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise Stop("The companion has stopped answering; see where `keepwarm run` was started.") from error
        return reply


def running_on(folder: Path) -> RunningCompanion | None:
    """The companion that runs on this folder, or None. Whoever else may hold its port by now is not told the key."""
    running = find_running(folder)
    return RunningCompanion(running) if running and _proves_itself(running) else None


def _proves_itself(running: Running) -> bool:
    nonce = secrets.token_hex(16)
    try:
        _, told = _request(running.port, "GET", f"/v1/hello?client_id={running.key.client_id}&nonce={nonce}")
        reply = json.loads(told)
    except (OSError, ValueError, http.client.HTTPException):
        return False
    asked = question(nonce, running.port)
    proof = hmac.new(running.key.server_key.encode(), asked.encode(), hashlib.sha256).hexdigest()
    given = reply.get("proof") if isinstance(reply, dict) else None
    return isinstance(given, str) and hmac.compare_digest(given.encode(), proof.encode())


def _request(  # noqa: PLR0913, PLR0917 - what a request is made of
    port: int, method: str, path: str, token: str | None = None, body: Json = None, patience: float = PATIENCE
) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(HOST, port, timeout=patience)
    try:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        reply = connection.getresponse()
        return reply.status, reply.read()
    finally:
        connection.close()
