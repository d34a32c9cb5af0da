"""Calls an application in this process as a browser or a script would over the wire."""

import json
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import Client, TestResponse

PORT = 17177


@dataclass
class Caller:
    app: Flask
    token: str | None = None
    origin: str | None = None

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> TestResponse:
        """The reply. `body` is sent as it is when it is bytes, else as JSON; a header given as None is left out."""
        sent: dict[str, str | None] = {"Host": f"127.0.0.1:{PORT}", "Origin": self.origin}
        if self.token:
            sent["Authorization"] = f"Bearer {self.token}"
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        if data is not None:
            sent["Content-Type"] = "application/json"
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        kept = {name: value for name, value in sent.items() if value is not None}
        path, _, query = path.partition("?")
        return Client(self.app).open(path, method=method, query_string=query, data=data, headers=kept)

    def get(self, path: str) -> Any:
        return self._well(self.ask("GET", path))

    def post(self, path: str, body: Any = None) -> Any:
        return self._well(self.ask("POST", path, body))

    def patch(self, path: str, body: Any) -> Any:
        return self._well(self.ask("PATCH", path, body))

    def delete(self, path: str) -> Any:
        return self._well(self.ask("DELETE", path))

    def refusal(self, method: str, path: str, body: Any = None, **headers: str | None) -> dict[str, Any]:
        """The error of a refused request, with its status beside it."""
        reply = self.ask(method, path, body, **headers)
        assert reply.status_code >= 400, reply.text
        error: dict[str, Any] = reply.json["error"]  # type: ignore[index]
        return {"status": reply.status_code, **error}

    @staticmethod
    def _well(reply: TestResponse) -> Any:
        assert reply.status_code in (200, 201), reply.text
        return reply.json
