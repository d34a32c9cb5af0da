"""The companion that runs on a data folder, spoken to with the folder's own key."""

import hashlib
import hmac
import http.client
import json
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote

from companion.cli.terminal import Stop
from companion.running import Running, find_running
from companion.settings import HOST

PATIENCE = 10  # seconds

Json = Any


class RunningCompanion:
    """What is kept, as the running companion tells it. Replies are those of docs/protocol.md."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def code(self) -> Json:
        """A new pairing code."""
        return self._ask("POST", "/v1/codes")

    def clients(self) -> Json:
        """The paired clients."""
        return self._ask("GET", "/v1/clients")

    def revoke(self, client_id: str) -> None:
        """Take a client's key away."""
        self._ask("DELETE", f"/v1/clients/{quote(client_id, safe='')}")

    def reminders(self, limit: int) -> Json:
        """The most pressing of those overdue."""
        return self._ask("GET", f"/v1/reminders?limit={limit}")

    def export(self) -> Json:
        """Everything kept."""
        return self._ask("GET", "/v1/export")

    def _ask(self, method: str, path: str) -> Json:
        try:
            status, reply = _request(self._running.port, method, path, self._running.key.token)
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise Stop("The companion has stopped answering; see where `keepwarm run` was started.") from error
        if status >= 400:  # noqa: PLR2004 - where HTTP's refusals begin
            raise Stop(reply["error"]["message"])
        return reply


def running_on(folder: Path) -> RunningCompanion | None:
    """The companion that runs on this folder, or None. Whoever else may hold its port by now is not told the key."""
    running = find_running(folder)
    return RunningCompanion(running) if running and _proves_itself(running) else None


def _proves_itself(running: Running) -> bool:
    nonce = secrets.token_hex(16)
    try:
        _, reply = _request(running.port, "GET", f"/v1/hello?client_id={running.key.client_id}&nonce={nonce}")
    except (OSError, ValueError, http.client.HTTPException):
        return False
    proof = hmac.new(running.key.server_key.encode(), nonce.encode(), hashlib.sha256).hexdigest()
    given = reply.get("proof") if isinstance(reply, dict) else None
    return isinstance(given, str) and hmac.compare_digest(given.encode(), proof.encode())


def _request(port: int, method: str, path: str, token: str | None = None) -> tuple[int, Json]:
    connection = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    try:
        connection.request(method, path, headers={"Authorization": f"Bearer {token}"} if token else {})
        reply = connection.getresponse()
        return reply.status, json.loads(reply.read())
    finally:
        connection.close()
