"""Make a backup of the network, read it back, and say where it is.

Without FILE it goes to the folder `backups` of the data folder, of which a running companion keeps the newest of each
of 12 days, 10 weeks and 9 months. It holds all that the data folder holds, the keys of paired browsers included, so
keep a copy of it as you would keep that. Works whether the companion is running or not.
"""

import argparse
from pathlib import Path

from companion.cli.reach import refuse_unless_begun
from companion.cli.terminal import say, tell
from companion.clock import SystemClock
from companion.store.backups.advice import naming_a_backup
from companion.store.backups.make import back_up, back_up_to
from companion.store.disk import Disk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="a new file, readable by you alone")


def run(arguments: argparse.Namespace) -> int:
    """Make one."""
    refuse_unless_begun(arguments.data)
    with naming_a_backup(arguments.data):
        if arguments.file is None:
            path = back_up(Disk(), arguments.data, SystemClock().today()).path
        else:
            path = arguments.file.expanduser().absolute()
            back_up_to(Disk(), arguments.data, path)
    if arguments.json:
        tell({"backup": str(path)})
    else:
        say(f"The network is backed up, and the backup read back, in {path}.")
    return 0
