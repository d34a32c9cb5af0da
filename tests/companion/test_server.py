"""The companion as a process: started, stopped, killed, doubled, and pestered."""

import contextlib
import hashlib
import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from companion.demo.polling import until
from companion.demo.service import Service, free_port
from companion.settings import HOST
from tests.companion.keepwarm import ROOT, keepwarm
from tests.companion.web.people import capture, touch


def ask(port: int, method: str, path: str, body: Any = None, **headers: str) -> tuple[int, dict[str, str], Any]:
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection(HOST, port, timeout=20)
    try:
        data = None if body is None else json.dumps(body)
        connection.request(method, path, data, {"Content-Type": "application/json", **headers})
        reply = connection.getresponse()
        return reply.status, dict(reply.headers), json.loads(reply.read() or "null")
    finally:
        connection.close()


def raw(port: int, request: bytes) -> bytes:
    """What comes back for these bytes until the companion hangs up."""
    with socket.create_connection((HOST, port), timeout=20) as connection:
        connection.sendall(request)
        received = b""
        while piece := connection.recv(65536):
            received += piece
    return received


def test_what_was_acknowledged_survives_a_kill(service: Service) -> None:
    api = service.api()
    acknowledged: list[str] = []

    def save_on() -> None:
        number = 0
        while True:
            number += 1
            try:
                [answer] = api.post("/v1/captures", {"items": [capture(f"Person {number}", f"person-{number}")]})[
                    "items"
                ]
            except (OSError, http.client.HTTPException):  # killed meanwhile
                return
            acknowledged.append(answer["contact_id"])

    for _ in range(3):
        before = len(acknowledged)
        saving = threading.Thread(target=save_on)
        saving.start()
        until("some to be saved", lambda before=before: len(acknowledged) > before + 20)  # type: ignore[misc]
        service.kill()
        saving.join()
        service.start()
        kept = {each["id"] for each in api.get("/v1/export")["network"]["contacts"]}
        assert kept >= set(acknowledged)
        assert (
            len(kept) <= len(acknowledged) + 1
        )  # the one in flight may have been kept, and is repeated when sent again


def test_what_is_in_flight_when_it_is_stopped_is_finished(service: Service) -> None:
    api = service.api()
    head = (
        f"POST /v1/captures HTTP/1.1\r\nHost: {HOST}:{service.port}\r\nContent-Type: application/json\r\n"
        f"Authorization: {api._headers['Authorization']}\r\nConnection: close\r\n"
    )
    body = json.dumps({"items": [capture(f"Person {n}", f"person-{n}") for n in range(50)]}).encode()
    whole = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    with socket.create_connection((HOST, service.port), timeout=20) as connection:
        connection.sendall(whole[:-1])
        assert ask(service.port, "GET", "/v1/hello")[0] == 200  # answered in the order they came: the first is received
        process = service._process
        assert process is not None
        process.send_signal(signal.SIGTERM)
        connection.sendall(whole[-1:])
        received = b""
        while piece := connection.recv(65536):
            received += piece
    assert received.startswith(b"HTTP/1.1 200 ")
    assert process.wait(timeout=15) == 0
    service.start()
    assert api.get("/v1/contacts")["total"] == 50


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_when_asked(service: Service, by: signal.Signals) -> None:
    process = service._process
    assert process is not None
    assert (service.data / "running.json").stat().st_mode & 0o777 == 0o600
    process.send_signal(by)
    assert process.wait(timeout=15) == 0
    assert not (service.data / "running.json").exists()
    service.start()


def test_an_idle_connection_does_not_hold_up_the_end(service: Service) -> None:
    connection = http.client.HTTPConnection(HOST, service.port, timeout=20)
    connection.request("GET", "/v1/hello")
    connection.getresponse().read()
    service.stop()
    connection.close()


def test_a_second_one_on_the_same_folder_says_who_holds_it(service: Service) -> None:
    process = service._process
    assert process is not None
    done = keepwarm("run", "--data", service.data, "--port", free_port())
    assert done.code == 1
    assert f"process {process.pid}" in done.err
    assert service.api().get("/v1/contacts")["items"] == []


def test_of_many_started_at_once_one_runs(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "companion", "run", "--data", str(tmp_path / "data"), "--port", str(port)]
    started = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        for _ in range(6)
    ]
    until("all but one to give up", lambda: sum(each.poll() is not None for each in started) == 5)
    [winner] = [each for each in started if each.poll() is None]
    for loser in started:
        if loser is not winner:
            assert loser.returncode == 1
            assert f"process {winner.pid}" in loser.communicate()[1]
    until("the one to answer", lambda: ask(port, "GET", "/v1/hello")[0] == 200 if listening(port) else False)
    winner.terminate()
    assert winner.wait(timeout=15) == 0
    winner.communicate()


def listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def test_a_taken_port_is_named_and_never_changed(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = keepwarm("run", "--data", tmp_path / "data", "--port", port)
    assert done.code == 1
    assert f"Port {port}" in done.err
    assert not Path("/proc").exists() or f"process {os.getpid()}" in done.err


def test_it_listens_on_this_machine_alone(service: Service) -> None:
    with socket.socket() as probe:
        probe.settimeout(1)
        assert probe.connect_ex(("127.0.0.2", service.port)) != 0


def test_reading_changes_nothing_on_the_disk(service: Service) -> None:
    api = service.api()
    [answer] = api.deliver("/v1/captures", [capture(cadence={"days": 9}, note="Hi")])
    ada = answer["contact_id"]
    api.deliver("/v1/interactions", [touch(ada)])
    paths = ["hello", "contacts", "contacts/lookup?url=https://github.com/ada", f"contacts/{ada}", "reminders",
             "clients", "possible-duplicates", "export", "openapi.json"]  # fmt: skip

    def kept() -> dict[str, str]:
        return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in service.data.iterdir()}

    before = kept()
    for path in paths * 2:
        api.get(f"/v1/{path}")
    assert kept() == before


