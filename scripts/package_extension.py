"""One zip for both browsers, the same bytes for the same files.

Names are sorted, times and modes fixed, and nothing is compressed: what compresses differs between versions of zlib.
"""

import json
import sys
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

ROOT = Path(__file__).resolve().parent.parent
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell
SHIPPED = {".js", ".html", ".css", ".svg", ".png", ".json", ".md", ""}  # without an ending: licences
FOR_THE_CHECKERS = {".ts"}


def shipped(root: Path) -> list[Path]:
    """What a browser needs, and the licences. Raises ValueError for a file that is of no kind known."""
    files = [root / "manifest.json", root / "LICENSE", *(root / "extension").rglob("*")]
    files = sorted(file for file in files if not file.is_dir() and file.suffix not in FOR_THE_CHECKERS)
    strange = [file for file in files if file.suffix not in SHIPPED or file.name.startswith(".") or file.is_symlink()]
    if strange:
        raise ValueError(f"Take these away, or say in scripts/package_extension.py that they ship: {strange}")
    return files


def package(root: Path, folder: Path) -> Path:
    """Write the zip of the project at `root` into `folder` and return its path. Raises as `shipped` does."""
    version = json.loads((root / "manifest.json").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"keepwarm-extension-{version}.zip"
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for file in shipped(root):
            entry = ZipInfo(file.relative_to(root).as_posix(), EARLIEST)
            entry.create_system = 3  # as on Unix, wherever it is made
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes())
    return target


if __name__ == "__main__":
    print(package(ROOT, Path(sys.argv[1])).name)
