"""On a terminal and in the log, whatever people are called moves nothing and stays in its line."""

import json
import logging
import sys
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from companion.cli.commands import COMMANDS
from companion.log import OneLine
from tests.attack.hostile_people.command_line import on_a_terminal, piped
from tests.attack.hostile_people.conftest import Party
from tests.attack.hostile_people.hostile import FORGED, GROUPS, TEXTS, forged, is_whole, moves, shows
from tests.attack.length import LONG

# Each command that says something of a network, and how; WHO stands for a contact, TEXT for what one is called.
SAID: dict[str, list[list[str]]] = {
    "clients": [[]],
    "revoke": [["TEXT"]],
    "pair": [[]],
    "doctor": [[]],
    "due": [["--limit", "200"], ["--limit", "TEXT"]],
    "week": [[]],
    "circles": [[]],
    "mentors": [[]],
    "favors": [[], ["given", "TEXT", "TEXT"], ["given", "WHO", "TEXT"], ["done", "TEXT"], ["TEXT"]],
    "introductions": [[], ["add", "WHO", "TEXT", "TEXT"]],
    "opportunities": [[], ["add", "WHO", "job", "TEXT"], ["add", "WHO", "TEXT", "x"]],
    "readiness": [[]],
    "whom": [["a"], ["e", "--company", "a"], ["TEXT"]],
    "duplicates": [[], ["later", "1"], ["different", "2"], ["same", "TEXT"], ["undo", "TEXT"]],
    "calendar": [[], ["--address"], ["--revoke"]],
    "export": [["--as", kind] for kind in ("json", "csv", "vcf", "zip")],
    "import": [["--list"], ["--undo", "TEXT"], ["--dry-run", "TEXT"], ["--yes", "--column", "TEXT", "TEXT"]],
    "holdings": [["WHO"], ["TEXT"]],
    "erase": [["WHO"], ["TEXT"]],
    "backup": [[], ["NOWHERE"]],
    "restore": [["TEXT"]],
    "run": [["--port", "TEXT"], ["TEXT"]],
}
FILES = {"export", "calendar"}
SILENT = {"demo"}  # it shows a network of its own


@pytest.fixture(scope="module", autouse=True)
def _browsers_that_are_called_so(party: Party) -> None:
    labels = [text for text in TEXTS if is_whole(text) and shows(text) and len(text) <= 100]
    for label in labels if LONG else GROUPS["terminals"][:6]:
        code = json.loads(piped("pair", "--data", party.service.data, "--json").text)["code"]
        party.api.post("/v1/pair", {"code": code, "label": label})


def test_every_command_is_among_these() -> None:
    assert {each.__name__.rpartition(".")[2].rstrip("_") for each in COMMANDS} == set(SAID) | SILENT


@pytest.mark.parametrize("command", SAID)
def test_nothing_of_it_moves_a_terminal_or_forges_a_line(party: Party, command: str) -> None:
    for arguments in _calls(party, command):
        said = on_a_terminal(command, "--data", party.service.data, *arguments, answer="n\n")
        assert said.code in (0, 1, 2), arguments
        assert said.out, arguments
        assert moves(said.text) == [], arguments
        assert command in FILES or forged(said.text) == [], arguments


@pytest.mark.parametrize("command", SAID)
def test_nothing_of_it_does_so_where_the_output_goes_elsewhere(party: Party, command: str) -> None:
    for arguments in _calls(party, command):
        if command not in FILES:
            said = piped(command, "--data", party.service.data, *arguments).text
            assert moves(said) == [], arguments
            assert forged(said) == [], arguments


@pytest.mark.parametrize("command", [each for each in SAID if each not in FILES])
def test_programs_are_told_it_in_lines_of_ascii(party: Party, command: str) -> None:
    for arguments in _calls(party, command):
        said = piped(command, "--data", party.service.data, "--json", *arguments)
        assert said.code == 2 or said.out, arguments  # a call that is not understood is told to people alone
        for line in said.out.decode("ascii").splitlines():
            assert line.isprintable()
            json.loads(line)


