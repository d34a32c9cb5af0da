"""A companion in a process of its own, on a data folder and a port of its own."""

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from companion.demo.api import Api, Json
from companion.demo.polling import until

RUN = (sys.executable, "-m", "companion", "run")


class Service:
    """One companion process, started, stopped and killed at will; what it prints goes to a file beside its data."""

    def __init__(self, folder: Path, port: int) -> None:
        self.data = folder / "data"
        self.port = port
        self._log = folder / "companion.log"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, command: Sequence[str] = RUN) -> None:
        """Start it and wait until it answers. Raises when it ends instead, with what it printed.

        `command` takes the options --data and --port, as `keepwarm run` does.
        """
        with self._log.open("ab") as log:
            whole = [*command, "--data", str(self.data), "--port", str(self.port)]
            self._process = subprocess.Popen(whole, stdout=log, stderr=log, stdin=subprocess.DEVNULL)  # noqa: S603
        until("the companion to answer", self._answers)

    def stop(self) -> None:
        """Ask it to end, as Ctrl-C does, and wait until it has."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._end(signal.SIGKILL)

    def code(self) -> str:
        """A new pairing code, as `keepwarm pair` shows it."""
        return str(self.command("pair")["code"])

    def api(self) -> Api:
        """A script's access to it, newly paired."""
        pairing = Api(self.port).post("/v1/pair", {"code": self.code(), "label": "A script"})
        return Api(self.port, pairing["token"])

    def command(self, name: str, *arguments: str) -> Json:
        """What another `keepwarm` command on its data prints as JSON. Raises RuntimeError with what it says instead."""
        whole = [sys.executable, "-m", "companion", name, "--data", str(self.data), "--json", *arguments]
        shown = subprocess.run(whole, check=False, capture_output=True, text=True, timeout=90)  # noqa: S603
        if shown.returncode:
            raise RuntimeError(f"{name}: {shown.stdout}{shown.stderr}")
        return json.loads(shown.stdout)

    def _answers(self) -> bool:
        if self._process is not None and self._process.poll() is not None:
            printed = self._log.read_text(encoding="utf-8", errors="replace")
            raise RuntimeError(f"The companion ended with {self._process.returncode}: {printed}")
        with suppress(OSError):
            return bool(Api(self.port).get("/v1/hello"))
        return False

    def _end(self, by: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(by)
            self._process.wait(timeout=60)
            self._process = None


def free_port() -> int:
    """A port of 127.0.0.1 nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
