"""What Keepwarm is made of and has not written itself: pinned, unmodified, and running nothing that is not its own."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.supply import licences, locked, pins, remote_code, vendored

ROOT = Path(__file__).resolve().parent.parent
SOME_HASH = "0" * 64
NEVER_ASKED = f"extra==1.0 --hash=sha256:{SOME_HASH}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what is checked, to plant faults in."""
    for name in ("pyproject.toml", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, tmp_path)
    for name in ("requirements", "extension", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def change(path: Path, pattern: str, by: str) -> None:
    """Replace the first place that has the pattern."""
    text, count = re.subn(pattern, by, path.read_text(), count=1)
    assert count, f"{path.name} has nothing like {pattern}"
    path.write_text(text)


def test_everything_is_as_it_should_be() -> None:
    checked = subprocess.run(
        [sys.executable, "-m", "scripts.supply"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_make_check_asks_for_it() -> None:
    assert re.search(
        r"^check:.*\n(?:\t.*\n)*\t\$\(BIN\)/python -m scripts\.supply$", (ROOT / "Makefile").read_text(), re.MULTILINE
    )


@pytest.mark.parametrize("name", ["Makefile", "README.md"])
def test_whatever_is_installed_is_held_to_its_hash(name: str) -> None:
    installing = re.findall(r"pip\b[^\n]* install [^\n]+|pip install [^\n]+", (ROOT / name).read_text())
    assert len(installing) >= 3
    assert not [
        each for each in installing if "--require-hashes -r requirements/" not in each and "--no-deps" not in each
    ]


@pytest.mark.parametrize(
    ("pattern", "by"),
    [
        pytest.param(r"flask==[\d.]+ \\\n(    --hash=\S+(?: \\)?\n)+", "flask==3.1.3\n", id="no hash"),
        pytest.param(r"flask==([\d.]+)", r"flask>=\1", id="no version"),
        pytest.param(r"flask==[\d.]+", "flask==2.0.0", id="a version not asked for"),
        pytest.param(r"flask==[\d.]+ ", "flask @ https://packages.invalid/flask.tar.gz ", id="an address"),
        pytest.param(r"--hash=sha256:\w+", "--hash=md5:d41d8cd98f00b204e9800998ecf8427e", id="a weak hash"),
        pytest.param(r"\A", "--extra-index-url https://packages.invalid/\n", id="another index"),
        pytest.param(r"\A", "-e ./somewhere\n", id="a folder"),
        pytest.param(r"\A", NEVER_ASKED, id="what the other file has not"),
        pytest.param(r"waitress==[\d.]+ \\\n(    --hash=\S+(?: \\)?\n)+", "", id="a missing one"),
    ],
)
def test_a_requirement_that_is_not_pinned_is_found(project: Path, pattern: str, by: str) -> None:
    assert not pins.faults(project)
    change(project / "requirements" / "run.txt", pattern, by)
    assert pins.faults(project)


def test_a_requirement_out_of_its_bounds_is_found(project: Path) -> None:
    change(project / "pyproject.toml", r'"flask>=3\.1,<4"', '"flask>=4,<5"')
    assert any("flask" in fault and ">=4" in fault for fault in pins.faults(project))


@pytest.mark.parametrize(
    "planted",
    [
        {"integrity": None},
        {"integrity": "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk="},
        {"resolved": "https://packages.invalid/typescript.tgz"},
        {"hasInstallScript": True},
        {"link": True},
    ],
    ids="-".join,
)
def test_a_tool_that_is_not_locked_is_found(project: Path, planted: dict[str, object]) -> None:
    assert not locked.faults(project)
    lock = json.loads((project / "package-lock.json").read_text())
    package = lock["packages"]["node_modules/typescript"]
    package.update(planted)
    lock["packages"]["node_modules/typescript"] = {key: value for key, value in package.items() if value is not None}
    (project / "package-lock.json").write_text(json.dumps(lock))
    assert any("typescript" in fault for fault in locked.faults(project))


def test_nothing_of_npm_may_ship(project: Path) -> None:
    change(
        project / "package.json",
        r'"devDependencies": \{',
        '"dependencies": {"left-pad": "^1.3.0"}, "devDependencies": {',
    )
    assert locked.faults(project)


def test_packages_that_may_run_something_when_installed_are_found(project: Path) -> None:
    change(project / ".npmrc", "ignore-scripts=true\n", "")
    assert locked.faults(project) == [".npmrc lets packages run programs of their own when they are installed."]


def test_a_vendored_file_that_was_changed_added_removed_or_linked_is_found(project: Path) -> None:
    folder = project / vendored.VENDOR / "uplot"
    assert not vendored.faults(project)

    whole = (folder / "uPlot.esm.js").read_bytes()
    (folder / "uPlot.esm.js").write_bytes(whole + b"\n")
    assert vendored.faults(project) == ["extension/vendor/uplot/uPlot.esm.js is not what its checksum says."]

    (folder / "uPlot.esm.js").unlink()
    assert vendored.faults(project) == ["extension/vendor/uplot/uPlot.esm.js is missing."]

    (project / "elsewhere.js").write_bytes(whole)
    (folder / "uPlot.esm.js").symlink_to(project / "elsewhere.js")
    assert vendored.faults(project) == ["extension/vendor/uplot/uPlot.esm.js is not what its checksum says."]

    (folder / "uPlot.esm.js").unlink()
    (folder / "uPlot.esm.js").write_bytes(whole)
    (folder / "deep").mkdir()
    (folder / "deep" / "more.js").write_text("")
    assert vendored.faults(project) == ["extension/vendor/uplot/deep/more.js has no checksum in the README beside it."]


def test_a_vendored_file_that_belongs_to_nothing_or_has_no_licence_is_found(project: Path) -> None:
    folder = project / vendored.VENDOR
    (folder / "loose.js").write_text("")
    change(folder / "uplot" / "README.md", r"MIT \(LICENSE\)", "WTFPL (LICENSE)")
    change(folder / "d3-force" / "README.md", r"\| LICENSE \| \w+ \|\n", "")
    found = vendored.faults(project)
    assert {re.split(r"[ :]", fault)[0] for fault in found} >= {
        "extension/vendor/loose.js",
        "extension/vendor/uplot",
        "extension/vendor/d3-force",
    }


def test_a_version_that_the_page_of_licences_does_not_tell_is_found(project: Path) -> None:
    assert not licences.faults(project)
    change(project / licences.PAGE, r"(`waitress` \| )[\d.]+", r"\g<1>0.1")
    assert licences.faults(project)


def test_what_may_not_run_beside_keepwarm_is_found(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "PERMISSIVE", licences.PERMISSIVE - {"ZPL-2.1"})
    assert licences.faults(project) == ["waitress is under ZPL-2.1, which what ships may not be."]


def test_a_licence_nobody_has_read_is_found(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(project / "requirements" / "dev.txt", r"\A", f"nobody-has-this==1.0 --hash=sha256:{SOME_HASH}\n")
    assert "nobody-has-this is not installed here" in licences.faults(project)[0]
    monkeypatch.setattr(licences, "FREE", licences.FREE - {"MPL-2.0"})
    assert "MPL-2.0" in licences.faults(project)[0]


def test_a_tool_of_npm_that_is_not_free_is_found(project: Path) -> None:
    change(project / "package-lock.json", r'"license": "MPL-2.0"', '"license": "UNLICENSED"')
    assert licences.faults(project) == ["package-lock.json has something under UNLICENSED."]


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("(MIT OR GPL-3.0-or-later)", True),
        ("GPL-3.0", False),
        ("MIT AND GPL-3.0", False),
        ("", False),
    ],
)
def test_of_alternative_licences_one_that_may_be_is_enough(said: str, *, allowed: bool) -> None:
    assert licences.may_be(said, licences.PERMISSIVE) is allowed


REMOTE = [
    ("planted.js", "eval('1')"),
    ("planted.js", "const run = eval;"),
    ("planted.js", "(0, eval)(text)"),
    ("planted.js", "new Function(text)()"),
    ("planted.js", "Function('return 1')()"),
    ("planted.js", "[].constructor.constructor('return 1')()"),
    ("planted.js", "setTimeout('run()', 1)"),
    ("planted.js", 'import { x } from "https://cdn.invalid/x.js";'),
    ("planted.js", 'export * from "//cdn.invalid/x.js";'),
    ("planted.js", 'let a;import"https://cdn.invalid/x.js";'),
    ("planted.js", 'import {x} from"bare-name";'),
    ("planted.js", "await import(address)"),
    ("planted.js", 'await import("https://cdn.invalid/x.js")'),
    ("planted.js", 'importScripts("https://cdn.invalid/x.js")'),
    ("planted.js", 'document.createElement("script").src = "https://cdn.invalid/x.js"'),
    ("planted.js", "document.createElementNS(SVG, 'script')"),
    ("planted.js", "document.createElement(`iframe`)"),
    ("planted.js", 'h("script", { src: address })'),
    ("planted.js", 'await import("./" + name)'),
    ("planted.js", "await import(/** @type {string} */ (address))"),
    ("planted.js", "new Worker(address)"),
    ("planted.js", "WebAssembly.instantiate(bytes)"),
    ("planted.js", "place.innerHTML = text"),
    ("planted.js", "place.insertAdjacentHTML('beforeend', text)"),
    ("planted.js", "document.write(text)"),
    ("planted.js", 'const a = "/*"; eval(text); const b = "*/";'),
    ("planted.html", '<script src="https://cdn.invalid/x.js"></script>'),
    ("planted.html", '<script src="//cdn.invalid/x.js"></script>'),
    ("planted.html", "<script>run()</script>"),
    ("planted.html", '<SCRIPT type="module">run()</SCRIPT>'),
    ("planted.html", '<img src="x.png" onerror="run()">'),
    ("planted.html", '<a href="javascript:run()">x</a>'),
    ("planted.html", '<link rel="stylesheet" href="https://cdn.invalid/x.css">'),
    ("planted.html", '<iframe src="x.html"></iframe>'),
    ("planted.html", '<base href="/elsewhere/">'),
    ("planted.css", '@import "https://cdn.invalid/x.css";'),
    ("planted.css", "a { background: url(https://cdn.invalid/x.png) }"),
    ("planted.css", "a { background: url('//cdn.invalid/x.png') }"),
    ("planted.svg", "<svg><script>run()</script></svg>"),
    ("planted.svg", '<svg onload="run()"></svg>'),
    ("planted.svg", '<svg><image xlink:href="https://cdn.invalid/x.png"/></svg>'),
]


@pytest.mark.parametrize(("name", "text"), REMOTE, ids=[text for _, text in REMOTE])
def test_code_that_is_not_the_extension_s_own_is_found(tmp_path: Path, name: str, text: str) -> None:
    place = tmp_path / "extension" / "popup"
    place.mkdir(parents=True)
    (place / name).write_text(f"{text}\n")
    found = remote_code.faults(tmp_path)
    assert found
    assert all(fault.startswith(f"extension/popup/{name} ") for fault in found)


@pytest.mark.parametrize(
    "text",
    [
        'import { h } from "../interface/element.js";',
        'await import("./tabs/week.js");',
        'import(/** @type {string} */ ("../../vendor/d3-timer/d3-timer.min.js"))',
        'h("p", {}, "an import, a script")',
        "setTimeout(run, 1)",
    ],
)
def test_code_that_is_the_extension_s_own_is_not_complained_of(tmp_path: Path, text: str) -> None:
    (tmp_path / "extension").mkdir()
    (tmp_path / "extension" / "own.js").write_text(f"{text}\n")
    assert not remote_code.faults(tmp_path)
