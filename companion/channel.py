"""One connection to the server."""

import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.task import ErrorTask, WSGITask

from companion.web.identify import KEEPWARM_HEADERS
from companion.web.peer import CONNECTION
from companion.web.problems import Problem

CODES = {413: "too_large"}
SLOWEST_READER = 64 << 10  # bytes that must be taken of a waiting reply within READING_TIME
READING_TIME = 10.0  # seconds
BAD_REQUEST = 400
FAULT = 500  # from here on the companion would be at fault; waitress says 501 of a transfer coding it does not know


class Task(WSGITask):  # type: ignore[misc] # waitress has no types
    """One request to the application, which is told of what lasts as long as the connection."""

    def get_environment(self) -> dict[str, Any]:
        """The request's environ."""
        environ: dict[str, Any] = super().get_environment()
        environ[CONNECTION] = self.channel.known
        return environ

    def set_close_on_finish(self) -> None:
        """Close the connection after this reply, but for one that says 304.

        Waitress would, for want of a Content-Length; but such a reply ends with its head (RFC 9112, 6.3), and to
        connect anew costs the caller more than the reply.
        """
        asked = self.request.headers.get("CONNECTION", "").lower() == "close"
        if asked or self.version != "1.1" or not self.status.startswith("304"):
            super().set_close_on_finish()

    def finish(self) -> None:
        """End the reply. One to a HEAD ends with its head, also where a GET would be answered in pieces."""
        if not self.wrote_header:
            self.write(b"")
        if self.request.command == "HEAD":
            self.chunked_response = False  # or waitress sends the last, empty piece
        super().finish()


class ProblemTask(ErrorTask):  # type: ignore[misc] # waitress has no types
    """Answers what is no request at all as the protocol answers everything: with its headers, and in JSON."""

    def execute(self) -> None:
        """Send the reply, and close the connection: where the next request begins is not known."""
        error = self.request.error
        code = error.code if error.code < FAULT else BAD_REQUEST
        told = f"Send a well-formed HTTP request within the limits of docs/protocol.md ({error.reason})."
        body = Problem(code, CODES.get(code, "bad_request"), told).body()
        self.status = f"{code} {error.reason}"
        self.response_headers.extend([*KEEPWARM_HEADERS, ("Content-Type", "application/json")])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(b"" if getattr(self.request, "command", None) == "HEAD" else body)


class Channel(HTTPChannel):  # type: ignore[misc] # waitress has no types
    """A connection that knows how long its request has been arriving, and whether its reply is being read."""

    task_class = Task
    error_task_class = ProblemTask

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they are
        self._began: float | None = None
        self._reading_since: float | None = None
        self._taken = 0
        self.known: dict[str, Any] = {}
        super().__init__(*args, **kwargs)

    def received(self, data: bytes) -> bool:
        """Take in what has arrived, and note when a request begins and ends."""
        before = self.request
        took = super().received(data)
        if self.request is None:
            self._began = None
        elif self.request is not before:
            self._began = time.monotonic()
        return bool(took)

    def seconds_receiving(self) -> float:
        """For how long a request has been arriving; 0 when none is."""
        return time.monotonic() - self._began if self._began is not None else 0.0

    def send(self, data: bytes, do_close: bool = True) -> int:  # noqa: FBT001, FBT002 - waitress's own signature
        """Hand over what the caller has room for; returns how many bytes that was."""
        taken: int = super().send(data, do_close=do_close)
        self._taken += taken
        return taken

    def reads_too_slowly(self) -> bool:
        """Whether hardly anything of a waiting reply was taken for READING_TIME. To be asked every now and then."""
        now = time.monotonic()
        if not self.total_outbufs_len:
            self._reading_since = None
        elif self._reading_since is None:
            self._reading_since, self._taken = now, 0
        elif now - self._reading_since > READING_TIME:
            slow = self._taken < SLOWEST_READER
            self._reading_since, self._taken = now, 0
            return slow
        return False

    def is_busy(self) -> bool:
        """Whether a request is being received or answered, or a reply is still to be sent."""
        return bool(self.requests or self.request is not None or self.total_outbufs_len)
