"""`keepwarm holdings` and `keepwarm erase`: nothing of somebody is left in any file, running or not."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from companion.demo.service import Service
from companion.store.file_store import open_store
from companion.store.traces import MARK
from companion.usecases.erase_contact import erase_contact
from tests.companion.keepwarm import keepwarm
from tests.companion.usecases.imports.people_csv import BO, connections
from tests.companion.web.people import capture, touch

NAME = b"Xanthippe"


@pytest.fixture(params=["running", "stopped"])
def folder(request: pytest.FixtureRequest, service: Service, tmp_path: Path) -> Path:
    """Somebody who is in every kind of file: imported, captured, touched, noted, checkpointed, backed up."""
    row = ("Xanthippe", "Voss", "https://github.com/xan", "xanthippe@voss.example", "Xanthippe Ltd", "Boss", "")
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(row, BO))
    assert keepwarm("import", file, "--yes", "--data", service.data).code == 0
    api = service.api()
    [saved] = api.deliver("/v1/captures", [capture("Xanthippe Voss", "xan", note="Xanthippe hums")])
    api.deliver("/v1/interactions", [touch(saved["contact_id"], words="Dear Xanthippe")])
    service.stop()  # a checkpoint files what there is by month
    keepwarm("backup", "--data", service.data)
    service.start()
    service.api().post(f"/v1/contacts/{saved['contact_id']}/notes", {"text": "Xanthippe again, in the journal"})
    if request.param == "stopped":
        service.stop()
    return service.data


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file's bytes, and those of what is packed in it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            yield str(path), content
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(io.BytesIO(content)) as whole:
                    yield from ((f"{path}:{name}", whole.read(name)) for name in whole.namelist())


def told_of(folder: Path) -> list[str]:
    return [name for name, content in contents(folder) if NAME.lower() in content.lower()]


def test_what_is_held_is_told_and_after_erasing_no_byte_of_it_is_left(folder: Path) -> None:
    held = keepwarm("holdings", "xanthippe voss", "--data", folder, "--json").json
    assert {"contacts", "profiles", "captures", "interactions", "notes", "answers"} <= held["held"].keys()
    assert [each["file_name"] for each in held["imports"]] == ["Connections.csv"]
    assert len(held["backed_up_on"]) >= 1
    assert len(told_of(folder)) >= 3
    erased = keepwarm("erase", "Xanthippe Voss", "--yes", "--data", folder)
    assert (erased.code, "you can go back to no earlier day" in erased.out) == (0, True)
    assert erased.out.endswith("Xanthippe Voss is erased.\n")
    assert told_of(folder) == []
    assert not (folder / MARK).exists()
    assert len(list((folder / "backups").glob("*.zip"))) == 1
    assert keepwarm("doctor", "--data", folder).code == 0
    assert [each["name"] for each in keepwarm("export", "--data", folder).json["network"]["contacts"]] == ["Bo Reed"]


def test_nobody_is_erased_without_a_word(tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(BO))
    keepwarm("import", file, "--yes", "--data", tmp_path / "data")
    refused = keepwarm("erase", "Bo Reed", "--data", tmp_path / "data")
    assert (refused.code, "say --yes" in refused.err) == (1, True)
    assert keepwarm("holdings", "Bo Reed", "--data", tmp_path / "data").out.startswith("Bo Reed  ")
    assert keepwarm("erase", "Nobody", "--yes", "--data", tmp_path / "data").code == 1


def test_what_a_crash_interrupted_is_done_when_the_folder_is_opened_again(tmp_path: Path) -> None:
    file, data = tmp_path / "Connections.csv", tmp_path / "data"
    file.write_bytes(connections(("Xanthippe", "Voss", "https://github.com/xan", "", "", "", ""), BO))
    keepwarm("import", file, "--yes", "--data", data)
    keepwarm("backup", "--data", data)
    with closing(open_store(data)) as store, store.change() as changed:
        [contact] = [each for each in changed.contacts if each.name == "Xanthippe Voss"]
        erase_contact(changed, contact.id)
    (data / MARK).write_text("2026-0")  # as a crash between the change and all the rest may leave it
    assert told_of(data)
    assert keepwarm("due", "--data", data).code == 0
    assert told_of(data) == []
    assert not (data / MARK).exists()
