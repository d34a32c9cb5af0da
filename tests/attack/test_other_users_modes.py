"""Nothing that Keepwarm makes is ever open to another user of the machine, not even for the moment of its making."""

import base64
import shlex
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from companion.demo.api import Api
from companion.demo.service import RUN, Service, free_port
from tests.attack.length import LONG
from tests.attack.other_users.traced import made, shell, under_strace
from tests.companion.web.people import capture

pytestmark = pytest.mark.usefixtures("strace")
FILES = "open,openat,creat,mkdir,mkdirat"
UMASKS = ["000", "022"] if LONG else ["000"]  # what is asked for with a file is the same under every one
KEEPWARM = f"{shlex.quote(sys.executable)} -m companion"
CSV = "First Name,Last Name,Email Address\nAda,Example,ada@example.org\nBo,Other,bo@example.org\n"
COMMANDS = f"""
umask $MASK
{KEEPWARM} import --data $DATA --yes $ROOT/people.csv
{KEEPWARM} calendar --data $DATA --address
{KEEPWARM} backup --data $DATA
{KEEPWARM} backup --data $DATA $ROOT/mine.zip
for kind in json csv vcard zip; do {KEEPWARM} export --data $DATA --as $kind --to $ROOT/all.$kind; done
{KEEPWARM} erase --data $DATA --yes 'Bo Other'
{KEEPWARM} restore --data $ROOT/deep/er/restored $ROOT/mine.zip
{KEEPWARM} doctor --data $DATA
"""


def open_to_others(folder: Path) -> Iterator[Path]:
    for each in (folder, *folder.rglob("*")):
        if stat.S_IMODE(each.lstat().st_mode) & 0o077:
            yield each


@pytest.mark.parametrize("umask", UMASKS)
def test_no_command_makes_anything_that_others_can_open(tmp_path: Path, umask: str) -> None:
    (tmp_path / "people.csv").write_text(CSV)
    trace, data = tmp_path / "trace", tmp_path / "data"
    done = shell(f"MASK={umask}\n{COMMANDS}", under_strace(trace, FILES), ROOT=tmp_path, DATA=data)
    assert done.returncode == 0, done.stderr
    names = {Path(each.path).name for each in made(trace)}
    assert {"network.json.new", "journal.new", "mine.zip.new", "all.zip", "all.json", "backups", "er"} <= names
    assert [each for each in made(trace) if each.mode & 0o077] == []
    assert list(open_to_others(data)) == []
    for name in ("mine.zip", "all.json", "all.csv", "all.vcard", "all.zip", "deep"):
        assert list(open_to_others(tmp_path / name)) == []


@pytest.mark.parametrize("umask", UMASKS)
def test_a_running_companion_makes_nothing_that_others_can_open(tmp_path: Path, umask: str) -> None:
    trace = tmp_path / "trace"
    masked = ("sh", "-c", f'umask {umask}; exec "$@"', "sh")
    service = Service(tmp_path, free_port())
    service.start(["env", "PYTHONDONTWRITEBYTECODE=1", *masked, *under_strace(trace, FILES), *RUN])
    api = service.api()
    api.deliver("/v1/captures", [capture(handle=f"ada{at}") for at in range(3)])
    begin_import(api)
    service.command("backup")
    running = list(open_to_others(service.data))
    service.stop()
    assert running == list(open_to_others(service.data)) == []
    names = {Path(each.path).name for each in made(trace)}
    assert {"lock", "holder.new", "running.json.new", "journal.new", "imports"} <= names
    assert [each for each in made(trace) if each.mode & 0o077] == []


def begin_import(api: Api) -> None:
    begun = api.post("/v1/imports", {"id": str(uuid4()), "file_name": "people.csv", "size": len(CSV)})
    api.post(f"/v1/imports/{begun['id']}/parts", {"offset": 0, "data": base64.b64encode(CSV.encode()).decode()})
