"""The JavaScript tools: each of one version, with its checksum, from no address, running nothing when installed."""

import json
import re
from pathlib import Path
from typing import Any


def packages(root: Path) -> dict[str, dict[str, Any]]:
    """Each package in package-lock.json by its place under node_modules; the project's own has the place ""."""
    lock: dict[str, dict[str, dict[str, Any]]] = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))
    return lock["packages"]


def faults(root: Path) -> list[str]:
    """What is wrong with the lock file of the project at `root`, a sentence each."""
    asked = json.loads((root / "package.json").read_text(encoding="utf-8"))
    there = packages(root)
    own = there.pop("")
    found = [f"package.json has “{each}”: nothing of npm may ship." for each in asked if each == "dependencies"]
    if "ignore-scripts=true" not in (root / ".npmrc").read_text(encoding="utf-8").splitlines():
        found.append(".npmrc lets packages run programs of their own when they are installed.")
    for place, package in there.items():
        name = place.removeprefix("node_modules/")
        if not re.fullmatch(r"sha512-[A-Za-z0-9+/]{86}==", package.get("integrity", "")):
            found.append(f"package-lock.json has no SHA-512 for {name}.")
        if "resolved" in package or package.get("link"):
            found.append(f"package-lock.json says from where {name} is.")
        if package.get("hasInstallScript"):
            found.append(f"{name} runs a program of its own when it is installed.")
    return found + [
        f"package-lock.json does not have the {name} that package.json asks for; run make lock."
        for name, version in asked["devDependencies"].items()
        if own["devDependencies"].get(name) != version or f"node_modules/{name}" not in there
    ]
