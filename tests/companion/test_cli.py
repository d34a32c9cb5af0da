"""The command line: the same answers whether the companion runs or not."""

import errno
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from companion.cli import export
from companion.cli.running_companion import RunningCompanion
from companion.cli.terminal import Stop
from companion.demo.service import Service, free_port
from companion.running import Running
from companion.settings import FolderKey
from tests.companion.keepwarm import ROOT, keepwarm
from tests.companion.web.people import capture

COMMANDS = [
    "run", "pair", "clients", "revoke", "doctor", "due", "week", "circles", "mentors", "favors",
    "introductions", "opportunities", "readiness", "whom", "duplicates", "calendar", "export",
    "import", "holdings", "erase", "backup", "restore", "demo",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    done = keepwarm(command, "--help")
    assert done.code == 0
    assert "--data" in done.out
    assert "--json" in done.out


def test_the_help_names_every_command() -> None:
    out = keepwarm("--help").out
    assert re.search(r"\{([a-z,]+)\}", out).group(1).split(",") == COMMANDS  # type: ignore[union-attr]


@pytest.mark.parametrize("port", ["0", "80", "65536", "x", "-1", "\u0661\u0667\u0661\u0667\u0667"])
def test_a_port_that_cannot_be_is_refused(port: str, tmp_path: Path) -> None:
    done = keepwarm("run", "--data", tmp_path / "data", f"--port={port}")
    assert done.code == 2
    assert "give a port from 1024 to 65535" in done.err
    assert not (tmp_path / "data").exists()


def test_run_prints_three_plain_steps(service: Service, tmp_path: Path) -> None:
    log = (tmp_path / "companion.log").read_text()
    assert "chrome://extensions" in log
    assert "about:debugging" in log
    assert f"Choose this folder: {ROOT}" in log
    code = re.search(r"type this code: (\w{4}-\w{4})", log)
    assert code
    assert service.api()


def test_pair_shows_a_code_that_works_while_run_is_running(service: Service) -> None:
    shown = keepwarm("pair", "--data", service.data, "--json").json
    assert set(shown) == {"code", "expires_in"}
    assert shown["expires_in"] == 120
    text = keepwarm("pair", "--data", service.data).out
    assert re.match(r"\w{4}-\w{4}\n", text)


@pytest.mark.parametrize("command", [["pair"], ["pair", "--json"]])
def test_pair_says_so_when_no_companion_runs(tmp_path: Path, command: list[str]) -> None:
    done = keepwarm(*command, "--data", tmp_path / "data")
    assert done.code == 1
    assert "No companion runs" in done.err
    assert ("--json" in command) == ("No companion runs" in done.out)


def test_a_key_left_behind_by_a_kill_is_not_shown_to_whoever_has_the_port_now(service: Service, tmp_path: Path) -> None:
    service.kill()
    assert (service.data / "running.json").exists()
    stranger = Service(tmp_path / "other", service.port)
    (tmp_path / "other").mkdir()
    stranger.start()
    done = keepwarm("pair", "--data", service.data)
    stranger.stop()
    assert done.code == 1
    assert "No companion runs" in done.err
    service.start()


def test_clients_due_and_export_say_the_same_running_or_not(service: Service) -> None:
    service.api().deliver("/v1/captures", [capture(cadence={"days": 1}) | {"captured_at": "2020-01-01T00:00:00Z"}])
    commands = [
        ["clients"], ["due"], ["export"], ["clients", "--json"], ["due", "--json"], ["week"], ["week", "--json"],
    ]  # fmt: skip
    running = [keepwarm(*command, "--data", service.data) for command in commands]
    service.stop()
    stopped = [keepwarm(*command, "--data", service.data) for command in commands]
    strip = re.compile(r'"exported_at": "[^"]+"')
    for one, other in zip(running, stopped, strict=True):
        assert one.code == other.code == 0
        assert strip.sub("", one.out) == strip.sub("", other.out)
    assert "A script" in running[0].out
    assert re.match(r"Ada Example  \d+ days late\n  Saved \d+ days ago", running[1].out)
    assert running[4].json["overdue"] == 1
    assert re.match(r"Ada Example  \d+ days late\n  Saved .*\n  You have never been in touch; ask ", running[5].out)
    assert "1 of 1 left in the week of " in running[5].out
    assert "This week: visible 0, involved 0, " in running[5].out
    assert running[6].json["left"] == 1
    service.start()


def test_due_names_as_many_as_it_is_told_to_and_says_how_many_there_are(service: Service) -> None:
    people = [capture(f"Person {number}", f"person-{number}", cadence={"days": 1}) for number in range(3)]
    service.api().deliver("/v1/captures", [each | {"captured_at": "2020-01-01T00:00:00Z"} for each in people])
    told = keepwarm("due", "--limit", "2", "--data", service.data).out
    assert re.findall(r"Person \d", told) == ["Person 0", "Person 1"]
    assert told.endswith("These 2 are the most pressing of 3 who are overdue.\n")
    assert "most pressing" not in keepwarm("due", "--data", service.data).out
    refused = keepwarm("due", "--limit", "0", "--data", service.data)
    assert (refused.code, "1 to 200" in refused.err) == (2, True)


def test_due_tells_also_who_soon_will_be(service: Service) -> None:
    nine_days_ago = (datetime.now(UTC) - timedelta(days=9)).isoformat()
    people = [capture("Bo Other", "bo", cadence={"days": 10}), capture("Cy Third", "cy", cadence={"days": 99})]
    service.api().deliver("/v1/captures", [each | {"captured_at": nine_days_ago} for each in people])
    told = keepwarm("due", "--data", service.data).out
    assert re.match(r"Nobody is overdue.\nBo Other  due \d{4}-\d\d-\d\d\n  Saved \d+ days ago", told)
    assert "Cy Third" not in told
    listed = keepwarm("due", "--json", "--data", service.data).json
    assert (listed["overdue"], listed["soon"]) == (0, 1)
    assert listed["items"][0]["contact"]["state"] == "soon"


@pytest.mark.parametrize("running", [True, False])
def test_revoke_takes_a_key_away_running_or_not(service: Service, *, running: bool) -> None:
    api = service.api()
    [client] = keepwarm("clients", "--data", service.data, "--json").json["items"]
    if not running:
        service.stop()
    assert keepwarm("revoke", client["id"], "--data", service.data).code == 0
    again = keepwarm("revoke", client["id"], "--data", service.data)
    assert again.code == 1
    assert "No client has this id" in again.err
    if not running:
        service.start()
    with pytest.raises(RuntimeError, match="401"):
        api.get("/v1/contacts")


@pytest.mark.parametrize("command", [["clients"], ["due"], ["week"], ["export"], ["revoke", "x"], ["backup"]])
def test_asking_makes_no_new_folder(tmp_path: Path, command: list[str]) -> None:
    done = keepwarm(*command, "--data", tmp_path / "typo")
    assert done.code == 1
    assert "Nothing is kept in" in done.err
    assert not (tmp_path / "typo").exists()


def test_an_export_is_written_for_its_owner_alone_and_over_nothing(service: Service, tmp_path: Path) -> None:
    api = service.api()
    api.deliver("/v1/captures", [capture(note="Hi")])
    target = tmp_path / "network.json"
    assert keepwarm("export", "--data", service.data, "--to", target).code == 0
    assert target.stat().st_mode & 0o777 == 0o600
    written = target.read_text()
    assert json.loads(written)["network"]["notes"][0]["text"] == "Hi"
    assert "token" not in written
    done = keepwarm("export", "--data", service.data, "--to", target)
    assert (done.code, target.read_text()) == (1, written)
    assert "is there already" in done.err


def test_a_name_cannot_move_the_cursor_of_the_terminal(service: Service) -> None:
    sent = capture("Ada\u202e Example", cadence={"days": 1}) | {"captured_at": "2020-01-01T00:00:00Z"}
    service.api().deliver("/v1/captures", [sent])
    assert "\u202e" not in keepwarm("due", "--data", service.data).out


def test_the_doctor_finds_nothing_wrong_with_a_sound_folder(service: Service) -> None:
    report = keepwarm("doctor", "--data", service.data, "--json").json
    assert (report["running"], report["findings"]) == (True, [])
    assert "All is well." in keepwarm("doctor", "--data", service.data).out


def test_the_doctor_names_what_is_open_to_others_and_changes_nothing(service: Service) -> None:
    service.stop()
    (service.data / "network.json").chmod(0o644)
    done = keepwarm("doctor", "--data", service.data, "--json")
    assert done.code == 1
    assert "permissions" in {each["what"] for each in done.json["findings"]}
    assert (service.data / "network.json").stat().st_mode & 0o777 == 0o644
    (service.data / "network.json").chmod(0o600)
    service.start()


def test_a_file_that_is_no_network_is_left_as_it_is(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "network.json").write_text("no JSON")
    for command in (["run", "--port", str(free_port())], ["due"]):
        done = keepwarm(*command, "--data", data)
        assert done.code == 1
        assert done.err.startswith("keepwarm: ")
        assert "Traceback" not in done.err
    assert (data / "network.json").read_text() == "no JSON"


def test_a_name_the_terminal_cannot_write_does_not_end_the_command(service: Service) -> None:
    sent = capture("李 Example", cadence={"days": 1}) | {"captured_at": "2020-01-01T00:00:00Z"}
    service.api().deliver("/v1/captures", [sent])
    command = [sys.executable, "-m", "companion", "due", "--data", str(service.data)]
    plain = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=20, env=plain, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"\\u674e Example")


