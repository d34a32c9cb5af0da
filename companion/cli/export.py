"""Write everything kept as one JSON object: contacts, profiles, notes, interactions, captures.

`keepwarm import` reads it. Paired browsers are not part of it. Works whether the companion is running or not.
"""

import argparse
import json
import os
from pathlib import Path

from companion.cli.reach import reached
from companion.cli.terminal import Stop, say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument("--to", type=Path, metavar="FILE", help="a new file, readable by you alone; else the terminal")


def run(arguments: argparse.Namespace) -> int:
    """Print it, or write it to a new file."""
    with reached(arguments.data) as network:
        everything = network.ask("GET", "/v1/export")
    if arguments.to is None:
        tell(everything)
        return 0
    _write(arguments.to, json.dumps(everything, ensure_ascii=False, indent=1) + "\n")
    if arguments.json:
        tell({"written": str(arguments.to)})
    else:
        say(f"Everything is in {arguments.to}.")
    return 0


def _write(path: Path, text: str) -> None:
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise Stop(f"{path} is there already; name a new file.") from error
    except OSError as error:
        raise Stop(f"{path} could not be made: {error.strerror}.") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink()  # half an export would be taken for a whole one
        raise Stop(f"{path} could not be written: {error.strerror}.") from error
