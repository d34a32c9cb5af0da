"""What the documents say is so."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import companion

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md")] + sorted(
    (ROOT / "docs").glob("*.md")
)
README = (ROOT / "README.md").read_text()
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text()


def keepwarm(*arguments: str) -> str:
    """What the command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "companion", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return done.stdout


def commands() -> set[str]:
    """The commands that `keepwarm --help` names."""
    listed = re.search(r"\{([a-z,-]+)\}", keepwarm("--help"))
    assert listed
    return set(listed.group(1).split(","))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_the_project_leads_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)\)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_the_readme_names_every_command_and_no_other() -> None:
    assert set(re.findall(r"`keepwarm (\w+)", README)) == commands()


def test_every_command_explains_itself() -> None:
    for command in commands():
        told = keepwarm(command, "--help")
        assert "--data" in told, command
        assert len(told.splitlines()) > 5, command


def test_the_readme_shows_the_two_set_up_commands_first() -> None:
    set_up = README.split("## Set up")[1].split("```")[1]
    assert re.findall(r"^make (\w+)", set_up, re.MULTILINE) == ["run", "test"]


def test_make_knows_every_target_the_documents_name() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = {
        target
        for document in DOCUMENTS
        for target in re.findall(r"\bmake ([a-z]+)\b(?=[`\s#])", document.read_text())
        if f"`make {target}" in document.read_text()
    }
    assert {"run", "demo", "test", "check", "bench", "package"} <= targets
    assert named <= targets


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    extension = json.loads((ROOT / "manifest.json").read_text())["version"]
    assert project == extension == companion.VERSION
    assert f"## {project}" in (ROOT / "CHANGELOG.md").read_text()


def test_the_architecture_gives_a_reason_for_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    python = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    names = {re.split(r"[\[<>=]", each)[0] for each in python} - {"keepwarm"}
    script = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    unexplained = [name for name in (*names, *script) if f"| `{name}` |" not in ARCHITECTURE]
    assert not unexplained


def test_every_dependency_has_a_lower_and_an_upper_bound() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    python = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    for each in python:
        assert each.startswith("keepwarm") or re.search(r">=[\d.]+,<[\d.]+$", each), each
    for name, version in json.loads((ROOT / "package.json").read_text())["devDependencies"].items():
        assert version.startswith("^"), name


def test_the_architecture_names_every_room() -> None:
    for house in ("companion", "extension"):
        for room in (ROOT / house).iterdir():
            if room.is_dir() and room.name != "__pycache__":
                assert f"`{house}/{room.name}" in ARCHITECTURE, f"{house}/{room.name}"


def test_every_site_the_extension_reads_is_documented() -> None:
    sites = {path.stem for path in (ROOT / "extension" / "sites").glob("*.js")} - {"index", "match", "orcid_id"}
    told = (ROOT / "docs" / "sites.md").read_text()
    assert not [site for site in sites if f"`{site}`" not in told]
