"""`keepwarm import` of what `keepwarm export` wrote."""

import re
from pathlib import Path

from companion.demo.service import Service
from tests.companion.keepwarm import keepwarm
from tests.companion.web.people import capture


def test_a_network_is_taken_along(service: Service, tmp_path: Path) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", note="Hi")])
    file, again = tmp_path / "network.json", tmp_path / "again.json"
    keepwarm("export", "--data", service.data, "--to", file)
    other = tmp_path / "other"
    done = keepwarm("import", file, "--data", other)
    assert done.code == 0
    assert re.search(r"is in \S+ \(contacts: 1, profiles: 1, captures: 1,", done.out)
    keepwarm("export", "--data", other, "--to", again)
    strip = re.compile(r'"exported_at": "[^"]+"')
    assert strip.sub("", again.read_text()) == strip.sub("", file.read_text())
    assert keepwarm("import", file, "--data", other).out == "All of it was here already.\n"
    assert keepwarm("import", file, "--data", other, "--json").json["imported"]["contacts"] == 0


def test_a_network_in_use_is_not_imported_into(service: Service, tmp_path: Path) -> None:
    keepwarm("export", "--data", service.data, "--to", tmp_path / "network.json")
    done = keepwarm("import", tmp_path / "network.json", "--data", service.data)
    assert done.code == 1
    assert re.search(r"in use by process \d+\..* A whole network is taken in only while no companion runs\.", done.err)


def test_a_file_that_cannot_be_imported_makes_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "people.txt"
    network = '{"exported_at": "2026-01-01T00:00:00Z"'
    for content, said in (("\x00", "has no format"), (network, "line 1, column 39"), (None, "No such file")):
        file.unlink(missing_ok=True)
        if content:
            file.write_text(content)
        done = keepwarm("import", file, "--yes", "--data", tmp_path / "data")
        assert done.code == 1
        assert f"{file} cannot be" in done.err
        assert said in done.err
    assert not (tmp_path / "data").exists()


def test_a_file_with_a_flaw_leaves_the_network_empty(service: Service, tmp_path: Path) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", note="Hi")])
    file = tmp_path / "network.json"
    keepwarm("export", "--data", service.data, "--to", file)
    file.write_text(file.read_text().replace('"text": "Hi"', '"text": 7'))
    done = keepwarm("import", file, "--data", tmp_path / "other")
    assert done.code == 1
    assert "was not imported: notes[0]: Note: Expected `str`, got `int` - at `$.text`." in done.err
    assert keepwarm("export", "--data", tmp_path / "other", "--json").json["network"]["contacts"] == []


def test_a_look_at_a_network_says_what_is_in_it_and_takes_nothing_in(service: Service, tmp_path: Path) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", note="Hi")])
    file = tmp_path / "network.json"
    keepwarm("export", "--data", service.data, "--to", file)
    looked = keepwarm("import", file, "--dry-run", "--data", tmp_path / "other")
    assert (looked.code, "contacts: 1" in looked.out, (tmp_path / "other").exists()) == (0, True, False)
    assert keepwarm("import", file, "--dry-run", "--json", "--data", service.data).json["found"]["contacts"] == 1
