"""What a running companion leaves where others look: the list of processes, crash dumps, and the log of failures."""

import io
import logging
import re
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from companion.app import create_app
from companion.demo.polling import until
from companion.demo.service import RUN, Service, free_port
from companion.log import OneLine
from companion.settings import Settings
from companion.store.door import Data
from companion.store.memory_store import memory_store
from tests.attack.other_users import neighbour
from tests.attack.other_users.traced import started, under_strace
from tests.companion.set_clock import SetClock
from tests.companion.web.caller import PORT, Caller
from tests.companion.web.people import capture

NOBODY = 65534
OURS = {"companion", "companion.store.merge", "companion.store.backups.daily"}
NAME = "Zebedee Quillfeather"
LONG_TEXT = f"{NAME} wrote this. " * 500
AT_ONCE = 50


@pytest.mark.usefixtures("linux", "strace")
def test_neither_arguments_nor_environment_of_any_process_tell_anything(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    service = Service(tmp_path, free_port())
    service.start()
    service.api()
    service.stop()
    service.start([*under_strace(trace, "execve,prctl"), *RUN])  # a backup is due, since something has changed
    code = service.code()
    paired = service.api()
    token = paired._headers["Authorization"].removeprefix("Bearer ")
    secret = paired.post("/v1/calendar", {})["address"].rpartition("/")[2].removesuffix(".ics")
    people = [capture(f"{NAME} {at}", f"z{at}", note=LONG_TEXT) for at in range(300)]
    for start in range(0, len(people), AT_ONCE):  # more than one journal holds, so that a checkpoint is made
        paired.deliver("/v1/captures", people[start : start + AT_ONCE])
    until("a checkpoint and a backup", lambda: ours(trace) == OURS)
    until("all of them to be private", lambda: len(private(trace)) >= len(OURS))
    service.stop()
    told = "\n".join(started(trace))
    assert not [each for each in (code, code.replace("-", ""), token, secret, "Quillfeather") if each in told]


def private(trace: Path) -> set[str]:
    """The ids of the processes that have let nobody else read their memory."""
    told = trace.read_text(errors="replace")
    return set(re.findall(r"^(\d+) .*PR_SET_DUMPABLE, SUID_DUMP_DISABLE", told, re.MULTILINE))


def ours(trace: Path) -> set[str]:
    """The modules that were started as programs."""
    return set(re.findall(r'"-m", "(companion[\w.]*)"', trace.read_text(errors="replace")))


@pytest.mark.usefixtures("linux")
def test_a_companion_that_crashes_leaves_no_dump(tmp_path: Path) -> None:
    control, place = tmp_path / "control", tmp_path / "place"
    for each in (control, place):
        each.mkdir()
    service = Service(tmp_path, free_port())
    service.start([*may_dump(place), *RUN])
    assert service._process
    limits = Path(f"/proc/{service._process.pid}/limits").read_text()
    assert re.search(r"Max core file size +0 +0 ", limits)
    service._end(signal.SIGABRT)
    assert list(place.iterdir()) == []
    subprocess.run([*may_dump(control), sys.executable, "-c", "import os; os.abort()"], check=False)
    pattern = Path("/proc/sys/kernel/core_pattern").read_text().strip()
    assert list(control.iterdir()) or pattern != "core"  # or the test above would prove nothing


def may_dump(place: Path) -> tuple[str, ...]:
    """What stands before a command whose dump, if it makes one, is to lie in a folder."""
    return ("sh", "-c", f'ulimit -c unlimited; cd {shlex.quote(str(place))}; exec "$@"', "sh")


@pytest.mark.usefixtures("linux", "root")
def test_another_program_of_the_same_person_does_not_read_its_memory() -> None:
    def read(how: str) -> str:
        command = [sys.executable, neighbour.__file__, str(NOBODY), how]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    assert read("open") == "read"
    assert read("private") == "PermissionError"


@contextmanager
def log() -> Iterator[io.StringIO]:
    """What is logged meanwhile, as the companion writes it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(OneLine("%(levelname)s %(name)s: %(message)s"))
    logging.getLogger().handlers.insert(0, handler)  # the first to write a failure down does it for all
    try:
        yield written
    finally:
        logging.getLogger().removeHandler(handler)


class Failing:
    """A store that fails in the midst of a request, with words that hold what it had in hand."""

    def __init__(self, words: str) -> None:
        self.words = words

    def __enter__(self) -> Data:
        try:
            dict[str, str]()[self.words]  # a failure whose words are data, as Python's own are
        except KeyError as error:
            raise ValueError(f"could not be kept: {self.words}") from error
        raise AssertionError

    def __exit__(self, *_: object) -> None: ...


def test_a_failure_is_logged_without_secret_token_path_or_words(monkeypatch: pytest.MonkeyPatch) -> None:
    store = memory_store()
    settings = Settings(Path(), PORT)
    app = create_app(settings, store, SetClock())
    owner = Caller(app, settings.folder_key.token)
    secret, an_id = owner.post("/v1/calendar")["address"].rpartition("/")[2], str(uuid4())
    monkeypatch.setattr(store, "read", lambda: Failing(NAME))
    monkeypatch.setattr(store, "change", lambda: Failing(NAME))
    with log() as written:
        for method, path in (("GET", f"/v1/calendar/{secret}"), ("GET", f"/v1/contacts?q={NAME}"),
                             ("PATCH", f"/v1/contacts/{an_id}")):  # fmt: skip
            asking = Caller(app) if secret in path else owner
            reply = asking.ask(method, path.replace(" ", "+"), {"name": NAME} if method == "PATCH" else None)
            assert reply.status_code == 500
            assert NAME not in reply.text
    told = written.getvalue()
    assert told.count("ERROR") == 3
    assert "GET /v1/calendar/<secret>.ics" in told
    assert "ValueError" in told
    assert "KeyError" in told
    for each in (secret.removesuffix(".ics"), an_id, NAME, NAME.split(" ", maxsplit=1)[0], settings.folder_key.token):
        assert each not in told
