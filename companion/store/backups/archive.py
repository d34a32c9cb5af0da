"""One backup: a zip file of the files in force, with a manifest of what they must be."""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from companion.store.backups.files import Files
from companion.store.checkpoint import write
from companion.store.disk import Disk
from companion.store.door import StoreUnreadable
from companion.store.schema import Meta

MANIFEST = "manifest.json"
_FORMAT = 1
_QUICKLY = 1  # of zlib's levels: a network shrinks to a fifth already, in a quarter of the time
_CHUNK = 1 << 20  # bytes
_BROKEN = (zipfile.BadZipFile, zlib.error, ValueError, KeyError, TypeError, EOFError, OSError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: whose network, where it stood, and size and CRC-32 of each file.

    `companion_id` and `change` are None for a copy of a folder that could not be read.
    """

    files: dict[str, tuple[int, str]]
    companion_id: str | None = None
    change: int | None = None

    @classmethod
    def of(cls, files: Files, meta: Meta | None) -> "Manifest":
        """That of these files."""
        sums = {name: (len(content), f"{zlib.crc32(content):08x}") for name, content in files.items()}
        return cls(sums, meta.companion_id if meta else None, meta.seq if meta else None)

    def document(self) -> dict[str, Any]:
        """As it stands in the backup."""
        files = {name: {"size": size, "crc32": crc} for name, (size, crc) in self.files.items()}
        return {"format": _FORMAT, "companion_id": self.companion_id, "change": self.change, "files": files}


def write_archive(disk: Disk, path: Path, files: Files, manifest: Manifest) -> None:
    """Write a backup to a new file, on disk before this returns. Raises OSError."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compresslevel=_QUICKLY) as whole:
        for name, content in files.items():
            whole.writestr(_entry(name), content)
        whole.writestr(_entry(MANIFEST), json.dumps(manifest.document(), indent=1))
    packed.seek(0)
    write(disk, path, iter(lambda: packed.read(_CHUNK), b""))


def read_manifest(path: Path) -> Manifest:
    """What a backup says it holds. Raises StoreUnreadable."""
    with _refusing(path), zipfile.ZipFile(path) as whole:
        return _manifest(whole)


def read_archive(disk: Disk, path: Path) -> tuple[Files, Manifest]:
    """A backup's files, each known to be what it was. Raises StoreUnreadable."""
    content = disk.read(path)
    if content is None:
        raise StoreUnreadable(f"There is no file {path}.")
    with _refusing(path), zipfile.ZipFile(io.BytesIO(content)) as whole:
        manifest = _manifest(whole)
        files = {name: whole.read(name) for name in manifest.files}
        if Manifest.of(files, None).files != manifest.files:
            raise ValueError("a file in it does not match its checksum")
    return files, manifest


def _manifest(whole: zipfile.ZipFile) -> Manifest:
    told = json.loads(whole.read(MANIFEST))
    if told["format"] != _FORMAT:
        raise ValueError("a later version of Keepwarm made it; install that one")
    files = {str(name): (int(each["size"]), str(each["crc32"])) for name, each in told["files"].items()}
    return Manifest(files, told["companion_id"], told["change"])


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise StoreUnreadable(f"There is no file {path}.") from error
    except _BROKEN as error:
        raise StoreUnreadable(f"{path} is no whole backup of Keepwarm: {error}.") from error


def _entry(name: str) -> zipfile.ZipInfo:
    """A member that is its owner's alone, and of no particular time."""
    entry = zipfile.ZipInfo(name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry
