"""The code of others that ships with the extension: what its README says it is, byte by byte, and nothing beside it."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

VENDOR = Path("extension/vendor")
LICENCES = ("MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause")


@dataclass(frozen=True, slots=True)
class Vendored:
    """One folder of `extension/vendor`: `sums` are SHA-256 in hexadecimal, by file name."""

    folder: str
    name: str
    version: str
    licence: str
    sums: dict[str, str]


def read(folder: Path) -> Vendored:
    """What a folder's README says. Raises ValueError when it does not say enough."""
    about = (folder / "README.md").read_text(encoding="utf-8")
    title = re.match(r"# (\S+) (\d+\.\d+\.\d+)\n", about)
    licence = re.search(rf"\b({'|'.join(LICENCES)}) \(LICENSE\)", about)
    if not title or not licence:
        raise ValueError(
            f"{folder.name}/README.md does not begin with name and version, or has no licence of {LICENCES}."
        )
    sums = re.findall(r"^\| (\S+) \| ([0-9a-f]{64}) \|$", about, re.MULTILINE)
    return Vendored(folder.name, title[1], title[2], licence[1], dict(sums))


def everything(root: Path) -> list[Vendored]:
    """What is vendored, by name. Raises as `read` does."""
    return [read(folder) for folder in sorted((root / VENDOR).iterdir()) if folder.is_dir()]


def faults(root: Path) -> list[str]:
    """What is wrong with the vendored files of the project at `root`, a sentence each."""
    found = []
    for entry in sorted((root / VENDOR).iterdir()):
        if entry.is_dir():
            found += _faults_of(entry)
        else:
            found.append(f"{VENDOR / entry.name} belongs to nothing.")
    return found


def _faults_of(folder: Path) -> list[str]:
    try:
        sums = read(folder).sums
    except (ValueError, OSError) as problem:
        return [f"{VENDOR / folder.name}: {problem}"]
    there = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not path.is_dir()}
    found = [f"{VENDOR / folder.name} has no LICENSE."] if "LICENSE" not in sums else []
    for name in sorted({*there, *sums} - {"README.md"}):
        place = VENDOR / folder.name / name
        if name not in sums:
            found.append(f"{place} has no checksum in the README beside it.")
        elif name not in there:
            found.append(f"{place} is missing.")
        elif there[name].is_symlink() or sha256(there[name].read_bytes()).hexdigest() != sums[name]:
            found.append(f"{place} is not what its checksum says.")
    return found
