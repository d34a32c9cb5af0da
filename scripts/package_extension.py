"""One zip for both browsers, the same bytes for the same files: names sorted, times fixed, no extra attributes."""

import json
import sys
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell


def shipped() -> list[Path]:
    """What a browser needs, and the licence."""
    parts = [ROOT / "manifest.json", ROOT / "LICENSE", *(ROOT / "extension").rglob("*")]
    return sorted(part for part in parts if part.is_file())


def main(folder: Path) -> Path:
    """Write the zip into `folder` and return its path."""
    version = json.loads((ROOT / "manifest.json").read_text())["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"keepwarm-extension-{version}.zip"
    with ZipFile(target, "w") as archive:
        for file in shipped():
            entry = ZipInfo(file.relative_to(ROOT).as_posix(), EARLIEST)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes(), ZIP_DEFLATED)
    return target


if __name__ == "__main__":
    print(main(Path(sys.argv[1])).name)
