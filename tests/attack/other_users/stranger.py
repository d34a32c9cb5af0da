"""Another user of the machine, who has got hold of a token and of the calendar's address, and tries them in every way.

`python stranger.py UID PORT TOKEN SECRET CAPTURES`, as root: prints what each way was answered with, as JSON.
"""

import http.client
import json
import os
import socket
import struct
import sys
import uuid

LONGEST = 30.0
AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: the connection is cut, not ended
MAPPED = "::ffff:127.0.0.1"


class Stranger:
    def __init__(self, port: int, token: str, secret: str) -> None:
        self.port, self.token, self.secret = port, token, secret

    def ways(self) -> dict[str, int]:
        return {
            "hello": self.ask("/v1/hello"),
            "with the token": self.ask("/v1/contacts"),
            "the calendar's address": self.ask(f"/v1/calendar/{self.secret}.ics", with_token=False),
            "from another address of this machine": self.ask("/v1/contacts", bound="127.0.0.2"),
            "through an IPv6 socket": self.ask("/v1/contacts", to=MAPPED),
            "on a connection kept open": self.kept_open(),
            "a capture": self.capture("from a stranger"),
        }

    def connected(self, to: str = "127.0.0.1", bound: str | None = None) -> socket.socket:
        caller = socket.socket(socket.AF_INET6 if to == MAPPED else socket.AF_INET)
        caller.settimeout(LONGEST)
        if bound:
            caller.bind((bound, 0))
        caller.connect((to, self.port))
        return caller

    def connection(self, to: str = "127.0.0.1", bound: str | None = None) -> http.client.HTTPConnection:
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        connection.sock = self.connected(to, bound)
        return connection

    def ask(self, path: str, *, to: str = "127.0.0.1", bound: str | None = None, with_token: bool = True) -> int:
        connection = self.connection(to, bound)
        connection.request("GET", path, headers=self.headers() if with_token else {})
        return connection.getresponse().status

    def kept_open(self) -> int:
        connection = self.connection()
        for _ in range(3):
            connection.request("GET", "/v1/contacts", headers=self.headers())
            reply = connection.getresponse()
            reply.read()
        return reply.status

    def capture(self, name: str) -> int:
        connection = self.connection()
        connection.request("POST", "/v1/captures", self.body(name), self.headers())
        return connection.getresponse().status

    def gone_at_once(self, times: int) -> None:
        """Send a whole capture, and be gone: cut off, ended, or with the process itself."""
        for at in range(times):
            caller = self.connected()
            body = self.body(f"gone {at}")
            head = "".join(f"{name}: {value}\r\n" for name, value in self.headers().items())
            whole = f"POST /v1/captures HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n{head}"
            caller.sendall(f"{whole}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            if at % 2:
                caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)
            caller.close()

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}

    @staticmethod
    def body(name: str) -> bytes:
        page = f"https://github.com/{name.replace(' ', '-')}"
        item = {"id": str(uuid.uuid4()), "captured_at": "2026-03-01T12:00:00Z",
                "url": page, "recipe": "github@1", "person": {"name": name, "profile_url": page}}  # fmt: skip
        return json.dumps({"items": [item]}).encode()


if __name__ == "__main__":
    uid, port, token, secret, times = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5])
    os.setgroups([])
    os.setgid(uid)
    os.setuid(uid)
    stranger = Stranger(port, token, secret)
    told = stranger.ways()
    stranger.gone_at_once(times)
    sys.stdout.write(json.dumps(told))
