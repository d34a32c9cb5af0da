"""Write down what is kept, to take along: all of it, or the people for another program.

`--as json` (without more) is everything that was ever told, which `keepwarm import` reads; `csv` is a table of the
people for spreadsheets, `vcard` is cards for address books, and `zip` is all three with a page that says what is what.
Keys of paired browsers are part of none. Works whether the companion is running or not.
"""

import argparse
import os
from pathlib import Path

from companion.cli.reach import reached
from companion.cli.terminal import Stop, hand_over, say, tell

_PATHS = {"json": "/v1/export", "csv": "/v1/export.csv", "vcard": "/v1/export.vcf", "zip": "/v1/export.zip"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What, and where to."""
    parser.add_argument("--as", dest="kind", choices=_PATHS, default="json", help="what to write; without it: json")
    parser.add_argument("--to", type=Path, metavar="FILE", help="a new file, readable by you alone; else the output")


def run(arguments: argparse.Namespace) -> int:
    """Print it, or write it to a new file."""
    with reached(arguments.data) as network:
        file = network.file(_PATHS[arguments.kind])
    if arguments.to is None:
        hand_over(file)
        return 0
    _write(arguments.to, file)
    if arguments.json:
        tell({"written": str(arguments.to)})
    else:
        say(f"{'Everything is' if arguments.kind in ('json', 'zip') else 'The people are'} in {arguments.to}.")
    return 0


def _write(path: Path, content: bytes) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Stop(f"{path} is there already; name a new file.") from error
    except OSError as error:
        raise Stop(f"{path} could not be made: {error.strerror}.") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink()  # half an export would be taken for a whole one
        raise Stop(f"{path} could not be written: {error.strerror}.") from error
