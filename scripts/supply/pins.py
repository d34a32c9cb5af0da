"""The Python requirements: each of one version, with its hashes, as pyproject.toml allows, and from no address."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_LINE = re.compile(
    r"(?P<name>[a-z0-9-]+)==(?P<version>[\w.!+]+)(?: ; (?P<marker>[^\\#]+?))?(?P<hashes>(?: --hash=\S+)+)"
)
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Pin:
    """One package at one version; `hashes` are of its files, each `sha256:` and 64 hexadecimal digits."""

    name: str
    version: str
    hashes: tuple[str, ...]


def lines(text: str) -> list[str]:
    """What a requirements file asks for, each on one line, its comments left out."""
    bare = re.sub(r"^ *#.*$", "", text, flags=re.MULTILINE)
    return [" ".join(line.split()) for line in re.sub(r"\\\n", " ", bare).splitlines() if line.strip()]


def pins(text: str) -> list[Pin]:
    """The lines of a requirements file that are pins."""
    return [pin for line in lines(text) if (pin := _pin(line))]


def pinned(root: Path, name: str) -> dict[str, Pin]:
    """The pins in requirements/<name>.txt, by name."""
    return {pin.name: pin for pin in pins((root / "requirements" / f"{name}.txt").read_text(encoding="utf-8"))}


def faults(root: Path) -> list[str]:
    """What is wrong with the requirements of the project at `root`, a sentence each."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    run = [
        *project["project"]["dependencies"],
        *project["dependency-groups"]["build"],
        *project["build-system"]["requires"],
    ]
    extras = [each for extra in project["project"]["optional-dependencies"].values() for each in extra]
    own = project["project"]["name"]
    found = []
    for name, asked in (("run", run), ("dev", run + extras)):
        found += _malformed(root, name)
        found += _out_of_bounds(pinned(root, name), [Requirement(each) for each in asked], own, name)
    dev = pinned(root, "dev")
    return found + [
        f"requirements/dev.txt has another {name} than requirements/run.txt."
        for name, pin in pinned(root, "run").items()
        if dev.get(name) != pin
    ]


def _pin(line: str) -> Pin | None:
    parts = _LINE.fullmatch(line)
    if not parts:
        return None
    hashes = tuple(each.removeprefix("--hash=") for each in parts["hashes"].split())
    return Pin(parts["name"], parts["version"], hashes) if all(map(_HASH.fullmatch, hashes)) else None


def _malformed(root: Path, name: str) -> list[str]:
    text = (root / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return [
        f"requirements/{name}.txt: “{line[:60]}” is not one version with its SHA-256 hashes."
        for line in lines(text)
        if not _pin(line)
    ] + [f"requirements/{name}.txt names an address." for _ in re.findall(r"://", text)[:1]]


def _out_of_bounds(pins_by_name: dict[str, Pin], asked: list[Requirement], own: str, name: str) -> list[str]:
    found = []
    for each in asked:
        pin = pins_by_name.get(canonicalize_name(each.name))
        if each.name == own:
            continue
        if pin is None:
            found.append(f"requirements/{name}.txt does not pin {each.name}, which pyproject.toml asks for.")
        elif not each.specifier.contains(pin.version):
            found.append(
                f"requirements/{name}.txt pins {each.name} {pin.version}; pyproject.toml asks for {each.specifier}."
            )
    return found
