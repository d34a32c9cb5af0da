"""What `make package` makes: the same bytes wherever and whenever it is made, and nothing in it that is not to ship."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.package_extension import shipped

ROOT = Path(__file__).resolve().parent.parent
MAKING = (
    (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", "dist", "."),
    (sys.executable, "scripts/package_extension.py", "dist"),
    (sys.executable, "-m", "scripts.supply.bill", "dist"),
)
# A checkout's folder, when its files were last written, and the habits of who makes a package of it.
HERE = ("a", 1_000_000_000, 0o077, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"})
THERE = (
    "elsewhere/and deeper/ü",
    2_100_000_000,
    0o000,
    {"TZ": "Pacific/Niue", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"},
)


def checked_out(folder: Path, written: int) -> None:
    """Lay the project's files into the folder, as a clone does."""
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    names = [name for name in tracked.stdout.decode().split("\0") if name and (ROOT / name).is_file()]
    for name in names if written % 2 else reversed(names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
        os.utime(folder / name, (written, written))


def made(folder: Path, checkout: tuple[str, int, int, dict[str, str]]) -> dict[str, Path]:
    """The packages made from a checkout of that kind, by file name."""
    name, written, umask, habits = checkout
    place = folder / name
    checked_out(place, written)
    environment = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"} | habits
    for command in MAKING:
        subprocess.run(command, cwd=place, env=environment, umask=umask, check=True, capture_output=True, timeout=120)
    return {path.name: path for path in sorted((place / "dist").iterdir())}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return made(tmp_path_factory.mktemp("one"), HERE)


def contents(package: Path) -> dict[str, bytes]:
    """What is in a package, by name."""
    if package.suffix == ".json":
        return {package.name: package.read_bytes()}
    with ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_make_package_does_what_is_done_here() -> None:
    recipe = re.search(r"^package:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe
    commands = [line.split() for line in recipe[1].splitlines()]
    assert [line[1:] for line in commands] == [list(command[1:]) for command in MAKING]


def test_two_checkouts_at_other_times_places_and_habits_make_the_same_bytes(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    again = made(tmp_path, THERE)
    assert len(packages) == len(MAKING)
    sums = [{name: sha256(path.read_bytes()).hexdigest() for name, path in each.items()} for each in (packages, again)]
    assert sums[0] == sums[1]


def test_the_wheel_is_the_companion_and_nothing_else(packages: dict[str, Path]) -> None:
    (wheel,) = [path for name, path in packages.items() if name.endswith(".whl")]
    tracked = {path.relative_to(ROOT).as_posix() for path in (ROOT / "companion").rglob("*.py")}
    about = {name for name in contents(wheel) if ".dist-info/" in name}
    assert contents(wheel).keys() - about == tracked
    assert {name.split("/", 1)[1] for name in about} == {
        "METADATA",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
        "RECORD",
    }


def test_the_extension_s_zip_is_the_extension_and_nothing_else(packages: dict[str, Path]) -> None:
    (extension,) = [path for name, path in packages.items() if name.endswith(".zip")]
    names = set(contents(extension))
    assert {name.split("/")[0] for name in names} == {"manifest.json", "LICENSE", "extension"}
    assert not [name for name in names if re.search(r"\.test\.|(^|/)tests?/|\.ts$|(^|/)\.", name)]
    referred = re.findall(r'"(extension/[^"*]+)"', contents(extension)["manifest.json"].decode())
    assert set(referred) <= names


def test_no_package_tells_of_a_machine_or_of_somebody(packages: dict[str, Path]) -> None:
    places = [re.escape(f"{each}/") for each in (ROOT, Path.home())]
    told = re.compile("|".join([*places, r"/home/", r"/Users/", r"/tmp/", r"[A-Z]:\\Users"]).encode())
    mail = re.compile(rb"\b[\w.+-]+@(?!(?:[\w-]+\.)*(?:example|invalid|test)\b)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b")
    for package in packages.values():
        for name, content in contents(package).items():
            assert not told.findall(content), f"{package.name}: {name}"
            assert name.endswith("/LICENSE") or not mail.findall(content), f"{package.name}: {name}"


def test_the_bill_tells_of_all_that_runs_or_ships_under_a_name_that_programs_know(packages: dict[str, Path]) -> None:
    (bill,) = [json.loads(path.read_text()) for name, path in packages.items() if name.endswith(".cdx.json")]
    told = {component["purl"] for component in bill["components"]}
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    for name in (re.split("[<>=]", each)[0] for each in asked):
        assert [each for each in told if each.startswith(f"pkg:pypi/{name}@")], name
    assert [each for each in told if each.startswith("pkg:npm/%40tanstack/virtual-core@")]
    assert len(told) == len(bill["components"]) == len(bill["dependencies"][0]["dependsOn"])


def test_a_file_of_a_kind_unknown_does_not_ship_unseen(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "extension", tmp_path / "extension")
    for name in ("manifest.json", "LICENSE"):
        shutil.copy(ROOT / name, tmp_path)
    assert shipped(tmp_path)
    for name in ("notes.txt", ".DS_Store", "contacts.csv", "popup.js.orig"):
        (tmp_path / "extension" / "popup" / name).write_text("")
        with pytest.raises(ValueError, match=re.escape(name)):
            shipped(tmp_path)
        (tmp_path / "extension" / "popup" / name).unlink()
