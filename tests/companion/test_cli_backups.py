"""`keepwarm backup`, `restore`, and what `doctor` says of backups."""

import json
import re
from datetime import date
from pathlib import Path

from companion.demo.polling import until
from companion.demo.service import Service
from tests.companion.keepwarm import keepwarm
from tests.companion.web.people import capture


def names(data: Path) -> list[str]:
    """Who is kept."""
    exported = keepwarm("export", "--data", data, "--json").json
    return sorted(each["name"] for each in exported["network"]["contacts"])


def test_there_and_back_again(service: Service) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", "ada")])
    made = keepwarm("backup", "--data", service.data, "--json").json["backup"]
    service.api().deliver("/v1/captures", [capture("Bo Example", "bo")])
    refused = keepwarm("restore", made, "--data", service.data)
    assert refused.code == 1
    assert re.search(r"in use by process \d+\. Stop that one first", refused.err)
    service.stop()
    done = keepwarm("restore", made, "--data", service.data)
    assert done.code == 0
    assert "(contacts: 1, paired browsers and scripts: 1)" in done.out
    assert names(service.data) == ["Ada Example"]
    undo = re.search(r"keepwarm restore (\S+) --data", done.out)
    assert undo
    assert keepwarm("restore", undo[1], "--data", service.data, "--json").json["counts"]["contacts"] == 2
    assert names(service.data) == ["Ada Example", "Bo Example"]
    service.start()


def test_a_backup_can_be_taken_along(service: Service, tmp_path: Path) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", "ada")])
    assert keepwarm("backup", tmp_path / "mine.zip", "--data", service.data).code == 0
    assert (tmp_path / "mine.zip").stat().st_mode & 0o777 == 0o600
    done = keepwarm("restore", tmp_path / "mine.zip", "--data", tmp_path / "elsewhere")
    assert (done.code, "brings it back" in done.out) == (0, False)
    assert names(tmp_path / "elsewhere") == ["Ada Example"]


def test_the_doctor_lists_backups_and_finds_a_damaged_one(service: Service) -> None:
    assert "There is no backup yet" in keepwarm("doctor", "--data", service.data).out
    service.api().deliver("/v1/captures", [capture("Ada Example", "ada")])
    made = Path(keepwarm("backup", "--data", service.data, "--json").json["backup"])
    report = keepwarm("doctor", "--data", service.data, "--json").json
    assert report["findings"] == []
    assert [(each["file"], each["sound"]) for each in report["backups"]] == [(str(made), True)]
    made.write_bytes(made.read_bytes()[:-5])
    done = keepwarm("doctor", "--data", service.data)
    assert done.code == 1
    assert f"{made.name}  (damaged)" in done.out
    assert "Remove it; `keepwarm backup` makes a new one." in done.out


def test_a_companion_makes_a_backup_a_day(service: Service) -> None:
    service.api().deliver("/v1/captures", [capture("Ada Example", "ada")])
    service.stop()
    service.start()
    until("the backup of today", lambda: list((service.data / "backups").glob("*.zip")), seconds=60)
    (made,) = (service.data / "backups").glob("*.zip")
    assert date.today().isoformat() in made.name  # noqa: DTZ011 - the person's own day


def test_what_is_no_backup_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("no zip")
    done = keepwarm("restore", tmp_path / "x", "--data", tmp_path / "data", "--json")
    assert done.code == 1
    assert "is no whole backup of Keepwarm" in json.loads(done.out)["error"]["message"]
    assert not (tmp_path / "data").exists()
