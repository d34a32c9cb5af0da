"""Under which licence each thing is that Keepwarm runs with, is built by, or is tested with: docs/licences.md.

What runs or ships must be compatible with Keepwarm's own licence, MIT; tools are only run, and need only be free.
`python -m scripts.supply.licences` writes the page, which `make lock` does.
"""

from collections import Counter
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

from scripts.supply import locked, pins, vendored

PAGE = Path("docs/licences.md")
PERMISSIVE = {"MIT", "MIT-0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ZPL-2.1", "PSF-2.0"}
FREE = PERMISSIVE | {"MPL-2.0", "BlueOak-1.0.0", "CC0-1.0", "Python-2.0", "Zlib", "BSD"}
BUILD_ONLY = {"editables", "hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}

# What a package's metadata says in words of its own, and what those mean.
_WORDS = {
    "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache": "Apache-2.0",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "MPL": "MPL-2.0",
    "MPL 2.0": "MPL-2.0",
    "MPLv2.0": "MPL-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
}
# What the metadata leaves open, or what is installed on other platforms only: read in the package's own LICENSE.
_READ = {
    "ansicon": "MPL-2.0",
    "colorama": "BSD-3-Clause",
    "itsdangerous": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "typing-extensions": "PSF-2.0",
}


def licence(name: str) -> str:
    """A Python package's licence as an SPDX expression. Raises ValueError when nobody has said it."""
    if name in _READ:
        return _READ[name]
    try:
        said = _said(metadata(name))
    except PackageNotFoundError:
        raise ValueError(f"{name} is not installed here: say its licence in scripts/supply/licences.py.") from None
    if not may_be(said, FREE):
        raise ValueError(f"{name} is under “{said}”: read it, and say in scripts/supply/licences.py what that is.")
    return said


def page(root: Path) -> str:
    """What docs/licences.md has to be. Raises as `licence` does, and when something may not be used as it is."""
    run, dev = pins.pinned(root, "run"), pins.pinned(root, "dev")
    runs = [_row(pin, PERMISSIVE) for name, pin in run.items() if name not in BUILD_ONLY]
    builds = [_row(pin, FREE) for name, pin in run.items() if name in BUILD_ONLY]
    tools = [_row(pin, FREE) for name, pin in dev.items() if name not in run]
    ships = [
        f"| [`{each.name}`](../{vendored.VENDOR / each.folder}/README.md) | {each.version} | {each.licence} |"
        for each in vendored.everything(root)
    ]
    return (
        "\n".join(
            [
                _HEAD,
                *_table("The companion runs with", runs),
                *_table("The extension holds", ships),
                *_table("The companion is installed and packaged by", builds),
                *_table("Only tests, demo and checks run", tools),
                *_of_npm(root),
            ]
        )
        + "\n"
    )


def faults(root: Path) -> list[str]:
    """What is wrong with the licences of the project at `root`, a sentence each."""
    try:
        wanted = page(root)
    except ValueError as problem:
        return [str(problem)]
    if (root / PAGE).read_text(encoding="utf-8") != wanted:
        return [f"{PAGE} is not what the pinned versions and their licences make it: python -m scripts.supply.licences"]
    return []


_HEAD = """# Licences

Keepwarm is under the [MIT licence](../LICENSE). What it runs with and ships is compatible with that; tools are only
run. This page is made from the pinned versions by `make lock`, and `make check` holds it to them."""


def _said(about: PackageMetadata) -> str:
    declared = str(about.json.get("license_expression") or about.json.get("license") or "")
    if not declared or "\n" in declared:
        licences = [each for each in about.get_all("Classifier") or [] if each.startswith("License")]
        declared = " AND ".join(dict.fromkeys(each.rpartition(" :: ")[2] for each in licences))
    return _WORDS.get(declared, declared)


def _row(pin: pins.Pin, allowed: set[str]) -> str:
    said = licence(pin.name)
    if not may_be(said, allowed):
        raise ValueError(f"{pin.name} is under {said}, which what ships may not be.")
    return f"| `{pin.name}` | {pin.version} | {said} |"


def may_be(said: str, allowed: set[str]) -> bool:
    """Whether an SPDX expression can be met by what is allowed: of its alternatives, one is enough."""
    alternatives = said.strip("()").split(" OR ")
    return any(set(each.strip("()").split(" AND ")) <= allowed for each in alternatives)


def _table(title: str, rows: list[str]) -> list[str]:
    return ["", f"## {title}", "", "| package | version | licence |", "|---|---|---|", *rows]


def _of_npm(root: Path) -> list[str]:
    there = [package for place, package in locked.packages(root).items() if place]
    counted = Counter(str(package.get("license")) for package in there)
    for said in counted:
        if not may_be(said, FREE):
            raise ValueError(f"package-lock.json has something under {said}.")
    told = ", ".join(f"{count} {said}" for said, count in sorted(counted.items(), key=lambda each: (-each[1], each[0])))
    return [
        "",
        "## Of npm",
        "",
        f"{len(there)} packages, for checks and tests of the JavaScript alone: {told}.",
        "`package-lock.json` says which is which.",
    ]


if __name__ == "__main__":
    ROOT = Path(__file__).resolve().parents[2]
    (ROOT / PAGE).write_text(page(ROOT), encoding="utf-8")
