"""Another process on the companion's port, that has listened to the companion and says what it would say."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from tests.attack.evil.naive import running

_OPENER = build_opener(ProxyHandler({}))
Answer = tuple[int, dict[str, str], bytes]
"""Status, headers and body."""


def relayed(port: int, method: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
    """What the companion on that port really answers."""
    request = Request(f"http://127.0.0.1:{port}{path}", body or None, headers or {}, method=method)
    try:
        with _OPENER.open(request, timeout=30) as reply:
            return reply.status, dict(reply.headers), reply.read()
    except HTTPError as refusal:
        return refusal.code, dict(refusal.headers), refusal.read()


def replaying(recorded: Answer, **changes: str) -> Callable[[str, str], Answer]:
    """Says hello as was recorded, but for these members, and takes everything else with thanks."""
    _, headers, body = recorded
    hello = json.dumps({**json.loads(body), **changes}).encode()
    thanks: dict[str, object] = {
        "items": [],
        "contact": None,
        "overdue": 0,
        "badge": "overdue",
    }

    def answer(_method: str, path: str) -> Answer:
        return 200, headers, hello if path.startswith("/v1/hello") else json.dumps(thanks).encode()

    return answer


@contextmanager
def squatting(port: int, answer: Callable[[str, str], Answer]) -> Iterator[list[str]]:
    """Answer everything on the port so; yields what callers said, request by request, byte for byte."""
    heard: list[str] = []
    noting = threading.Lock()

    class Visit(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            with noting:
                heard.append(f"{self.requestline}\n{self.headers}{body.decode(errors='replace')}")
            status, headers, said = answer(self.command, self.path)
            self.send_response(status)
            for name, value in headers.items():
                if name.lower().startswith("keepwarm") or name.lower() == "content-type":
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 - the parent's way of naming

        def log_message(self, format: str, *parts: object) -> None:  # noqa: A002
            pass

    with running("127.0.0.1", port, Visit):
        yield heard
