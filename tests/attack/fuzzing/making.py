"""Makes requests: sound ones, ones with a part spoilt, and ones that are hardly HTTP. The same seed makes the same."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote
from uuid import UUID

from tests.companion.web.routes import every_route

CONTRACT = Path(__file__).resolve().parents[2] / "contract"
QUERIES = {
    "limit": ["1", "200", "0", "-1", "1e3", "9" * 400], "q": ["ada", "é", "a" * 300, "%", "\x00"],
    "url": ["https://github.com/ada", "javascript:1"], "cursor": ["x", "W10", "W251bGxd"], "to": ["nobody"],
    "state": ["open", "soon"], "since": ["0", "-1"], "nonce": ["n" * 32], "client_id": ["folder"], "kind": ["note"],
}  # fmt: skip
LEAVES: list[Any] = [
    None, True, False, 0, -1, 10**400, 1e308, 0.1, "", " ", "a" * 20_001, "\x00", "\u202e", "\U0001f600", [], {}, [[]],
    {"id": 1}, "2026-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "https://[::1", "javascript:1",
]  # fmt: skip
RAW = [
    b"", b"{", b"[]", b"null", b'"a"', b"{}" * 2, b"[" * 50_000, b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
    b"\xff\xfe{\x00", b'{"items": NaN}',
    b'{"items": 1e999}', b'{"items": -Infinity}', b'{"items": [], "items": []}', b"\xef\xbb\xbf{}",
    b'{"text": "\\ud800"}', b'{"n": ' + b"9" * 10_000 + b"}", b'{"text": "\x00"}', b"{'text': 1}", b'{"text": 1,}',
]  # fmt: skip
HEADERS = [
    "Host: evil.test", "Host:", "Origin: null", "Origin: https://evil.test", "Sec-Fetch-Site: cross-site",
    "Content-Type: text/plain", "Authorization: Bearer wrong", "Authorization: é", "If-None-Match: *",
    'If-None-Match: "',
    "Accept-Encoding: gzip", "Range: bytes=0-1", "Expect: 200-ok", "X: " + "x" * 8_000, "Cookie: " + "a=b; " * 900,
    "X-Forwarded-For: 127.0.0.1", "X-HTTP-Method-Override: DELETE", "Transfer-Encoding: identity",
]  # fmt: skip


@dataclass(frozen=True)
class Made:
    """One request as it is sent. `sound` ones have a beginning and an end that any server can tell."""

    sent: bytes
    method: str
    sound: bool


class Maker:
    """Requests to a companion that is furnished with `parts`."""

    def __init__(self, seed: int, port: int, token: str, parts: dict[str, str]) -> None:
        self._random = Random(seed)
        self._host, self._token, self._parts = f"127.0.0.1:{port}", token, parts
        self._routes = every_route()
        examples = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(CONTRACT.glob("*.json"))]
        self._bodies = {each["route"]: each.get("request") for each in examples if "route" in each}

    def next(self) -> Made:
        """Another one: of ten, four as they should be, five with something spoilt, one that is hardly HTTP."""
        turn = self._random.randrange(10)
        return self._garbled() if turn == 0 else self._request(spoilt=turn > 4)

    def _request(self, *, spoilt: bool) -> Made:
        method, route = self._random.choice(self._routes)
        body = self._body(f"{method} {route}", spoilt=spoilt)
        query = self._query(route, spoilt=spoilt)
        extra = [self._random.choice(HEADERS)] if spoilt and not self._random.randrange(4) else []
        if spoilt and not self._random.randrange(12):
            method = self._random.choice(["HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PROPFIND"])
        return Made(self._written(method, self._path(route, spoilt=spoilt) + query, body, extra), method, sound=True)

    def _written(self, method: str, target: str, body: bytes | None, extra: list[str]) -> bytes:
        lines = [f"{method} {target} HTTP/1.1", f"Host: {self._host}", f"Authorization: Bearer {self._token}"]
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"] if body is not None else []
        named = {each.partition(":")[0] for each in extra}
        kept = [each for each in lines if each.partition(":")[0] not in named]
        return "\r\n".join([*kept, *extra, "", ""]).encode() + (body or b"")

    def _path(self, route: str, *, spoilt: bool) -> str:
        parts = ["nobody", "%00", "..%2f", "%ff", quote("é\u202e"), "x" * 3_000, "-", str(UUID(int=7))]
        whole = not spoilt or self._random.randrange(3)
        return re.sub(r"{(\w+)}", lambda part: self._parts[part[1]] if whole else self._random.choice(parts), route)

    def _query(self, route: str, *, spoilt: bool) -> str:
        needed = {"/v1/contacts/lookup": "url", "/v1/whom": "q"}.get(route)
        names = [needed] if needed else []
        if spoilt and not self._random.randrange(3):
            names += self._random.choices(sorted(QUERIES), k=self._random.randrange(1, 3))
        pairs = [
            f"{name}={quote(self._random.choice(QUERIES[name]) if spoilt else QUERIES[name][0])}" for name in names
        ]
        return f"?{'&'.join(pairs)}" if pairs else ""

    def _body(self, route: str, *, spoilt: bool) -> bytes | None:
        known = self._bodies.get(route)
        if spoilt and not self._random.randrange(4):
            return self._random.choice(RAW)
        if known is None:
            return None
        told = self._with_ids(known)
        return json.dumps(self._spoil(told) if spoilt else told).encode()

    def _with_ids(self, body: Any) -> Any:
        """The example's own body, about the people and the records that are here."""
        text = json.dumps(body)
        for name, known in self._parts.items():
            text = re.sub(rf'("(?:{name}|kept_id|one_id)": )"[^"]*"', rf'\1"{known}"', text)
        return json.loads(re.sub(r'("(?:absorbed_id|other_id)": )"[^"]*"', rf'\1"{self._parts["another_id"]}"', text))

    def _spoil(self, value: Any) -> Any:
        """The value with one member of it replaced, doubled, added or taken out."""
        if not value or not isinstance(value, dict | list) or not self._random.randrange(4):
            return self._random.choice(LEAVES)
        if isinstance(value, list):
            at = self._random.randrange(len(value))
            return [*value[:at], self._spoil(value[at]), *value[at + 1 :]] * self._random.choice([1, 1, 1, 60])
        name = self._random.choice(sorted(value))
        ways = [{name: self._spoil(value[name])}, {name: self._spoil(value[name])}, {"unknown": 1}]
        return {**value, **self._random.choice(ways)}

    def _garbled(self) -> Made:
        """A request without a body, a few bytes of whose head are others, and a sound one that ends the connection."""
        head = bytearray(self._written("GET", self._random.choice(["/v1/hello", "/v1/contacts", "/v1/week"]), None, []))
        for _ in range(self._random.randrange(1, 6)):
            at = self._random.randrange(len(head) - 4)
            new = self._random.choice(
                [b"", b"\x00", b"\r", b"\n", b"\r\n", b":", b" ", b"\xff", bytes([self._random.randrange(256)])]
            )
            head[at : at + self._random.randrange(2)] = new
        last = self._written("GET", "/v1/hello", None, ["Connection: close"])
        return Made(bytes(head) + last, "GET", sound=False)