def test_a_reader_who_leaves_early_is_no_failure(service: Service) -> None:
    api = service.api()
    api.deliver("/v1/captures", [capture(f"Person {n}", f"person-{n}", note="x" * 9_000) for n in range(20)])
    command = [sys.executable, "-m", "companion", "export", "--data", str(service.data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=20) == 0


def test_a_companion_that_stops_meanwhile_is_told_in_a_sentence() -> None:
    gone = RunningCompanion(Running(pid=1, port=free_port(), key=FolderKey()))
    with pytest.raises(Stop, match="stopped answering"):
        gone.ask("POST", "/v1/codes")


def test_an_export_is_a_table_cards_or_all_in_one(service: Service, tmp_path: Path) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example")])
    for kind, begins in (("csv", b'\xef\xbb\xbf"name"'), ("vcard", b"BEGIN:VCARD"), ("zip", b"PK"), ("json", b"{")):
        target = tmp_path / kind
        done = keepwarm("export", "--as", kind, "--data", service.data, "--to", target)
        assert (done.code, target.read_bytes()[: len(begins)]) == (0, begins)
        assert done.out.endswith(f" in {target}.\n")
    assert "Ada Example" in keepwarm("export", "--as", "vcard", "--data", service.data).out


def test_an_export_that_cannot_be_made_says_why(service: Service, tmp_path: Path) -> None:
    done = keepwarm("export", "--data", service.data, "--to", tmp_path / "nowhere" / "network.json", "--json")
    assert done.code == 1
    assert "could not be made" in done.json["error"]["message"]


def test_an_export_without_space_leaves_no_half_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("companion.cli.export.os.fsync", full)
    with pytest.raises(Stop, match="No space left"):
        export._write(tmp_path / "network.json", b"{}")
    assert list(tmp_path.iterdir()) == []
