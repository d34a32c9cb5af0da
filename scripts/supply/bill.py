"""The bill of materials that goes with a release: what the companion runs with and the extension holds, for programs.

CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/), without the moment or a serial number: the same bytes every time.
"""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scripts.supply import pins, vendored
from scripts.supply.licences import BUILD_ONLY, licence

ROOT = Path(__file__).resolve().parents[2]


def bill(root: Path) -> dict[str, Any]:
    """The bill of the project at `root`. Raises ValueError where a licence is not known."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    runs = [
        _component("pypi", pin.name, pin.version, licence(pin.name))
        for pin in pins.pinned(root, "run").values()
        if pin.name not in BUILD_ONLY
    ]
    ships = [_component("npm", each.name, each.version, each.licence) for each in vendored.everything(root)]
    own = _component("generic", project["name"], project["version"], project["license"]) | {"type": "application"}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": own},
        "components": runs + ships,
        "dependencies": [{"ref": own["bom-ref"], "dependsOn": [each["bom-ref"] for each in runs + ships]}],
    }


def write(root: Path, folder: Path) -> Path:
    """Write the bill into `folder` and return its path. Raises as `bill` does."""
    told = bill(root)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"keepwarm-{told['metadata']['component']['version']}.cdx.json"
    target.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return target


def _component(kind: str, name: str, version: str, under: str) -> dict[str, Any]:
    address = f"pkg:{kind}/{quote(name)}@{version}"  # https://github.com/package-url/purl-spec
    about = {"bom-ref": address, "type": "library", "name": name, "version": version, "purl": address}
    return about | {"licenses": [{"expression": under}]}


if __name__ == "__main__":
    print(write(ROOT, Path(sys.argv[1])).name)
