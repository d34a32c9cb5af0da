"""A companion that takes its time, and one that has stopped answering."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from companion.cli.running_companion import RunningCompanion
from companion.cli.terminal import Stop
from companion.running import Running
from companion.settings import Settings


@contextmanager
def busy_until(free: threading.Event, folder: Path) -> Iterator[RunningCompanion]:
    """A companion that answers nothing until it is free."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            free.wait(60)
            body = json.dumps({"name": "Ada Example"}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield RunningCompanion(Running(1, server.server_port, Settings(folder).folder_key))
    finally:
        free.set()
        server.shutdown()
        thread.join()
        server.server_close()


def test_whoever_is_patient_gets_a_late_reply_and_nobody_waits_for_ever(tmp_path: Path) -> None:
    free = threading.Event()
    with busy_until(free, tmp_path) as companion:
        with pytest.raises(Stop, match="has stopped answering"):
            companion.ask("POST", "/v1/contacts/ada/erase", {}, patience=0.2)
        threading.Timer(0.5, free.set).start()  # later than the impatient one waited
        assert companion.ask("POST", "/v1/contacts/ada/erase", {}, patience=60) == {"name": "Ada Example"}
