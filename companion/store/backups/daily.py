"""The backup a running companion makes every day, in a process of its own, so that nobody waits for it.

`python -m companion.store.backups.daily FOLDER DAY`
"""

import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import companion
from companion.store.backups.archive import read_manifest
from companion.store.backups.listing import backups
from companion.store.backups.make import back_up
from companion.store.disk import Disk
from companion.store.door import Data, StoreUnavailable, StoreUnreadable
from companion.store.undumped import keep_memory_private

_PACKAGE = str(Path(companion.__file__).parent.parent)
_POLITENESS = 10  # of nice(1): whoever waits for a reply comes first
_LOOK_EVERY = 0.2  # seconds


def is_due(data: Data, folder: Path, day: date) -> bool:
    """Whether none was made on this day, and something has changed since the last, or since the folder was new."""
    routine = [each for each in backups(folder) if each.before is None]
    if not routine:
        return data.number > 0
    if routine[-1].day == day:
        return False
    try:
        last = read_manifest(routine[-1].path)
    except StoreUnreadable:
        return True
    return (last.companion_id, last.change) != (data.companion_id, data.number)


def back_up_apart(folder: Path, day: date, over: threading.Event) -> None:
    """Make a backup, or give it up when `over` is set. Raises StoreUnavailable, saying why not."""
    command = [sys.executable, "-P", "-m", "companion.store.backups.daily", str(folder), day.isoformat()]
    with subprocess.Popen(  # noqa: S603 - this very program
        command, env=os.environ | {"PYTHONPATH": _PACKAGE}, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as child:
        while child.poll() is None:
            if over.wait(_LOOK_EVERY):
                child.kill()
                return
        said = child.communicate()[1].decode(errors="replace").strip()
    if child.returncode:
        raise StoreUnavailable(said.rpartition("\n")[2])


if __name__ == "__main__":
    keep_memory_private()
    if os.name != "nt":
        os.nice(_POLITENESS)
    try:
        back_up(Disk(), Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
    except (StoreUnavailable, StoreUnreadable) as error:
        sys.exit(str(error))