def test_nothing_in_the_data_folder_is_open_to_others(service: Service) -> None:
    service.api().deliver("/v1/captures", [capture()])
    assert service.data.stat().st_mode & 0o777 == 0o700
    assert {each.name: oct(each.stat().st_mode & 0o777) for each in service.data.iterdir()} == {
        each.name: "0o600" for each in service.data.iterdir()
    }


def test_the_log_holds_no_names_and_no_keys(service: Service, tmp_path: Path) -> None:
    api = service.api()
    api.deliver("/v1/captures", [capture("Ada\nExample")])
    ask(service.port, "GET", "/v1/contacts?q=secretword", Authorization="Bearer wrong")
    ask(service.port, "POST", "/v1/pair", {"code": "BADC-0DES", "label": "secretlabel"})
    raw(service.port, b"GET /%0aforged HTTP/1.1\r\nConnection: close\r\n\r\n")
    service.stop()
    log = (tmp_path / "companion.log").read_text()
    for secret in ("Example", "secretword", "secretlabel", "BADC", "forged", api._headers["Authorization"][7:]):
        assert secret not in log
    service.start()


@pytest.mark.parametrize(
    ("request_", "status"),
    [
        (b"GET /v1/hello HTTP/1.1\r\nHost: {host}\r\nX: " + b"x" * 20_000 + b"\r\n\r\n", 431),
        (b"POST /v1/pair HTTP/1.1\r\nHost: {host}\r\nContent-Length: 50000000\r\n\r\n", 413),
        (b"POST /v1/pair HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST /v1/pair HTTP/1.1\r\nHost: {host}\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
        (b"GET /v1/hello HTTP/1.1\r\nHost: {host}\r\nHost: evil.test\r\nConnection: close\r\n\r\n", 421),
        (b"GET /v1/hello HTTP/1.1\r\nConnection: close\r\n\r\n", 421),
        (b"nonsense\r\n\r\n", 400),
    ],
    ids=["long head", "large body", "negative length", "two lengths", "two hosts", "no host", "nonsense"],
)
def test_what_is_no_sound_request_gets_an_answer_of_ours(service: Service, request_: bytes, status: int) -> None:
    received = raw(service.port, request_.replace(b"{host}", f"{HOST}:{service.port}".encode()))
    head, _, body = received.partition(b"\r\n\r\n")
    assert head.split(b" ")[1] == str(status).encode()
    assert b"Keepwarm-Name: companion" in head
    assert b"\r\nServer:" not in head
    assert json.loads(body)["error"]["message"].endswith(".")


def test_a_body_in_pieces_is_held_to_the_same_size(service: Service) -> None:
    piece = b"10000\r\n" + b" " * 0x10000 + b"\r\n"
    request = f"POST /v1/pair HTTP/1.1\r\nHost: {HOST}:{service.port}\r\nContent-Type: application/json\r\n".encode()
    received = raw(
        service.port, request + b"Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + piece * 20 + b"0\r\n\r\n"
    )
    assert received.split(b" ")[1] == b"413"


def test_those_who_never_finish_their_request_hold_up_nobody(service: Service) -> None:
    slow = [socket.create_connection((HOST, service.port), timeout=20) for _ in range(300)]
    for connection in slow:
        connection.sendall(b"GET /v1/hello HTTP/1.1\r\nX: ")
    assert ask(service.port, "GET", "/v1/hello")[0] == 200
    stop = threading.Event()

    def trickle() -> None:  # one byte now and then, so that silence never gives them away
        while not stop.wait(0.5):
            for connection in slow:
                with contextlib.suppress(OSError):
                    connection.send(b"x")

    trickling = threading.Thread(target=trickle)
    trickling.start()
    try:
        until("the slow ones to be sent away", lambda: all(map(hung_up, slow)))
    finally:
        stop.set()
        trickling.join()
        for connection in slow:
            connection.close()
    assert ask(service.port, "GET", "/v1/hello")[0] == 200


def hung_up(connection: socket.socket) -> bool:
    connection.setblocking(False)  # noqa: FBT003 - the library's own signature
    try:
        return connection.recv(1, socket.MSG_PEEK) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True


def test_a_pile_of_requests_is_answered_one_by_one(service: Service) -> None:
    api = service.api()
    sent = [capture(f"Person {number}", f"person-{number}") for number in range(40)]
    workers = [threading.Thread(target=api.deliver, args=("/v1/captures", sent)) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert api.get("/v1/contacts")["total"] == 40


def test_a_connection_outlives_a_reply_that_nothing_has_changed_unless_its_end_is_asked_for(service: Service) -> None:
    connection = http.client.HTTPConnection(HOST, service.port, timeout=20)
    connection.connect()
    kept = connection.sock
    connection.request("GET", "/v1/hello")
    first = connection.getresponse()
    assert (first.status, bool(first.read())) == (200, True)
    tag = str(first.headers["ETag"])
    for _ in range(3):
        connection.request("GET", "/v1/hello", headers={"If-None-Match": tag})
        reply = connection.getresponse()
        assert (reply.status, reply.read()) == (304, b"")
    assert connection.sock is kept
    connection.request("GET", "/v1/hello", headers={"If-None-Match": tag, "Connection": "close"})
    reply = connection.getresponse()
    assert (reply.status, reply.read(), reply.headers["Connection"]) == (304, b"", "close")
    connection.close()
