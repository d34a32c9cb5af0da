"""Callers who take their time: hundreds of connections that send, or read, next to nothing."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from companion.demo.polling import until
from companion.demo.service import Service
from companion.running import find_running
from companion.settings import HOST

PAUSE = 0.5  # seconds between two bytes, so that silence never gives anybody away
TINY = 1_024  # bytes a slow reader has room for


@dataclass(frozen=True)
class Way:
    """A way to be slow: what is sent at once, what is sent or read after each pause, and the room for replies."""

    at_once: bytes
    then: bytes = b""
    room: int | None = None


def ways(port: int, token: str | None = None) -> dict[str, Way]:
    """Slow heads, slow bodies, and slow reading of a reply or, for whoever has a token, of one that is long."""
    host = f"Host: {HOST}:{port}\r\n"
    body = f"POST /v1/pair HTTP/1.1\r\n{host}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
    found = {
        "heads": Way(f"GET /v1/hello HTTP/1.1\r\n{host}X: ".encode(), b"x"),
        "bodies": Way(body.encode(), b" "),
        "reads": Way(f"GET /v1/hello HTTP/1.1\r\n{host}\r\n".encode(), room=TINY),
    }
    if token:
        export = f"GET /v1/export HTTP/1.1\r\n{host}Authorization: Bearer {token}\r\n\r\n"
        found["exports"] = Way(export.encode(), room=TINY)
    return found


class Crowd:
    """So many connections that go on like this, each until it is closed, or all until they are told to stop."""

    def __init__(self, port: int, way: Way, count: int) -> None:
        self._port, self._way, self._count = port, way, count
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self.opened = 0

    def run(self) -> None:
        """Go on, in a thread of one's own."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._all())

    def stop(self) -> None:
        """Hang up, all of them."""
        self._loop.call_soon_threadsafe(self._over.set)

    async def _all(self) -> None:
        tasks = [asyncio.create_task(self._one()) for _ in range(self._count)]
        await self._over.wait()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _one(self) -> None:
        with socket.socket() as connection:
            connection.setblocking(False)  # noqa: FBT003 - the library's own signature
            if self._way.room:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self._way.room)
            await self._loop.sock_connect(connection, (HOST, self._port))
            self.opened += 1
            with suppress(OSError):  # it was sent away
                await self._loop.sock_sendall(connection, self._way.at_once)
                await self._go_on(connection)

    async def _go_on(self, connection: socket.socket) -> None:
        while True:
            await asyncio.sleep(PAUSE)
            if self._way.room and not await self._loop.sock_recv(connection, 1):
                return
            with suppress(BlockingIOError):  # the companion reads no more of it now
                connection.send(self._way.then)


@contextmanager
def slowly(port: int, way: Way, count: int) -> Iterator[None]:
    """While the block runs, so many connections go on like this."""
    crowd = Crowd(port, way, count)
    thread = threading.Thread(target=crowd.run)
    thread.start()
    try:
        until("all slow callers to be connected", lambda: crowd.opened == count, 120)
        yield
    finally:
        crowd.stop()
        thread.join()


def connections(service: Service) -> int:
    """How many sockets the companion's process holds, proc_pid_fd(5)."""
    running = find_running(service.data)
    assert running
    found = 0
    for descriptor in Path(f"/proc/{running.pid}/fd").iterdir():
        with suppress(OSError):  # closed meanwhile
            found += str(descriptor.readlink()).startswith("socket:")
    return found