def test_a_file_that_is_no_text_is_kept_from_the_terminal(party: Party) -> None:
    said = on_a_terminal("export", "--data", party.service.data, "--as", "zip")
    assert (said.code, "send it to a file" in said.text) == (1, True)


def test_a_file_that_goes_elsewhere_goes_as_it_is(party: Party) -> None:
    said = [piped(command, "--data", party.service.data) for command in ("export", "calendar")]
    assert [each.code for each in said] == [0, 0]
    assert json.loads(said[0].text)["network"]["contacts"]
    assert said[1].out.endswith(b"END:VCALENDAR\r\n")


def test_names_of_files_do_not_either(party: Party, tmp_path: Path) -> None:
    names = [name for name in GROUPS["places"] if (not name.isprintable() or LONG) and "\0" not in name]
    for number, name in enumerate(names):
        for file in (tmp_path / str(number) / name.strip("."), tmp_path / f"{number}.zip"):
            file.parent.mkdir(exist_ok=True)
            with suppress(ValueError, OSError):  # where no file can be called so
                _file_called(file, name)
            for arguments in (["--dry-run", file], ["--yes", file], ["--list"]):
                said = on_a_terminal("import", "--data", party.service.data, *arguments)
                assert moves(said.text.replace("\r", "")) == [], name
                assert forged(said.text) == [], name


def test_the_log_has_one_line_for_each() -> None:
    for text in TEXTS:
        for level in (logging.WARNING, logging.ERROR):
            lines = _logged("A file called %s is %s", text, text, level=level).split("\n")
            assert len(lines) == 1
            assert moves(lines[0]) == []


def test_a_traceback_in_the_log_cannot_be_taken_for_a_record() -> None:
    for text in filter(is_whole, TEXTS):
        try:
            raise ValueError(text)  # noqa: TRY301 - a real traceback is what is wanted
        except ValueError:
            first, *others = _logged("It failed", exc_info=True).split("\n")
        assert first.endswith("It failed")
        assert all(line.startswith("  ") for line in others), text
        assert moves("".join(others)) == [], text


def test_the_companions_own_log_stayed_as_it_began(party: Party) -> None:
    log = party.log()
    assert moves(log) == []
    assert FORGED not in log
    assert "WARNING" not in log
    assert "ERROR" not in log


def _calls(party: Party, command: str) -> list[list[object]]:
    """The ways of calling it; a hostile argument in its place: some, or in the long form all."""
    calls: list[list[object]] = []
    texts = [text for text in TEXTS if "\0" not in text]  # no program is called with one
    texts = texts if LONG else texts[:: len(texts) // 5]
    people = list(party.borne)[: 200 if LONG else 4]
    for way in SAID[command]:
        placed = {"TEXT": texts, "WHO": people}
        most = max((len(placed[each]) for each in way if each in placed), default=1)
        calls += [
            [placed[each][number % len(placed[each])] if each in placed else each for each in way]
            for number in range(most)
        ]
    nowhere = party.folder / "\x1b]0;FORGED\x07\nFORGED"
    return [[nowhere / "x" if each == "NOWHERE" else each for each in call] for call in calls]


def _file_called(file: Path, name: str) -> None:
    content = "First Name,Last Name,Email Address\n" + f'"{FORGED}","x\n{FORGED}",x@evil.example\n'
    if file.suffix == ".zip":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(name, content)
            archive.writestr(f"twice/{name}.csv", content)
    else:
        file.write_text(content)


def _logged(message: str, *arguments: object, level: int = logging.WARNING, **more: Any) -> str:
    record = logging.getLogger("companion").makeRecord(
        "companion", level, __file__, 1, message, arguments, sys.exc_info() if more else None
    )
    return OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s").format(record)
