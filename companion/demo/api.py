"""The companion's protocol as a script speaks it."""

import json
from typing import Any
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

Json = Any
"""Whatever JSON can say."""

BATCH = 50

# A proxy of the machine's must not be asked for 127.0.0.1.
_OPENER = build_opener(ProxyHandler({}))


class Api:
    """One caller, with its token if it is paired."""

    def __init__(self, port: int, token: str | None = None) -> None:
        self._base = f"http://127.0.0.1:{port}"
        self._headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})

    def get(self, path: str) -> Json:
        """The reply's body. Raises RuntimeError with the companion's own sentence when it refuses."""
        return self._ask("GET", path)

    def post(self, path: str, body: dict[str, Json]) -> Json:
        """The reply's body. Raises as `get` does."""
        return self._ask("POST", path, body)

    def patch(self, path: str, body: dict[str, Json]) -> Json:
        """The reply's body. Raises as `get` does."""
        return self._ask("PATCH", path, body)

    def delete(self, path: str) -> Json:
        """The reply's body. Raises as `get` does."""
        return self._ask("DELETE", path)

    def deliver(self, path: str, items: list[dict[str, Json]]) -> list[dict[str, Json]]:
        """Post items in batches and return each one's answer. Raises RuntimeError when one is rejected."""
        batches = [items[start : start + BATCH] for start in range(0, len(items), BATCH)]
        answers = [answer for batch in batches for answer in self.post(path, {"items": batch})["items"]]
        for answer in answers:
            if answer["status"] == "rejected":
                raise RuntimeError(f"The companion rejected an item: {answer}")
        return answers

    def _ask(self, method: str, path: str, body: Json = None) -> Json:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._base + path, data, self._headers, method=method)  # noqa: S310 - the scheme is above
        try:
            with _OPENER.open(request, timeout=30) as reply:
                return json.load(reply)
        except HTTPError as refusal:
            raise RuntimeError(f"{refusal.code} for {path}: {refusal.read().decode()}") from refusal
