"""The companion's HTTP server: waitress on 127.0.0.1, and limits that keep one caller from holding up others."""

import errno
import os
import signal
import socket
import threading
import time
from typing import TYPE_CHECKING, Any

from waitress import wasyncore
from waitress.server import TcpWSGIServer

from companion.channel import Channel
from companion.port_holder import port_holder
from companion.settings import HOST

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

REQUEST_DEADLINE = 5.0  # seconds for a whole request: waitress's own limit is on silence, which a slow sender avoids
FAREWELL = 10.0  # seconds that requests in flight are given when the companion stops
LIMITS: dict[str, Any] = {
    "threads": 4,
    "connection_limit": 1000,
    "backlog": 128,
    "asyncore_use_poll": True,  # select() fails beyond 1,024 descriptors
    "channel_timeout": 10,
    "cleanup_interval": 1,
    "recv_bytes": 65_536,  # a head that is too long is read to its end, so that its sender gets the answer
    "outbuf_high_watermark": 1 << 30,  # a long reply waits for its reader in an unnamed file, and no thread with it
    "max_request_header_size": 16_384,
    "max_request_body_size": 2 << 20,
    "ident": None,
}


class PortTaken(Exception):  # noqa: N818 - it names a state of the world
    """Another process listens on the port. The companion never moves to another: its clients know this one."""

    def __init__(self, port: int) -> None:
        holder = port_holder(port)
        by = f"process {holder}" if holder else "another process"
        super().__init__(f"Port {port} of {HOST} is taken by {by}. Stop that one, or choose another with --port.")


class Server(TcpWSGIServer):  # type: ignore[misc] # waitress has no types
    """Listens from construction on; `serve` answers until `stop` is called."""

    channel_class = Channel

    def __init__(self, app: "WSGIApplication", port: int) -> None:
        self._stopping = threading.Event()
        try:
            super().__init__(app, host=HOST, port=port, **LIMITS)
        except OSError as error:
            if error.errno in (errno.EADDRINUSE, errno.EACCES):
                raise PortTaken(port) from error
            raise

    def set_reuse_addr(self) -> None:
        """Take the port over from a companion that has just ended, but from none that is there."""
        if os.name == "nt":  # where SO_REUSEADDR would let two listen at once
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            super().set_reuse_addr()

    def serve(self) -> None:
        """Answer requests until told to stop, then finish those in flight and close."""
        while not self._stopping.is_set():
            self._turn(1.0)
        self.accepting = False
        give_up = time.monotonic() + FAREWELL
        while self._in_flight() and time.monotonic() < give_up:
            self._turn(0.1)
        self.task_dispatcher.shutdown()
        wasyncore.close_all(self._map)

    def stop(self) -> None:
        """Make `serve` return. May be called from a signal handler and from any thread."""
        self._stopping.set()
        self.pull_trigger()

    def readable(self) -> bool:
        """Also when it is time to look after connections: by waitress's clock not for days, where that was set back."""
        self.next_channel_cleanup: float = min(self.next_channel_cleanup, time.time() + LIMITS["cleanup_interval"])
        return bool(super().readable())

    def maintenance(self, now: float) -> None:
        """Also close connections whose request takes too long to arrive, and those who hardly read their reply."""
        super().maintenance(now)
        for channel in list(self.active_channels.values()):
            if channel.seconds_receiving() > REQUEST_DEADLINE:
                channel.will_close = True
            if channel.reads_too_slowly():
                channel.handle_close()  # will_close waits for room to write, and there is none

    def _turn(self, timeout: float) -> None:
        wasyncore.loop(timeout=timeout, use_poll=True, map=self._map, count=1)

    def _in_flight(self) -> bool:
        return any(channel.is_busy() for channel in list(self.active_channels.values()))


def stop_on_signals(server: Server) -> None:
    """Let Ctrl-C, and the system's request to end, stop the server."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: server.stop())
