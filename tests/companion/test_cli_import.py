"""`keepwarm import`: the same whether the companion runs or not."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from companion.demo.polling import until
from companion.demo.service import Service
from tests.companion.keepwarm import ROOT, Done, keepwarm
from tests.companion.usecases.imports.people_csv import ADA, BO, KIT, connections, many, written
from tests.companion.usecases.imports.test_importing import ME, MESSAGES, from_ada


@pytest.fixture(params=["running", "stopped"])
def either(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "running":
        service: Service = request.getfixturevalue("service")
        return service.data
    return tmp_path / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return saved(tmp_path / "Connections.csv", connections(ADA, BO))


def saved(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def importing(folder: Path, *arguments: object) -> Done:
    return keepwarm("import", "--data", folder, *arguments)


def names(folder: Path) -> list[str]:
    contacts = keepwarm("export", "--data", folder).json["network"]["contacts"]
    return sorted(each["name"] for each in contacts)


def test_a_look_says_what_would_become_of_a_file_and_takes_nothing_in(either: Path, file: Path) -> None:
    looked = importing(either, file, "--dry-run")
    assert looked.out == "Connections.csv (LinkedIn's Connections.csv)\n  2 new\nNothing was taken in.\n"
    assert (looked.code, names(either)) == (0, [])


def test_it_is_taken_in_once_and_taken_back(either: Path, file: Path) -> None:
    done = importing(either, file, "--yes")
    assert (done.code, names(either)) == (0, ["Ada Quill", "Bo Reed"])
    again = importing(either, file, "--yes")
    assert (again.code, again.out.splitlines()[-1]) == (0, "All of it was here already; nothing has changed.")
    import_id = done.out.rsplit(" ", 1)[1].strip()
    assert f"{import_id}  " in importing(either, "--list").out
    undone = importing(either, "--undo", import_id)
    assert (undone.code, names(either)) == (0, [])
    assert undone.out.startswith("All that came with Connections.csv is taken back")


def test_what_is_new_changed_and_gone_is_told(folder: Path, file: Path, tmp_path: Path) -> None:
    importing(folder, file, "--yes")
    moved = (*ADA[:4], "Engines", *ADA[5:])
    newer = importing(folder, saved(tmp_path / "newer.csv", connections(moved, KIT, ("",) * 7)), "--yes")
    assert "  1 new\n  1 known already, 1 of them with something new\n" in newer.out
    assert "No longer in this export (they stay with you): Bo Reed\n" in newer.out


def test_programs_get_one_line_of_json_for_each_file(folder: Path, file: Path, tmp_path: Path) -> None:
    good = importing(folder, file, "--yes", "--json").json
    assert (good["stage"], good["counts"]["new"]) == ("done", 2)
    listed = importing(folder, "--list", "--json").json["items"]
    assert [each["id"] for each in listed] == [good["id"]]
    bad = importing(folder, saved(tmp_path / "no.csv", connections()), "--yes", "--json")
    assert (bad.code, bad.json["stage"]) == (1, "failed")
    missing = importing(folder, tmp_path / "none.csv", "--yes", "--json")
    assert (missing.code, missing.json["file_name"]) == (1, "none.csv")


def test_nobody_is_taken_in_without_a_word(folder: Path, file: Path) -> None:
    refused = importing(folder, file)
    assert (refused.code, "say --yes" in refused.err, folder.exists()) == (1, True, False)


def test_a_file_that_gives_nobody_is_no_success(folder: Path, tmp_path: Path) -> None:
    done = importing(folder, saved(tmp_path / "Connections.csv", connections()), "--yes")
    assert (done.code, "Connections.csv cannot be read: " in done.err) == (1, True)
    strangers = saved(tmp_path / "messages.csv", written(MESSAGES, [from_ada()]))
    done = importing(folder, strangers, "--yes", "--me", ME)
    assert (done.code, "nothing in it is of use here" in done.err) == (1, True)


def test_what_has_to_be_known_is_asked_with_the_option_that_tells_it(folder: Path, file: Path, tmp_path: Path) -> None:
    unsaid = tuple("" if each == ME else each for each in from_ada())
    messages = saved(tmp_path / "messages.csv", written(MESSAGES, [unsaid]))
    asked = importing(folder, messages, file, "--yes")
    assert (asked.code, "Which of these is you?" in asked.out) == (1, True)
    assert "  --me 'Me Myself'  Me Myself\n" in asked.out
    told = importing(folder, messages, "--yes", "--me", "Me Myself")
    assert (told.code, "  1 touches with people you know\n" in told.out) == (0, True)


def test_people_are_taken_in_before_messages_however_they_are_named(folder: Path, file: Path, tmp_path: Path) -> None:
    messages = saved(tmp_path / "messages.csv", written(MESSAGES, [from_ada()]))
    done = importing(folder, messages, file, "--yes", "--me", ME)
    assert (done.code, "  1 touches with people you know\n" in done.out) == (0, True)


def test_columns_that_nobody_could_know_are_said(folder: Path, tmp_path: Path) -> None:
    sheet = saved(tmp_path / "sheet.csv", b"A,B\nAda Quill,Looms\n")
    asked = importing(folder, sheet, "--yes")
    assert (asked.code, "  --column A=name  A (Ada Quill)\n" in asked.out) == (1, True)
    assert importing(folder, sheet, "--yes", "--column", "A=name", "--column", "B=company").code == 0
    assert names(folder) == ["Ada Quill"]
    assert importing(folder, sheet, "--yes", "--column", "A").code == 2


@pytest.mark.parametrize(("answer", "there"), [("y\n", 2), ("\n", 0)])
def test_on_a_terminal_the_person_is_asked(folder: Path, file: Path, answer: str, there: int) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "companion", "import", str(file), "--data", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=subprocess.PIPE, text=True) as process:
        os.write(ours, answer.encode())
        out = process.communicate(timeout=20)[0]
    os.close(ours)
    os.close(theirs)
    assert "Take it in? [y/N]" in out
    assert (len(names(folder)), process.returncode) == (there, 0 if there else 1)


def test_ctrl_c_stops_and_takes_back(service: Service, tmp_path: Path) -> None:
    file = saved(tmp_path / "Connections.csv", many(3000))
    api = service.api()
    command = [sys.executable, "-m", "companion", "import", str(file), "--yes", "--data", str(service.data)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        until("some of it to be taken in", lambda: any(each["rows"] for each in api.get("/v1/imports")["items"]))
        process.send_signal(signal.SIGINT)
        out = process.communicate(timeout=30)[0]
    assert process.returncode == 130
    assert "Stopped; all of it is taken back" in out
    assert names(service.data) == []


def test_a_first_import_makes_the_folder(tmp_path: Path, file: Path) -> None:
    assert importing(tmp_path / "new", file, "--yes").code == 0
    assert names(tmp_path / "new") == ["Ada Quill", "Bo Reed"]


def test_files_and_an_undo_are_two_calls(service: Service, file: Path) -> None:
    assert "either files" in importing(service.data, file, "--list").err
    assert "Name a file" in importing(service.data).err
    unknown = importing(service.data, "--undo", "nobody")
    assert (unknown.code, "no import with this id" in unknown.err) == (1, True)
