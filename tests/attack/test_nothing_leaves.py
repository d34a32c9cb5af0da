"""Nothing leaves the machine: the companion speaks to 127.0.0.1 and to nobody else, whatever it is asked to do.

The system's own word is taken for it: every address that the companion and what it starts connect, send or bind to is
traced. The extension is held to the same by its content security policy (tests/test_manifest.py).
"""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from companion.demo.polling import until
from companion.demo.service import RUN, Service, free_port

ROOT = Path(__file__).resolve().parents[2]
CAPTURES = json.loads((ROOT / "tests" / "contract" / "captures.json").read_text())["request"]
SPEAKS = {
    "asyncio",
    "ftplib",
    "http",
    "imaplib",
    "poplib",
    "smtplib",
    "socket",
    "ssl",
    "urllib",
    "webbrowser",
    "xmlrpc",
}
HARMLESS = {"http.HTTPStatus", "urllib.parse"}
# The server, the command line's client of it, and the demo with its made-up web.
MAY_SPEAK = {"companion/server.py", "companion/cli/running_companion.py", "companion/demo"}


def traced(trace: Path, command: tuple[str, ...]) -> tuple[str, ...]:
    """The command, with what it and its children ask of the network written to `trace`; the process stays its own."""
    return ("strace", "-D", "-f", "-q", "-o", str(trace), "-e", "trace=connect,sendto,sendmsg,sendmmsg,bind", *command)


def spoken_to(trace: Path) -> set[str]:
    """The internet addresses in a trace, once its last process has ended."""
    until("the tracer to have written", lambda: trace.exists() and trace.read_text(errors="replace").endswith("+++\n"))
    return set(re.findall(r'(?:inet_addr|inet_pton)\([^"]*"([^"]+)"', trace.read_text(errors="replace")))


@pytest.fixture
def trace(tmp_path: Path, strace: None) -> Path:  # noqa: ARG001 - it has to be there
    """Where a trace goes; the tracer ends by itself with whom it watches."""
    return tmp_path / "trace"


def test_a_companion_that_is_used_for_everything_speaks_to_its_own_machine_alone(tmp_path: Path, trace: Path) -> None:
    service = Service(tmp_path, free_port())
    service.start(traced(trace, RUN))
    api = service.api()
    assert api.post("/v1/captures", CAPTURES)["items"]
    for route in ("contacts", "reminders", "week", "readiness", "visibility", "possible-duplicates", "openapi.json"):
        assert api.get(f"/v1/{route}")
    assert service.command("backup")
    service.stop()
    assert spoken_to(trace) == {"127.0.0.1"}


def test_whoever_spoke_to_somebody_else_would_be_found_out(trace: Path) -> None:
    says = "import socket; socket.socket(type=socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"  # which sends nothing yet
    subprocess.run(traced(trace, (sys.executable, "-c", says)), check=True, timeout=30)
    assert spoken_to(trace) == {"192.0.2.1"}


def test_only_the_server_the_command_line_and_the_demo_know_of_a_network() -> None:
    for path in (ROOT / "companion").rglob("*.py"):
        name = path.relative_to(ROOT).as_posix()
        if not any(name == each or name.startswith(f"{each}/") for each in MAY_SPEAK):
            assert not networks_named_in(path), name


def networks_named_in(path: Path) -> set[str]:
    """What a file imports by which one could speak to a network."""
    named = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            named |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            named |= (
                {node.module} if node.module in HARMLESS else {f"{node.module}.{alias.name}" for alias in node.names}
            )
    return {name for name in named - HARMLESS if name.split(".")[0] in SPEAKS}
