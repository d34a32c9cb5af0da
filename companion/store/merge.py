"""Making a new checkpoint out of the one there is and the journals since.

It works from the files alone: what it needs of memory is what they take, it holds up nobody, and a companion runs it as
a process of its own: `python -m companion.store.merge FOLDER SEQ NEW`. Nothing leads to the new file before whoever
holds the folder gives it the old one's name; a merge whose companion is gone leaves a file that the next start removes.
"""

import sys
from pathlib import Path

from companion.store.checkpoint import layout, write
from companion.store.disk import Disk
from companion.store.recovery import recovered


def merge(disk: Disk, folder: Path, upto: int, new: Path) -> None:
    """Write the checkpoint that covers all journals that begin by `upto`. Raises OSError or StoreUnreadable."""
    found = recovered(disk, folder, upto)
    assert found is not None  # noqa: S101 - opening the store has made the first checkpoint
    write(disk, new, layout(found.tables(), found.meta))


if __name__ == "__main__":
    merge(Disk(), Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
