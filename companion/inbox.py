"""Files that are being imported, in the data folder until that is over: an import goes on from them after a crash."""

import errno
import os
from pathlib import Path
from typing import BinaryIO

FOLDER = "imports"


class Inbox:
    """One file for each import, under its id; readable by the person alone."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def write(self, import_id: str, offset: int, part: bytes) -> None:
        """Write a part of a file, safely on disk when this returns. Raises OSError."""
        self._folder.mkdir(mode=0o700, exist_ok=True)
        descriptor = os.open(self._path(import_id), os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            if os.fstat(descriptor).st_nlink > 1:
                raise OSError(errno.EMLINK, "the file has another name too")  # and may be another file of the person's
            file.seek(offset)
            file.write(part)
            file.flush()
            os.fsync(file.fileno())

    def open(self, import_id: str) -> BinaryIO:
        """The file, to be read. Raises OSError."""
        return self._path(import_id).open("rb")

    def size(self, import_id: str) -> int:
        """How many bytes have come."""
        path = self._path(import_id)
        return path.stat().st_size if path.exists() else 0

    def remove(self, import_id: str) -> None:
        """Forget a file."""
        self._path(import_id).unlink(missing_ok=True)

    def keep_only(self, import_ids: set[str]) -> None:
        """Forget all files but these."""
        if self._folder.is_dir():
            for path in self._folder.iterdir():
                if path.name not in import_ids:
                    path.unlink(missing_ok=True)

    def _path(self, import_id: str) -> Path:
        if not import_id.replace("-", "").isalnum():
            raise ValueError("An import's id is a UUID.")
        return self._folder / import_id
