"""Take the key of a paired browser or script away.

It can read and write nothing from then on. What it has not delivered yet it keeps, and may be paired again.
"""

import argparse

from companion.cli.reach import at, reached
from companion.cli.terminal import say, tell


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Whose key."""
    parser.add_argument("id", metavar="ID", help="as `keepwarm clients` shows it")


def run(arguments: argparse.Namespace) -> int:
    """Revoke one client."""
    with reached(arguments.data) as network:
        network.ask("DELETE", at("/v1/clients/{}", arguments.id))
    if arguments.json:
        tell({"revoked": arguments.id})
    else:
        say(f"The key of {arguments.id} no longer works.")
    return 0
