"""Go back to a backup: the network becomes what it was then.

The companion must not be running. What was there is kept as a backup of its own first, so that this can be undone. If
it is interrupted, the network is either as before or as in the backup. Contacts and browsers that came later are gone
with it; a browser whose key was revoked later may use it again.
"""

import argparse
import shlex
from pathlib import Path

from companion.cli.terminal import say, tell
from companion.clock import SystemClock
from companion.store.backups.restore import Restored, restore
from companion.store.disk import Disk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From what."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup; `keepwarm doctor` lists them")


def run(arguments: argparse.Namespace) -> int:
    """Restore one."""
    path = arguments.file.expanduser().absolute()
    restored = restore(Disk(), arguments.data, path, SystemClock().today())
    if arguments.json:
        before = str(restored.before.path) if restored.before else None
        tell({"restored": str(path), "kept": before, "counts": restored.counts})
    else:
        say(_told(arguments.data, restored))
    return 0


def _told(folder: Path, restored: Restored) -> str:
    contacts, clients = restored.counts.get("contacts", 0), restored.counts.get("clients", 0)
    told = (
        f"The network in {folder} is that of the backup "
        f"(contacts: {contacts}, paired browsers and scripts: {clients}).\n"
        "See `keepwarm clients` for whose keys work now."
    )
    if restored.before is None:
        return told
    undo = shlex.join(["keepwarm", "restore", str(restored.before.path), "--data", str(folder)])
    return f"{told}\nWhat was there before is kept; this brings it back: {undo}"
