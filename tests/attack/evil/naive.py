"""Servers that trust whoever reaches them: what each attack must succeed against, to show that it is one."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = "Wendeline Harrowgate"
"""A name that only who has read the network knows."""


class Naive:
    """Tells anybody the network on GET, and writes down the body of anything else."""

    def __init__(self) -> None:
        self.written: list[str] = []


@contextmanager
def trusting(at: str, port: int) -> Iterator[Naive]:
    """A companion without any guard, as such services have been: any Host, any Origin, any type, CORS for everybody."""
    naive = Naive()

    class Visit(_Plain):
        def do_GET(self) -> None:
            self.reply(200, json.dumps({"items": [{"name": SECRET}]}), "application/json")

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            naive.written.append(body.decode())
            self.reply(201, "{}", "application/json")

        def do_OPTIONS(self) -> None:
            self.reply(204, "", "text/plain")

    with running(at, port, Visit):
        yield naive


@contextmanager
def serving(at: str, port: int, page: str) -> Iterator[None]:
    """The attacker's own site: one page, at every address."""

    class Visit(_Plain):
        def do_GET(self) -> None:
            self.reply(200, page, "text/html; charset=utf-8")

    with running(at, port, Visit):
        yield


@contextmanager
def running(at: str, port: int, visit: type[BaseHTTPRequestHandler]) -> Iterator[None]:
    """Serve there while the block runs; then nobody listens there any more."""
    with ThreadingHTTPServer((at, port), visit) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


class _Plain(BaseHTTPRequestHandler):
    """Every connection carries one request, so that the next one asks the name server anew."""

    def reply(self, status: int, body: str, kind: str) -> None:
        """Send it, open to every origin."""
        encoded = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(encoded)))
        self.send_header("Access-Control-Allow-Origin", self.headers.get("Origin", "*"))
        self.send_header("Access-Control-Allow-Headers", "authorization, content-type")
        self.send_header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE")
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(encoded)

    def log_message(self, format: str, *parts: object) -> None:  # noqa: A002 - the parent's own name
        """Say nothing."""
