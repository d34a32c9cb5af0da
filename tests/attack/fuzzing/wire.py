"""Sends what was made over real connections, and holds every reply to the rules of HTTP and of the protocol."""

import json
import re
import socket
from http.client import HTTPException, HTTPResponse

from companion.settings import HOST
from companion.web.identify import KEEPWARM_HEADERS
from tests.attack.fuzzing.making import Made

PATIENCE = 60  # seconds; far beyond what any reply takes


class BrokenReplyError(ValueError):
    """A reply that is none, or not one of ours."""


class Wire:
    """One connection that is kept for as long as the companion keeps it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._kept: socket.socket | None = None

    def statuses(self, made: Made) -> list[tuple[int, bytes]]:
        """Status and body of every reply to what is sent: one for what is sound, one or more for what is not."""
        try:
            return self._replies(made)
        except (OSError, HTTPException, ValueError) as error:
            raise BrokenReplyError(f"{error!r} for {made.sent[:2_000]!r}") from error

    def _replies(self, made: Made) -> list[tuple[int, bytes]]:
        if made.sound:
            return [self._one(made)]
        with self._connect() as connection:
            connection.sendall(made.sent)
            received = b"".join(iter(lambda: connection.recv(65_536), b""))
        return split(received)

    def close(self) -> None:
        """Hang up."""
        if self._kept:
            self._kept.close()
            self._kept = None

    def _one(self, made: Made) -> tuple[int, bytes]:
        self._kept = self._kept or self._connect()
        self._kept.sendall(made.sent)
        reply = HTTPResponse(self._kept, method=made.method)
        reply.begin()
        body = reply.read()
        for name, value in KEEPWARM_HEADERS:
            if reply.headers.get_all(name) != [value]:
                raise BrokenReplyError(f"{name} is {reply.headers.get_all(name)}")
        if made.method == "HEAD" and body:
            raise BrokenReplyError("a body after a HEAD")
        if reply.status >= 400 and made.method != "HEAD":
            json.loads(body)["error"]["message"]
        if reply.will_close:
            self._end()
        return reply.status, body

    def _end(self) -> None:
        """The companion said that it closes: nothing may follow."""
        if self._kept and self._kept.recv(1) != b"":
            raise BrokenReplyError("bytes after the last reply")
        self.close()

    def _connect(self) -> socket.socket:
        connection = socket.create_connection((HOST, self._port), timeout=PATIENCE)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


def split(received: bytes) -> list[tuple[int, bytes]]:
    """The replies that lie one after another in what was received, each with a length of its own."""
    found: list[tuple[int, bytes]] = []
    while received or not found:
        head, end, rest = received.partition(b"\r\n\r\n")
        status = re.match(rb"HTTP/1\.[01] (\d{3}) ", head)
        length = re.search(rb"\r\nContent-Length: (\d+)", head)
        if not end or not status or not length or b"\r\nKeepwarm-Name: companion" not in head:
            raise BrokenReplyError(f"no reply: {received[:200]!r}")
        size = int(length[1])
        if len(rest) < size:
            raise BrokenReplyError("a reply was cut off")
        found.append((int(status[1]), rest[:size]))
        received = rest[size:]
    return found
