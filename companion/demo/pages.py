"""Serves invented pages under the addresses of the sites themselves, to browsers told to ask here for every host."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from companion.demo import certificate

_NOT_FOUND = "<!doctype html><title>Not found</title><h1>This page is not part of the invented web</h1>"


@dataclass(frozen=True, slots=True)
class Served:
    """Where the pages are served on 127.0.0.1, and the fingerprint by which Chromium accepts their certificate."""

    https_port: int
    http_port: int
    fingerprint: str


@contextmanager
def serve(pages: Mapping[str, str]) -> Iterator[Served]:
    """Serve HTML by full address, over HTTP and HTTPS, each on a free port of 127.0.0.1, while the block runs."""
    html = {_address(urlsplit(url).netloc, urlsplit(url).path): page for url, page in pages.items()}
    issued = certificate.issue(sorted({host for host, _ in html}))
    visit = partial(_Visit, html)
    with _running(ThreadingHTTPServer(("127.0.0.1", 0), visit)) as plain:
        secure = ThreadingHTTPServer(("127.0.0.1", 0), visit)
        # The handshake waits for the connection's own thread: a browser that opens one and says nothing blocks nobody.
        secure.socket = issued.context.wrap_socket(secure.socket, server_side=True, do_handshake_on_connect=False)
        with _running(secure):
            yield Served(secure.server_port, plain.server_port, issued.fingerprint)


def _address(host: str, path: str) -> tuple[str, str]:
    return host.partition(":")[0].lower(), unquote(path).rstrip("/")


@contextmanager
def _running(server: ThreadingHTTPServer) -> Iterator[ThreadingHTTPServer]:
    # The default poll of half a second is what shutting down would take.
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Visit(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, html: Mapping[tuple[str, str], str], *visit: object) -> None:
        self._html = html
        super().__init__(*visit)  # type: ignore[arg-type]

    def handle(self) -> None:
        """Answer until the browser hangs up; browsers do so at any moment, and that is no fault."""
        try:
            super().handle()
        except OSError:
            self.close_connection = True

    def do_GET(self) -> None:
        """The page at this address, or a plain 404."""
        page = self._html.get(_address(self.headers.get("Host", ""), urlsplit(self.path).path))
        body = (page or _NOT_FOUND).encode()
        self.send_response(HTTPStatus.OK if page else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *parts: object) -> None:  # noqa: A002 - the parent's own name
        """Say nothing: what is visited is nobody else's business."""
